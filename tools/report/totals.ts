import { type Baseline, compare } from "../../test/corpus/baseline.ts";
import type { Drawn, Figures } from "../../test/corpus/figures.ts";

export interface Totals {
  /** The whole corpus in words. */
  readonly lines: readonly string[];
  readonly worse: readonly string[];
  readonly better: readonly string[];
}

/** What the corpus comes to, and how it stands against the baseline. */
export function totalsOf(drawn: readonly Drawn[], baseline: Baseline): Totals {
  const figures = drawn.flatMap((one) => one.figures ?? []);
  const known = drawn.flatMap(({ name, figures: now }) => {
    const before = baseline[name];
    return before === undefined || now === null ? [] : [{ name, before, now, change: compare(before, now) }];
  });
  const named = (change: "better" | "worse"): readonly string[] =>
    known.filter((one) => one.change === change).map(({ name }) => name);
  const connectors = drawn.reduce((sum, one) => sum + one.connectors, 0);
  const total = (of: keyof Figures): number => figures.reduce((sum, one) => sum + one[of], 0);
  const delta = (of: keyof Figures): string => {
    const by = known.reduce((sum, { before, now }) => sum + now[of] - before[of], 0);
    return by === 0 ? "as before" : `${by > 0 ? "+" : ""}${by}`;
  };
  const failed = drawn.filter(({ figures: none }) => none === null).map(({ name }) => name);
  const defects = drawn.reduce((sum, one) => sum + (one.figures === null ? 0 : one.defects.length), 0);
  const perSop = (of: keyof Figures): string => (total(of) / Math.max(1, figures.length)).toFixed(2);
  return {
    lines: [
      `${drawn.length} SOPs, ${total("pages")} pages (${delta("pages")}), ${connectors} lines`,
      `hard defects: ${defects}; not drawn: ${failed.length === 0 ? "none" : failed.join(", ")}`,
      `crossings: ${total("crossings")} (${delta("crossings")}), ${perSop("crossings")} an SOP`,
      `bends: ${total("bends")} (${delta("bends")}), ${perSop("bends")} an SOP, ${(total("bends") / Math.max(1, connectors)).toFixed(2)} a line`,
      `length: ${total("length")} pt (${delta("length")})`,
      `layout: ${drawn.reduce((sum, one) => sum + one.milliseconds, 0).toFixed(0)} ms together`,
      `better: ${named("better").length}, worse: ${named("worse").length}${named("worse").length === 0 ? "" : ` (${named("worse").join(", ")})`}`,
    ],
    worse: named("worse"),
    better: named("better"),
  };
}
