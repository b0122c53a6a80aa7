import type { Patience } from "../../layout/layout.ts";
import type { Chart, Layout, LayoutFailure, LayoutResult, Measures } from "../../layout/types.ts";
import type { Sop } from "../../model/sop.ts";
import type { Profile } from "../../profile/profile.ts";
import { type Column, type ColumnWidths, type PageGeometry, tableColumns } from "./geometry.ts";
import { measureHeadings, turnNarrowHeadings } from "./headings.ts";
import type { TableMeasures } from "./measure.ts";
import type { TextMeters } from "./meters.ts";
import { type TextMeter, textVariants, type VariantStyle } from "./variants.ts";
import { labelSize, type TableParts } from "./view/flowchart.ts";
import { type HeadRowView, headRows } from "./view/head.ts";
import { LINE_HEIGHT } from "./view/lines.ts";
import { type RowTexts, rowTexts } from "./view/rows.ts";
import { plainText } from "./view/texts.ts";
import { type ChosenWidths, type ColumnNeeds, chooseWidths, isSameWidths, textWidths, widestWords } from "./widths.ts";

/** Tells how large texts come out: a page of the browser, or whatever estimates it. */
export interface Measurer extends TextMeters {
  /** The table at its natural heights, and the footnotes. */
  readonly table: (
    columns: readonly Column[],
    head: readonly HeadRowView[],
    rows: readonly RowTexts[],
  ) => Promise<TableMeasures>;
}

export interface PlacingJob {
  readonly measurer: Measurer;
  readonly sop: Sop;
  readonly profile: Profile;
  readonly geometry: PageGeometry;
  readonly chart: Chart;
  /** @param table what the pages it draws are made of */
  readonly layout: (
    chart: Chart,
    measures: Measures,
    table: PlacedTable,
    patience: Patience,
  ) => LayoutResult | Promise<LayoutResult>;
}

export type PlacingResult =
  /** `measures`: what the layout was given. */
  | { readonly ok: true; readonly parts: PlacedParts; readonly measures: Measures }
  | { readonly ok: false; readonly failure: LayoutFailure };

export type PlacedTable = Omit<TableParts, "sop" | "profile" | "geometry">;

export interface PlacedParts extends PlacedTable {
  readonly layout: Layout;
}

/** How often columns may be widened and everything measured anew. */
const MOST_ATTEMPTS = 8;

/**
 * Finds column widths on which the chart can be drawn: proposes, measures, lays out, and widens where the layout asks
 * for it. Everything is tried on given widths before words of the texts are broken for wider ones.
 */
export async function placeChart(job: PlacingJob): Promise<PlacingResult> {
  const { measurer, sop, profile, geometry, chart } = job;
  const head = headRows(sop.actors, profile);
  const rows = rowTexts(sop, profile);
  const style = { lineHeight: labelSize(profile) * LINE_HEIGHT, cap: LABEL_CAP };
  const [labels, questions, fits, words] = await Promise.all([
    textVariants(labelsOf(chart), measurer.label, style),
    questionVariants(sop, measurer.label, style),
    measureHeadings(
      head.flatMap((row) => row.cells.map((cell) => cell.text)),
      profile,
      measurer.heading,
    ),
    widestWords(rows, measurer.body),
  ]);
  const needs: ColumnNeeds = {
    texts: textWidths(words, profile, fits),
    headings: sop.actors.map((actor) => fits.get(actor.name) ?? { upright: 0, turned: [] }),
  };
  const measureOn = async (widths: ColumnWidths): Promise<{ table: PlacedTable; measures: Measures }> => {
    const columns = tableColumns(profile, widths);
    const turned = turnNarrowHeadings(head, columns, fits);
    const measured = await measurer.table(columns, turned, rows);
    const { headHeights, rowHeights, lineTop, lineHeight, footnotes } = measured;
    const headHeight = headHeights.reduce((total, height) => total + height, 0);
    return {
      table: { columns, head: turned, headHeights, rows, lineTop, footnoteHeight: footnotes },
      measures: {
        columnWidths: widths.actors,
        rowHeights,
        pageHeight: geometry.content.height - headHeight,
        lineTop,
        lineHeight,
        lastPageReserve: footnotes,
        labels,
        questions,
      },
    };
  };
  let least: readonly number[] = sop.actors.map(() => 0);
  let widths = chooseWidths(geometry.content.width, needs, least);
  let failure: LayoutFailure | null = null;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS && widths !== null; attempt++) {
    const { table, measures } = await measureOn(widths);
    let wider: ChosenWidths | null = null;
    let wanted = least;
    // While the texts do not suffer, wider columns are the cheap way out.
    const mayWiden = widths.holdsAll && attempt < MOST_ATTEMPTS;
    for (const patience of mayWiden ? (["hasty", "patient"] as const) : (["patient"] as const)) {
      const result = await job.layout(chart, measures, table, patience);
      if (result.ok) return { ok: true, parts: { ...table, layout: result.layout }, measures };
      failure = result.failure;
      if (failure.kind !== "columns-too-narrow") return { ok: false, failure };
      wanted = leastNext(least, widths.actors, failure.columnWidths);
      wider = chooseWidths(geometry.content.width, needs, wanted);
      if (wider?.holdsAll) break;
    }
    if (wider !== null && isSameWidths(wider, widths)) break;
    least = wanted;
    widths = wider;
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

/**
 * What each column needs in the next attempt: what it was asked to grow to, and never less than the narrowest that was
 * asked for. One that only happened to be wider may become narrower, so that the texts keep their room.
 */
function leastNext(least: readonly number[], now: readonly number[], asked: readonly number[]): readonly number[] {
  const narrowest = Math.min(...asked);
  return now.map((width, index) => {
    const wanted = asked[index] ?? width;
    return Math.max(least[index] ?? 0, narrowest, wanted > width ? wanted : 0);
  });
}

/** Labels and questions beside symbols are not set wider than this. pt */
const LABEL_CAP = 62;

function labelsOf(chart: Chart): readonly string[] {
  return chart.connectors.flatMap((connector) => (connector.label === null ? [] : [connector.label]));
}

/** By step, as the chart's symbols name their question. */
async function questionVariants(sop: Sop, meter: TextMeter, style: VariantStyle): Promise<Measures["questions"]> {
  const asked = sop.steps.filter((step) => step.question.length > 0);
  const variants = await textVariants(
    asked.map((step) => plainText(step.question)),
    meter,
    style,
  );
  return new Map(asked.map((step) => [step.id, variants.get(plainText(step.question)) ?? []]));
}

function tooManyColumns(chart: Chart, columnWidths: readonly number[]): LayoutFailure {
  const rows = Array.from({ length: chart.rows }, (_, row) => row);
  return { kind: "columns-too-narrow", rows, columnWidths };
}
