import type { Quantity, Unit } from "./sop.ts";

/** An amount in the units that ISO 8601 has, the greater ones first. */
interface Amount {
  years: number;
  months: number;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

const UNITS: Readonly<Record<Unit, readonly [keyof Amount, number]>> = {
  menit: ["minutes", 1],
  jam: ["hours", 1],
  hari: ["days", 1],
  "hari kerja": ["days", 1],
  minggu: ["days", 7],
  bulan: ["months", 1],
  triwulan: ["months", 3],
  semester: ["months", 6],
  tahun: ["years", 1],
};

/** A fraction that is not the last component goes down by these; a month has no fixed number of days. */
const BELOW = [
  ["years", "months", 12],
  ["days", "hours", 24],
  ["hours", "minutes", 60],
  ["minutes", "seconds", 60],
] as const;

/**
 * A sum of quantities as an ISO 8601 duration: `PT1H30M`, `P3M`. Working days are written as days, and half a working
 * day stays `P0.5D`, for it has no 12 hours. Null for what ISO 8601 cannot write exactly (a fraction of a month with
 * days after it, a number beyond counting).
 */
export function isoDuration(sum: readonly Quantity[]): string | null {
  const weeks = onlyWeeks(sum);
  if (weeks !== null) return `P${weeks}W`;
  const working = sum.some(({ unit }) => unit === "hari kerja");
  const amount = total(sum);
  for (const [unit, below, factor] of BELOW) {
    if (unit === "days" && working) continue;
    const rest = round(amount[unit] % 1);
    amount[unit] = Math.trunc(amount[unit]);
    amount[below] = round(amount[below] + rest * factor);
  }
  return write(amount);
}

/** Roughly how many minutes, to say which of two durations is the longer: a month has 30 days, a year 365. */
export function roughMinutes(sum: readonly Quantity[]): number {
  const { years, months, days, hours, minutes } = total(sum);
  return ((years * 365 + months * 30 + days) * 24 + hours) * 60 + minutes;
}

/** ISO 8601 lets weeks stand by themselves only. */
function onlyWeeks(sum: readonly Quantity[]): number | null {
  const weeks = sum.reduce((all, { value }) => all + value, 0);
  const alone = sum.length > 0 && sum.every(({ unit }) => unit === "minggu");
  return alone && Number.isSafeInteger(weeks) && weeks > 0 ? weeks : null;
}

function total(sum: readonly Quantity[]): Amount {
  const amount: Amount = { years: 0, months: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };
  for (const { value, unit } of sum) {
    const [part, factor] = UNITS[unit];
    amount[part] = round(amount[part] + value * factor);
  }
  return amount;
}

function write({ years, months, days, hours, minutes, seconds }: Amount): string | null {
  const parts = [
    { value: years, sign: "Y" },
    { value: months, sign: "M" },
    { value: days, sign: "D" },
    { value: hours, sign: "H" },
    { value: minutes, sign: "M" },
    { value: seconds, sign: "S" },
  ];
  const lastUsed = parts.findLastIndex(({ value }) => value !== 0);
  const exact = parts.every(
    ({ value }, i) => Number.isSafeInteger(Math.trunc(value)) && (Number.isInteger(value) || i === lastUsed),
  );
  if (!exact) return null;
  if (lastUsed === -1) return "PT0S";
  const text = (from: number, to: number) =>
    parts
      .slice(from, to)
      .map(({ value, sign }) => (value === 0 ? "" : `${decimal(value)}${sign}`))
      .join("");
  const time = text(3, 6);
  return `P${text(0, 3)}${time === "" ? "" : `T${time}`}`;
}

/** Never with an exponent, which ISO 8601 has none of. */
function decimal(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/, "");
}

/** Millionths are as fine as any office counts; what is finer is the arithmetic's own dust. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
