import type { Page } from "puppeteer";
import type { Chart, Layout, LayoutFailure, LayoutResult, Measures } from "../../layout/types.ts";
import type { Sop } from "../../model/sop.ts";
import type { Profile } from "../../profile/profile.ts";
import { type Column, NARROWEST, type PageGeometry, shareWidth, type TextWidths, tableColumns } from "./geometry.ts";
import { measureTable, showBody, textMeter } from "./measure.ts";
import type { Renderer } from "./render.ts";
import { type TextMeter, textVariants } from "./variants.ts";
import { LINE_HEIGHT } from "./view/drawing.ts";
import { labelSize } from "./view/flowchart.ts";
import { type HeadRowView, headRows } from "./view/head.ts";
import { blockOfColumn, type RowTexts, rowTexts } from "./view/rows.ts";
import { measuredTable } from "./view/table.ts";
import { blockOf, plainLine, plainText, wordsOf } from "./view/texts.ts";

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

  const heading = textMeter(page, "heading");
  const asked = await textWidths(rows, profile, textMeter(page, "body"), heading);
  let needs = await headingWidths(
    sop.actors.map((actor) => actor.name),
    profile,
    heading,
  );
  let failure: LayoutFailure | null = null;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const widths = shareWidth(geometry.content.width, asked, needs);
    if (widths === null) break;
    const columns = tableColumns(profile, widths);
    await showBody(page, `<section>${render("table", measuredTable(columns, head, rows))}${footnotes}</section>`);
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
      return { ok: true, parts: { columns, head, headHeights, rows, layout: result.layout, lineTop, footnoteHeight } };
    }
    failure = result.failure;
    if (failure.kind !== "columns-too-narrow") break;
    const wider = failure.columnWidths;
    needs = widths.actors.map((width, index) => Math.max(width, wider[index] ?? width));
  }
  return { ok: false, failure: failure ?? tooManyColumns(chart, needs) };
}

/** Labels and questions beside symbols are not set wider than this. pt */
const LABEL_CAP = 62;
/** An actor's heading is set on whole words up to this width; a longer word is broken. pt */
const WIDEST_WORD = 60;
/** The padding of a heading cell, both sides. pt */
const HEADING_PADDING = 5.5;
/** Height of a heading's lines as a multiple of its font size, and about how high a heading may grow. pt */
const HEADING_LINE_HEIGHT = 1.25;
const HIGHEST_HEADING = 120;
/** The padding of a text cell, both sides, and a little air. pt */
const CELL_PADDING = 6.5;
/** A text column grows for a long word up to this many times what the profile gives it. */
const MOST_GROWTH = 1.35;

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

/**
 * What each heading needs so that none of its words is broken; a very long word is broken all the same, but no heading
 * so narrow that it takes the rows' place.
 */
async function headingWidths(
  headings: readonly string[],
  profile: Profile,
  meter: TextMeter,
): Promise<readonly number[]> {
  const lines = headings.map(plainLine);
  const words = lines.map((line) => line.split(/\s+/));
  const widths = await meter(words.flat());
  const whole = await meter(lines);
  const lineHeight = profile.font.heading * HEADING_LINE_HEIGHT;
  let next = 0;
  return words.map((own, index) => {
    const widest = Math.max(0, ...own.map(() => widths[next++] ?? 0));
    const spread = ((whole[index] ?? 0) * lineHeight) / HIGHEST_HEADING;
    return Math.max(Math.min(widest, WIDEST_WORD), spread) + HEADING_PADDING;
  });
}

/** The profile's widths, with more for a column whose longest word would have to be broken. */
async function textWidths(
  rows: readonly RowTexts[],
  profile: Profile,
  body: TextMeter,
  heading: TextMeter,
): Promise<TextWidths> {
  const { labels, table } = profile;
  const fields = ["activity", "inputs", "duration", "outputs", "notes"] as const;
  const headings = await headingWidths(
    [labels.kegiatan, labels.kelengkapan, labels.waktu, labels.output, labels.keterangan],
    profile,
    heading,
  );
  const asked = { ...table.widths };
  const least = { ...NARROWEST };
  for (const [index, field] of fields.entries()) {
    const words = await body([...new Set(rows.flatMap((row) => wordsOf(blockOfColumn(row, field))))]);
    const longest = Math.min(Math.max(0, ...words) + CELL_PADDING, table.widths[field] * MOST_GROWTH);
    least[field] = Math.max(NARROWEST[field], headings[index] ?? 0);
    asked[field] = Math.max(table.widths[field], longest, least[field]);
  }
  return { asked, least };
}

function tooManyColumns(chart: Chart, columnWidths: readonly number[]): LayoutFailure {
  const rows = Array.from({ length: chart.rows }, (_, row) => row);
  return { kind: "columns-too-narrow", rows, columnWidths };
}
