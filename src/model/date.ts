import type { Place } from "../diagnostic.ts";
import type { DateValue } from "./sop.ts";

/** Reads a date as the format writes it: yyyy-mm-dd, `-` for none, or nothing. */
export function readDate(text: string, place: Place): DateValue {
  const written = text.trim();
  if (written === "") return { kind: "blank" };
  if (written === "-") return { kind: "none", place };
  return isDay(written) ? { kind: "date", iso: written, place } : { kind: "unreadable", text: written, place };
}

/** Whether a text is a day of the Gregorian calendar, as yyyy-mm-dd. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
