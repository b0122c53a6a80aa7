import { type Calendar, readCalendar, type Weekdays } from "./calendar.ts";
import type { RuntimeDurationAlternative } from "./definition.ts";
import { addDuration } from "./duration.ts";
import type { CalendarRefusal, Result } from "./refusal.ts";
import { KnownState, type RunState } from "./state.ts";
import { readTime, type WallTime, writeTime } from "./time.ts";

/** By when a piece of work should be done, as far as the SOP says so. */
export interface Deadline {
  readonly token: number;
  readonly step: string;
  /** The time from which it counts, as it was given. */
  readonly since: string | null;
  /** When its shortest time is over; null when none is said. */
  readonly earliest: string | null;
  /** When its longest time is over; null when none is said. */
  readonly due: string | null;
}

/**
 * The deadlines of all work, in its order. Times come out as `2026-11-23T08:00:00`, with the offset with which the time
 * was given: the arithmetic is that of the clock and the calendar on the wall, and knows no time zones.
 */
export function deadlines(
  state: RunState,
  calendar: Calendar = {},
): Result<{ readonly deadlines: readonly Deadline[] }, CalendarRefusal> {
  const sop = KnownState.of(state);
  if (!sop) return { ok: false, refusal: { reason: "not-resumed" } };
  const weekdays = readCalendar(calendar);
  if (typeof weekdays === "string") return { ok: false, refusal: { reason: "wrong-calendar", path: weekdays } };
  const steps = [...sop.plans.values()].map(({ step }) => step);
  const all = state.work.map(({ token, step, since }) => {
    const ways = steps[sop.plans.get(step)?.cell ?? 0]?.duration?.alternatives ?? [];
    const from = since === null ? null : readTime(since);
    const end = (which: "min" | "max"): readonly (number | null)[] =>
      ways.map((way) => (from ? endOf(from, way, which, weekdays) : null));
    return {
      token,
      step,
      since,
      earliest: from && extreme(from, end("min"), Math.min),
      due: from && extreme(from, end("max"), Math.max),
    };
  });
  return { ok: true, deadlines: all };
}

/** Null where nothing is said, and for a rate: nobody knows of how many. */
function endOf(
  { clock }: WallTime,
  way: RuntimeDurationAlternative,
  which: "min" | "max",
  weekdays: Weekdays,
): number | null {
  const iso = way[which];
  return iso === null || way.per !== null ? null : addDuration(clock, iso, way.workingTime ? weekdays : null);
}

/** Of alternatives the first or the last end, when all of them have one. */
function extreme(
  { offset }: WallTime,
  ends: readonly (number | null)[],
  pick: (...ends: readonly number[]) => number,
): string | null {
  const told = ends.filter((end) => end !== null);
  return told.length === 0 || told.length < ends.length ? null : writeTime({ clock: pick(...told), offset });
}
