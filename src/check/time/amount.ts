import type { Bilingual } from "../../diagnostic.ts";
import type { Duration, Quantity, Unit } from "../../model/sop.ts";

/**
 * A sum of times in units that may be added up exactly: an hour has 60 minutes and a week 7 days, but nobody can say
 * how many calendar days some working days are, or how many days a month has.
 */
export interface Amount {
  readonly minutes: number;
  readonly workingDays: number;
  readonly days: number;
  readonly months: number;
}

export const NONE: Amount = { minutes: 0, workingDays: 0, days: 0, months: 0 };

export function plus(a: Amount, b: Amount): Amount {
  return {
    minutes: a.minutes + b.minutes,
    workingDays: a.workingDays + b.workingDays,
    days: a.days + b.days,
    months: a.months + b.months,
  };
}

/**
 * The order of two amounts where it is beyond doubt, else null: `2 hari` is more than `3 jam`, and `1 bulan` more than
 * `20 hari`, but whether `2 hari kerja` are more than `3 hari` depends on the calendar.
 */
export function compare(a: Amount, b: Amount): number | null {
  const least = bounds(a).least - bounds(b).most;
  const most = bounds(a).most - bounds(b).least;
  const same = a.minutes === b.minutes && a.workingDays === b.workingDays && a.days === b.days && a.months === b.months;
  if (same) return 0;
  if (sameUnits(a, b)) return rough(a) - rough(b);
  return least > 0 ? 1 : most < 0 ? -1 : null;
}

/** Amounts that differ in one unit only need no conversion. */
function sameUnits(a: Amount, b: Amount): boolean {
  const differing = (["minutes", "workingDays", "days", "months"] as const).filter((unit) => a[unit] !== b[unit]);
  return differing.length === 1;
}

/** In hours. A working day has at least 4 hours of work, and with weekends and holidays takes at most two weeks. */
function bounds({ minutes, workingDays, days, months }: Amount): { readonly least: number; readonly most: number } {
  const hours = minutes / 60;
  return {
    least: hours + workingDays * 4 + days * 24 + months * 28 * 24,
    most: hours + workingDays * 14 * 24 + days * 24 + months * 31 * 24,
  };
}

/** In hours, for choosing between amounts that differ in one unit. */
function rough({ minutes, workingDays, days, months }: Amount): number {
  return minutes / 60 + workingDays * 24 + days * 24 + months * 30 * 24;
}

const UNIT_AMOUNTS: Readonly<Record<Unit, Partial<Amount>>> = {
  menit: { minutes: 1 },
  jam: { minutes: 60 },
  hari: { days: 1 },
  "hari kerja": { workingDays: 1 },
  minggu: { days: 7 },
  bulan: { months: 1 },
  triwulan: { months: 3 },
  semester: { months: 6 },
  tahun: { months: 12 },
};

export function sumOf(quantities: readonly Quantity[]): Amount {
  return quantities.reduce((sum, { value, unit }) => {
    const { minutes = 0, workingDays = 0, days = 0, months = 0 } = UNIT_AMOUNTS[unit];
    return plus(sum, {
      minutes: minutes * value,
      workingDays: workingDays * value,
      days: days * value,
      months: months * value,
    });
  }, NONE);
}

/** The shortest and the longest that a written time allows; null when it says no single amount. */
export function rangeOf(duration: Duration): { readonly least: Amount; readonly most: Amount } | null {
  switch (duration.kind) {
    case "none":
      return { least: NONE, most: NONE };
    case "span": {
      if (duration.spans.some(({ per }) => per !== null)) return null;
      const least = extreme(
        duration.spans.map(({ min }) => sumOf(min)),
        -1,
      );
      const most = extreme(
        duration.spans.map(({ max }) => sumOf(max)),
        1,
      );
      return least && most ? { least, most } : null;
    }
    case "blank":
    case "idem":
    case "free":
    case "unit-only":
    case "frequency":
    case "unreadable":
      return null;
  }
}

/** The greatest (`sign` 1) or smallest (-1) of some amounts, or null when they cannot be compared or there is none. */
export function extreme(amounts: readonly Amount[], sign: 1 | -1): Amount | null {
  let best = amounts[0] ?? null;
  for (const amount of amounts) {
    const order = best === null ? null : compare(amount, best);
    if (order === null) return null;
    if (order * sign > 0) best = amount;
  }
  return best;
}

/** `2 hari kerja 1 jam 30 menit`, in both languages. */
export function amountText({ minutes, workingDays, days, months }: Amount): Bilingual {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round((minutes - hours * 60) * 100) / 100;
  const parts: readonly (readonly [number, string, string])[] = [
    [months, "bulan", "month"],
    [days, "hari", "day"],
    [workingDays, "hari kerja", "working day"],
    [hours, "jam", "hour"],
    [rest, "menit", "minute"],
  ];
  const told = parts.filter(([value]) => value > 0);
  if (told.length === 0) return { id: "0 menit", en: "0 minutes" };
  return {
    id: told.map(([value, unit]) => `${number(value, ",")} ${unit}`).join(" "),
    en: told.map(([value, , unit]) => `${number(value, ".")} ${unit}${value === 1 ? "" : "s"}`).join(" "),
  };
}

function number(value: number, point: string): string {
  return String(Math.round(value * 100) / 100).replace(".", point);
}
