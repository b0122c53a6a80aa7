/** A piece of work, in ms since the run began. */
export interface Span {
  /** What was done: `check`, `pdf`, `write`. */
  readonly name: string;
  /** The SOP that it was done for; null for all. */
  readonly sop: string | null;
  readonly start: number;
  readonly duration: number;
}

/** Notes how long pieces of work take. Pieces of several SOPs overlap, so their sum may be longer than the run. */
export interface Timings {
  readonly spans: readonly Span[];
  time<T>(name: string, sop: string | null, work: () => Promise<T>): Promise<T>;
}

export function createTimings(clock: () => number = () => performance.now()): Timings {
  const spans: Span[] = [];
  const began = clock();
  return {
    spans,
    async time(name, sop, work) {
      const start = clock() - began;
      try {
        return await work();
      } finally {
        spans.push({ name, sop, start, duration: clock() - began - start });
      }
    },
  };
}

/** Sums by name, the longest first. ms */
export function totals(spans: readonly Span[]): readonly { readonly name: string; readonly total: number }[] {
  const sums = new Map<string, number>();
  for (const { name, duration } of spans) sums.set(name, (sums.get(name) ?? 0) + duration);
  return [...sums].map(([name, total]) => ({ name, total })).sort((a, b) => b.total - a.total);
}

/**
 * The spans as Chrome's trace viewer and Perfetto read them (the "Trace Event Format", complete events, µs). What
 * overlaps stands in rows of its own.
 */
export function chromeTrace(spans: readonly Span[]): string {
  const rows: number[] = [];
  const events = [...spans]
    .sort((a, b) => a.start - b.start || b.duration - a.duration)
    .map(({ name, sop, start, duration }) => {
      const free = rows.findIndex((end) => end <= start);
      const row = free === -1 ? rows.length : free;
      rows[row] = start + duration;
      const ts = Math.round(start * 1000);
      const dur = Math.max(1, Math.round(duration * 1000));
      return { name, cat: "sop", ph: "X", ts, dur, pid: 1, tid: row + 1, args: sop === null ? {} : { sop } };
    });
  return `${JSON.stringify({ traceEvents: events, displayTimeUnit: "ms" })}\n`;
}
