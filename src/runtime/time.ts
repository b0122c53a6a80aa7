const SHAPE =
  /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(\.\d{1,3})?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/** A time on somebody's clock and calendar. */
export interface WallTime {
  /** Milliseconds since 1970 as that clock counts them. */
  readonly clock: number;
  /** `Z`, `+07:00` or nothing: where that clock hangs. No arithmetic depends on it. */
  readonly offset: string;
}

/** Reads `2026-11-23`, `2026-11-23T08:00`, `2026-11-23T08:00:00.000+07:00`; null for anything else, and for 30 February. */
export function readTime(text: string): WallTime | null {
  const [, day = "", time = "00:00", seconds = "00", fraction = "", offset = ""] = SHAPE.exec(text) ?? [];
  const clock = Date.parse(`${day}T${time}:${seconds}${fraction}Z`);
  return Number.isNaN(clock) || new Date(clock).toISOString().slice(0, 10) !== day ? null : { clock, offset };
}

/** As `2026-11-23T08:00:00` with the offset behind it; thousandths only where there are some. Null beyond year 9999. */
export function writeTime({ clock, offset }: WallTime): string | null {
  if (!(clock < Date.UTC(10_000, 0))) return null;
  return new Date(clock).toISOString().replace(/(?:\.000)?Z$/, "") + offset;
}
