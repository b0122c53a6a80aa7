import { addWorkingDays, type Weekdays } from "./calendar.ts";

const SHAPE =
  /^P(?=.)(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?=.)(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/** Beyond this no date can be written. */
const MOST = 1e8;

/**
 * The time this much later, or null when it cannot be told.
 *
 * First come years and months: to the same day of the later month, or to its last day when it has no such day. What is
 * left of a month that is no whole number counts 30 days to the month. Then come weeks and days, of 24 hours; or, of
 * working time, working days at the same hour, a part of one counting as a whole one. Hours, minutes and seconds are
 * those of the clock, in working time too.
 *
 * @param clock milliseconds since 1970, as the clock on the wall counts them
 */
export function addDuration(clock: number, iso: string, working: Weekdays | null): number | null {
  const found = SHAPE.exec(iso);
  if (!found) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const allMonths = years * 12 + months;
  const whole = Math.floor(allMonths);
  const allDays = (allMonths - whole) * 30 + weeks * 7 + days;
  if (!(allMonths < MOST && allDays < MOST && hours + minutes + seconds < MOST * 1e4)) return null;
  const date = addMonths(clock, whole);
  const then = working ? addWorkingDays(date, Math.ceil(allDays), working) : date + allDays * 86_400_000;
  return Math.round(then + ((hours * 60 + minutes) * 60 + seconds) * 1000);
}

function addMonths(clock: number, months: number): number {
  const date = new Date(clock);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
  return date.getTime();
}
