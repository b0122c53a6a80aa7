import { layout } from "../../src/layout/layout.ts";
import type { Chart, Layout, Measures } from "../../src/layout/types.ts";

/** Lays out as the PDF does: with wider columns when these are too narrow. */
export function drawn(chart: Chart, measures: Measures): { layout: Layout; measures: Measures } {
  let wider = measures;
  for (let attempt = 0; attempt < 4; attempt++) {
    const result = layout(chart, wider);
    if (result.ok) return { layout: result.layout, measures: wider };
    if (result.failure.kind !== "columns-too-narrow") throw new Error(JSON.stringify(result.failure));
    wider = { ...wider, columnWidths: result.failure.columnWidths };
  }
  throw new Error("the columns never became wide enough");
}
