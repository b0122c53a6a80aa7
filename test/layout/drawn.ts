import { layout } from "../../src/layout/layout.ts";
import type { Chart, Layout, Measures } from "../../src/layout/types.ts";

export interface Drawn {
  readonly layout: Layout;
  readonly measures: Measures;
}

/** How often columns are widened, as for the PDF. */
const MOST_ATTEMPTS = 8;

/** Lays out with patience, on wider columns when these are too narrow; null when that does not help either. */
export function drawnOrRefused(chart: Chart, measures: Measures): Drawn | null {
  let wider = measures;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const result = layout(chart, wider);
    if (result.ok) return { layout: result.layout, measures: wider };
    if (result.failure.kind !== "columns-too-narrow") return null;
    wider = { ...wider, columnWidths: result.failure.columnWidths };
  }
  return null;
}

/** The same for a chart that must be drawable. */
export function drawn(chart: Chart, measures: Measures): Drawn {
  const result = drawnOrRefused(chart, measures);
  if (!result) throw new Error("the chart was refused");
  return result;
}
