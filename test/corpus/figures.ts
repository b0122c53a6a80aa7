import { hardRules } from "../../src/layout/hard-rules.ts";
import { layout } from "../../src/layout/layout.ts";
import { measureLayout } from "../../src/layout/metrics.ts";
import type { CorpusSop } from "./corpus.ts";
import { type PlacedSop, placeByRuler } from "./ruler/place.ts";
import type { Ruler } from "./ruler/ruler.ts";

/** The polish of one SOP's drawing. Length in pt, rounded. */
export interface Figures {
  readonly pages: number;
  readonly crossings: number;
  readonly bends: number;
  readonly length: number;
}

export interface Drawn {
  readonly name: string;
  readonly placed: PlacedSop;
  /** Null when it could not be drawn. */
  readonly figures: Figures | null;
  readonly connectors: number;
  /** What breaks a hard rule, in words. */
  readonly defects: readonly string[];
  /** Of one layout, the best of a few. */
  readonly milliseconds: number;
}

/** Lays an SOP of the corpus out and judges what came of it. */
export async function drawOne(one: CorpusSop, ruler: Ruler, repeats = 1): Promise<Drawn> {
  const { name } = one;
  const placed = await placeByRuler(one, ruler);
  if (!placed.ok) {
    const defects = [JSON.stringify(placed.failure)];
    return { name, placed, figures: null, connectors: 0, defects, milliseconds: 0 };
  }
  const { chart, measures, parts } = placed;
  const { connectors, length, ...counts } = measureLayout(parts.layout);
  const defects = hardRules(chart, parts.layout, measures).map(
    ({ rule, page, of }) => `${rule} on page ${page + 1}: ${of.join(", ")}`,
  );
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const before = performance.now();
    layout(chart, measures);
    milliseconds = Math.min(milliseconds, performance.now() - before);
  }
  return { name, placed, figures: { ...counts, length: Math.round(length) }, connectors, defects, milliseconds };
}
