import { type PageGeometry, pageGeometry, tableColumns } from "../../../src/emit/pdf/geometry.ts";
import { measureHeadings, turnNarrowHeadings } from "../../../src/emit/pdf/headings.ts";
import { textVariants } from "../../../src/emit/pdf/variants.ts";
import { LINE_HEIGHT } from "../../../src/emit/pdf/view/drawing.ts";
import { type FlowchartParts, labelSize } from "../../../src/emit/pdf/view/flowchart.ts";
import { headRows } from "../../../src/emit/pdf/view/head.ts";
import { rowTexts } from "../../../src/emit/pdf/view/rows.ts";
import { blockOf, plainText } from "../../../src/emit/pdf/view/texts.ts";
import { chooseWidths, textWidths } from "../../../src/emit/pdf/widths.ts";
import { buildChart } from "../../../src/layout/chart.ts";
import { layout } from "../../../src/layout/layout.ts";
import type { Chart, LayoutFailure, Measures } from "../../../src/layout/types.ts";
import type { CorpusSop } from "../corpus.ts";
import { meterOf, type Ruler } from "./ruler.ts";
import { estimateTable } from "./table.ts";

export type PlacedSop =
  | { readonly ok: true; readonly chart: Chart; readonly measures: Measures; readonly parts: FlowchartParts }
  | { readonly ok: false; readonly failure: LayoutFailure | null };

/** Labels are set as wide as in the document. pt */
const LABEL_CAP = 62;
const MOST_ATTEMPTS = 5;

/**
 * Lays an SOP out as the document does, its texts measured by the ruler instead of a browser: the same widths, and
 * wider columns where the layout asks for them.
 */
export async function placeByRuler({ sop, profile }: Omit<CorpusSop, "name">, ruler: Ruler): Promise<PlacedSop> {
  const geometry: PageGeometry = pageGeometry(profile);
  const chart = buildChart(sop, profile);
  const head = headRows(sop.actors, profile);
  const rows = rowTexts(sop, profile);
  const style = { lineHeight: labelSize(profile) * LINE_HEIGHT, cap: LABEL_CAP };
  const label = meterOf(ruler, labelSize(profile), 400);
  const labels = await textVariants(
    chart.connectors.flatMap((connector) => connector.label ?? []),
    label,
    style,
  );
  const asked = sop.steps.filter(({ question }) => question.length > 0);
  const variants = await textVariants(
    asked.map(({ question }) => plainText(question)),
    label,
    style,
  );
  const questions = new Map(asked.map(({ id, question }) => [id, variants.get(plainText(question)) ?? []]));
  const fits = await measureHeadings(
    head.flatMap(({ cells }) => cells.map(({ text }) => text)),
    profile,
    meterOf(ruler, profile.font.heading, 700),
  );
  const needs = {
    texts: await textWidths(rows, profile, meterOf(ruler, profile.font.body, 400), fits),
    headings: sop.actors.map(({ name }) => fits.get(name) ?? { upright: 0, turned: [] }),
  };

  let least: readonly number[] = sop.actors.map(() => 0);
  let failure: LayoutFailure | null = null;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const widths = chooseWidths(geometry.content.width, needs, least);
    if (widths === null) break;
    const columns = tableColumns(profile, widths);
    const turned = turnNarrowHeadings(head, columns, fits);
    const measured = estimateTable(columns, turned, rows, blockOf(sop.footnotes, "plain"), { profile, ruler });
    const measures: Measures = {
      columnWidths: widths.actors,
      rowHeights: measured.rowHeights,
      pageHeight: geometry.content.height - measured.headHeights.reduce((sum, height) => sum + height, 0),
      lineTop: measured.lineTop,
      lineHeight: measured.lineHeight,
      lastPageReserve: measured.footnotes,
      labels,
      questions,
    };
    const result = layout(chart, measures);
    if (result.ok) {
      const { headHeights, lineTop, footnotes: footnoteHeight } = measured;
      const placed = { columns, head: turned, headHeights, rows, layout: result.layout, lineTop, footnoteHeight };
      return { ok: true, chart, measures, parts: { sop, profile, geometry, ...placed } };
    }
    failure = result.failure;
    if (failure.kind !== "columns-too-narrow") break;
    const wider = failure.columnWidths;
    least = widths.actors.map((width, index) => Math.max(width, wider[index] ?? width));
  }
  return { ok: false, failure };
}
