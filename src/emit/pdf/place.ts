import type { Page } from "puppeteer";
import type { Chart, Layout, LayoutFailure, LayoutResult, Measures } from "../../layout/types.ts";
import type { Sop } from "../../model/sop.ts";
import type { Profile } from "../../profile/profile.ts";
import { type Column, type PageGeometry, tableColumns } from "./geometry.ts";
import { measureHeadings, turnNarrowHeadings } from "./headings.ts";
import { measureTable, showBody, textMeter } from "./measure.ts";
import type { Renderer } from "./render.ts";
import { type TextMeter, textVariants } from "./variants.ts";
import { labelSize } from "./view/flowchart.ts";
import { type HeadRowView, headRows } from "./view/head.ts";
import { LINE_HEIGHT } from "./view/lines.ts";
import { type RowTexts, rowTexts } from "./view/rows.ts";
import { measuredTable } from "./view/table.ts";
import { blockOf, plainText } from "./view/texts.ts";
import { type ColumnNeeds, chooseWidths, textWidths } from "./widths.ts";

export interface PlacingJob {
  /** A page that already holds the document's head and fonts. */
  readonly page: Page;
  readonly render: Renderer;
  readonly sop: Sop;
  readonly profile: Profile;
  readonly geometry: PageGeometry;
  readonly chart: Chart;
  readonly layout: (chart: Chart, measures: Measures) => LayoutResult;
}

export type PlacingResult =
  | { readonly ok: true; readonly parts: PlacedParts }
  | { readonly ok: false; readonly failure: LayoutFailure };

export interface PlacedParts {
  readonly columns: readonly Column[];
  readonly head: readonly HeadRowView[];
  readonly headHeights: readonly number[];
  readonly rows: readonly RowTexts[];
  readonly layout: Layout;
  readonly lineTop: number;
  readonly footnoteHeight: number;
}

/** How often columns may be widened and everything measured anew. */
const MOST_ATTEMPTS = 5;

/**
 * Finds column widths on which the chart can be drawn: proposes, measures, lays out, and widens where the layout asks
 * for it. Leaves the measured table on the page.
 */
export async function placeChart(job: PlacingJob): Promise<PlacingResult> {
  const { page, render, sop, profile, geometry, chart } = job;
  const head = headRows(sop.actors, profile);
  const rows = rowTexts(sop, profile);
  const lineHeight = labelSize(profile) * LINE_HEIGHT;
  const label = textMeter(page, "label");
  const labels = await textVariants(labelsOf(chart), label, { lineHeight, cap: LABEL_CAP });
  const questions = await questionVariants(sop, label, lineHeight);
  const footnotes = sop.footnotes.length === 0 ? "" : render("footnotes", blockOf(sop.footnotes, "plain"));

  const fits = await measureHeadings(
    head.flatMap((row) => row.cells.map((cell) => cell.text)),
    profile,
    textMeter(page, "heading"),
  );
  const needs: ColumnNeeds = {
    texts: await textWidths(rows, profile, textMeter(page, "body"), fits),
    headings: sop.actors.map((actor) => fits.get(actor.name) ?? { upright: 0, turned: [] }),
  };
  let least: readonly number[] = sop.actors.map(() => 0);
  let failure: LayoutFailure | null = null;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const widths = chooseWidths(geometry.content.width, needs, least);
    if (widths === null) break;
    const columns = tableColumns(profile, widths);
    const turned = turnNarrowHeadings(head, columns, fits);
    await showBody(page, `<section>${render("table", measuredTable(columns, turned, rows))}${footnotes}</section>`);
    const measured = await measureTable(page);
    const headHeight = measured.headHeights.reduce((total, height) => total + height, 0);
    const result = job.layout(chart, {
      columnWidths: widths.actors,
      rowHeights: measured.rowHeights,
      pageHeight: geometry.content.height - headHeight,
      lineTop: measured.lineTop,
      lineHeight: measured.lineHeight,
      lastPageReserve: measured.footnotes,
      labels,
      questions,
    });
    if (result.ok) {
      const { headHeights, lineTop, footnotes: footnoteHeight } = measured;
      return {
        ok: true,
        parts: { columns, head: turned, headHeights, rows, layout: result.layout, lineTop, footnoteHeight },
      };
    }
    failure = result.failure;
    if (failure.kind !== "columns-too-narrow") break;
    const wider = failure.columnWidths;
    least = widths.actors.map((width, index) => Math.max(width, wider[index] ?? width));
  }
  return {
    ok: false,
    failure:
      failure ??
      tooManyColumns(
        chart,
        needs.headings.map(({ upright }) => upright),
      ),
  };
}

/** Labels and questions beside symbols are not set wider than this. pt */
const LABEL_CAP = 62;

function labelsOf(chart: Chart): readonly string[] {
  return chart.connectors.flatMap((connector) => (connector.label === null ? [] : [connector.label]));
}

/** By step, as the chart's symbols name their question. */
async function questionVariants(sop: Sop, meter: TextMeter, lineHeight: number): Promise<Measures["questions"]> {
  const asked = sop.steps.filter((step) => step.question.length > 0);
  const variants = await textVariants(
    asked.map((step) => plainText(step.question)),
    meter,
    { lineHeight, cap: LABEL_CAP },
  );
  return new Map(asked.map((step) => [step.id, variants.get(plainText(step.question)) ?? []]));
}

function tooManyColumns(chart: Chart, columnWidths: readonly number[]): LayoutFailure {
  const rows = Array.from({ length: chart.rows }, (_, row) => row);
  return { kind: "columns-too-narrow", rows, columnWidths };
}
