import { pageGeometry } from "../../../src/emit/pdf/geometry.ts";
import { type Measurer, placeChart } from "../../../src/emit/pdf/place.ts";
import { type FlowchartParts, labelSize } from "../../../src/emit/pdf/view/flowchart.ts";
import { blockOf } from "../../../src/emit/pdf/view/texts.ts";
import { buildChart } from "../../../src/layout/chart.ts";
import { layout } from "../../../src/layout/layout.ts";
import type { Chart, LayoutFailure, Measures } from "../../../src/layout/types.ts";
import type { CorpusSop } from "../corpus.ts";
import { meterOf, type Ruler } from "./ruler.ts";
import { estimateTable } from "./table.ts";

export type PlacedSop =
  | { readonly ok: true; readonly chart: Chart; readonly measures: Measures; readonly parts: FlowchartParts }
  | { readonly ok: false; readonly failure: LayoutFailure };

/** Lays an SOP out as the document does, its texts measured by the ruler instead of a browser. */
export async function placeByRuler({ sop, profile }: Omit<CorpusSop, "name">, ruler: Ruler): Promise<PlacedSop> {
  const geometry = pageGeometry(profile);
  const chart = buildChart(sop, profile);
  const footnotes = blockOf(sop.footnotes, "plain");
  const measurer: Measurer = {
    label: meterOf(ruler, labelSize(profile), 400),
    body: meterOf(ruler, profile.font.body, 400),
    heading: meterOf(ruler, profile.font.heading, 700),
    table: async (columns, head, rows) => estimateTable(columns, head, rows, footnotes, { profile, ruler }),
  };
  const placed = await placeChart({
    measurer,
    sop,
    profile,
    geometry,
    chart,
    layout: (of, measures, _, patience) => layout(of, measures, patience),
  });
  if (!placed.ok) return placed;
  return { ok: true, chart, measures: placed.measures, parts: { sop, profile, geometry, ...placed.parts } };
}
