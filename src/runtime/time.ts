const SHAPE = /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/;

/** A time on somebody's clock and calendar. */
export interface WallTime {
  /** Milliseconds since 1970 as that clock counts them. */
  readonly clock: number;
  /** `Z`, `+07:00` or nothing: where that clock hangs. No arithmetic depends on it. */
  readonly offset: string;
}

/** Reads `2026-11-23`, `2026-11-23T08:00`, `2026-11-23T08:00:00.000+07:00`; null for anything else, and for 30 February. */
export function readTime(text: string): WallTime | null {
  const [, day = "", time = "T00:00", offset = ""] = SHAPE.exec(text) ?? [];
  const clock = Date.parse(`${day + time}Z`);
  // Engines take 30 February, and 24:00, for a time of the day that follows.
  return new Date(clock).getUTCDate() === Number(day.slice(8)) ? { clock, offset } : null;
}

/** As `2026-11-23T08:00:00` with the offset behind it; thousandths only where there are some. Null beyond year 9999. */
export function writeTime({ clock, offset }: WallTime): string | null {
  if (!(clock < Date.UTC(10_000, 0))) return null;
  return new Date(clock).toISOString().replace(/(?:\.000)?Z$/, "") + offset;
}
