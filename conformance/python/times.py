"""Times and deadlines: the arithmetic of the clock and the calendar on the wall."""

import calendar as months
import re
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import ceil, floor

TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,3}))?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?"
)
DURATION = re.compile(
    r"P(?=.)(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?"
    r"(?:T(?=.)(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)


class WrongCalendar(ValueError):
    """The path of what is wrong is its only argument."""


def read_time(text):
    """The moment and the offset, or None for what is no time."""
    found = TIME.fullmatch(text)
    if found is None:
        return None
    day, hour, minute, second, fraction, offset = found.groups()
    try:
        moment = datetime.combine(date.fromisoformat(day), datetime.min.time()).replace(
            hour=int(hour or 0), minute=int(minute or 0), second=int(second or 0)
        )
    except ValueError:
        return None
    return moment + timedelta(milliseconds=int((fraction or "0").ljust(3, "0"))), offset or ""


def is_time(text):
    return read_time(text) is not None


def deadline(alternatives, since, weekdays, holidays):
    """When the shortest and the longest of the durations are over; None where it is not said."""
    found = None if since is None else read_time(since)
    if found is None:
        return None, None
    moment, offset = found

    def end(key, pick):
        ends = [_end(moment, one, key, weekdays, holidays) for one in alternatives]
        if not ends or None in ends:
            return None
        return _write(pick(ends), offset)

    return end("min", min), end("max", max)


def read_calendar(calendar):
    weekdays = calendar.get("weekdays", [1, 2, 3, 4, 5])
    for at, day in enumerate(weekdays):
        if not isinstance(day, int) or not 1 <= day <= 7:
            raise WrongCalendar(f"weekdays.{at}")
    if not weekdays:
        raise WrongCalendar("weekdays")
    holidays = set()
    for at, day in enumerate(calendar.get("holidays", [])):
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day) or read_time(day) is None:
            raise WrongCalendar(f"holidays.{at}")
        holidays.add(date.fromisoformat(day))
    return set(weekdays), holidays


def _end(moment, alternative, key, weekdays, holidays):
    iso = alternative[key]
    found = None if iso is None or alternative["per"] is not None else DURATION.fullmatch(iso)
    if found is None:
        return None
    years, month, weeks, days, hours, minutes, seconds = (Fraction(part or 0) for part in found.groups())
    month += years * 12
    days += (month - floor(month)) * 30 + weeks * 7
    try:
        then = _add_months(moment, floor(month))
        if alternative["workingTime"]:
            then = _add_working_days(then, ceil(days), weekdays, holidays)
        else:
            then += timedelta(milliseconds=round(days * 86_400_000))
        return then + timedelta(milliseconds=round(((hours * 60 + minutes) * 60 + seconds) * 1000))
    except (OverflowError, ValueError):
        return None


def _add_months(moment, count):
    years, month = divmod(moment.month - 1 + count, 12)
    year = moment.year + years
    if year > 9999:
        raise OverflowError
    return moment.replace(year=year, month=month + 1, day=min(moment.day, months.monthrange(year, month + 1)[1]))


def _add_working_days(moment, count, weekdays, holidays):
    if count * 7 // len(weekdays) > (date.max - moment.date()).days:
        raise OverflowError
    while count > 0:
        moment += timedelta(days=1)
        count -= moment.isoweekday() in weekdays and moment.date() not in holidays
    return moment


def _write(moment, offset):
    thousandths = f".{moment.microsecond // 1000:03}" if moment.microsecond else ""
    return f"{moment:%Y-%m-%dT%H:%M:%S}{thousandths}{offset}"
