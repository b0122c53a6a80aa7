import { checker } from "./check.ts";
import { readTime } from "./time.ts";

/** Days without work. */
export interface Calendar {
  /** Days of the week on which there is work, 1 Monday to 7 Sunday. Without it: Monday to Friday. */
  readonly weekdays?: readonly number[];
  /** Public holidays and days off, as yyyy-mm-dd, in any order. */
  readonly holidays?: readonly string[];
}

const DAY = 86_400_000;

/** A calendar as it is counted with. */
export interface Weekdays {
  readonly isWorked: (day: number) => boolean;
  /** How many days of a week are worked, at least one. */
  readonly aWeek: number;
  /** Holidays on days that would be worked, ascending, as days since 1970. */
  readonly holidays: readonly number[];
}

const wrongPlace = /* @__PURE__ */ checker({ Root: "weekdays+% holidays*" });

/** Reads a calendar, or gives the path of what is wrong in it. */
export function readCalendar(calendar: Calendar): Weekdays | string {
  // It may come from a file: what TypeScript promises of it has to be looked at.
  if (Object(calendar) !== calendar || Array.isArray(calendar)) return "";
  const { weekdays = [1, 2, 3, 4, 5], holidays = [] } = calendar;
  const wrong = wrongPlace({ weekdays, holidays });
  if (wrong !== null) return wrong;
  const odd = weekdays.findIndex((day) => day < 1 || day > 7);
  if (odd >= 0) return `weekdays.${odd}`;
  const worked = new Set(weekdays);
  // 1 January 1970 was a Thursday.
  const isWorked = (day: number): boolean => worked.has(((((day + 3) % 7) + 7) % 7) + 1);
  const days: number[] = [];
  for (const [i, holiday] of holidays.entries()) {
    const time = /T/.test(holiday) ? null : readTime(holiday);
    if (!time) return `holidays.${i}`;
    days.push(time.clock / DAY);
  }
  return { isWorked, aWeek: worked.size, holidays: [...new Set(days)].filter(isWorked).sort((a, b) => a - b) };
}

/**
 * The time on the same hour, this many working days later: the first working day after it is one day later, whether or
 * not it is a working day itself. The time this takes does not depend on the number of days.
 */
export function addWorkingDays(clock: number, days: number, { isWorked, aWeek, holidays }: Weekdays): number {
  const day = Math.floor(clock / DAY);
  const later = (from: number, count: number): number => {
    let to = from + Math.floor((count - 1) / aWeek) * 7;
    for (let left = ((count - 1) % aWeek) + 1; left > 0; ) if (isWorked(++to)) left--;
    return to;
  };
  if (days < 1) return clock;
  let to = later(day, days);
  for (const holiday of holidays) if (holiday > day && holiday <= to) to = later(to, 1);
  return clock + (to - day) * DAY;
}
