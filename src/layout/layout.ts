import { betterPage, careAnew, type SuccessfulPage } from "./better-page.ts";
import { breakPages, RowHeights } from "./break-pages.ts";
import { type DrawnPage, drawPage, hasty, PATIENT, widened } from "./draw-page.ts";
import type { Growth } from "./frame.ts";
import { hardRules } from "./hard-rules.ts";
import { cutPage, indexChart } from "./page.ts";
import type { PageRange } from "./paginate.ts";
import { Letters, placePage } from "./place.ts";
import { SearchMemory } from "./search-memory.ts";
import { type SlicedChart, sliceTallRows } from "./slices.ts";
import type { Chart, Layout, LayoutResult, Measures, PageLayout } from "./types.ts";

/** How often pages may be cut anew because lines needed more room than the last cut had given them: more for long ones. */
const MOST_CUTS = { least: 20, perRow: 1 };

/**
 * Lays a chart out over pages: where rows and symbols stand, how the connectors run, where labels and pentagons are.
 *
 * Pure and deterministic. All lengths pt. Every drawing it returns keeps all hard rules (`hardRules` finds nothing in
 * it); where that cannot be had on this paper the failure names the rows.
 *
 * Rows are packed into pages; each page's lines run over a grid in the gaps between symbols and rules, found by A* one
 * after the other. Where a line finds no way, others are drawn anew around it, then rows grow; pages are cut again until
 * all have room; then what can be drawn better is.
 *
 * The method was chosen by trying, on 200 random SOPs of ordinary shape (5,792 lines) and 30 of any shape (3,892 lines,
 * up to 120 rows by 15 columns). Crossings an SOP, bends a line, and the work in states of the search an SOP:
 *
 * | | ordinary | | | any shape | | |
 * |---|---|---|---|---|---|---|
 * | each line once, nearest ends first | 0.175 | 0.647 | 1,800 | 1.37 | 0.656 | 88,000 |
 * | and poor ones again, alone | 0.095 | 0.649 | 3,100 | 0.73 | 0.659 | 99,000 |
 * | and together with each neighbour, both orders | 0.015 | 0.629 | 9,600 | 0.27 | 0.632 | 182,000 |
 * | and by each pair of sides, neighbours after it | 0.030 | 0.625 | 15,000 | 0.20 | 0.629 | 270,000 |
 * | and pages that still cross from nothing, in other orders | 0.030 | 0.625 | 15,000 | 0.17 | 0.629 | 271,000 |
 * | and more care for short SOPs | 0.010 | 0.625 | 19,000 | 0.07 | 0.629 | 297,000 |
 *
 * Starting over does little for the mean and much for a single hard page: a decision of four exits with long labels went
 * from 4 crossings and 22 bends to none and 14. With crossings compared before everything else, 0.005 were left, but then
 * one line ran round its whole page to save a single crossing; `COST.crossing` says what one is worth instead.
 *
 * Then, over the 72 SOPs of the corpus (2,320 lines), starting from 7 crossings, 1,748 bends and 252 pages:
 *
 * | | crossings | bends | pages |
 * |---|---|---|---|
 * | a price on leaving at the top beside an arrival (58 such exits became 43) | 4 | 1,768 | 254 |
 * | and lines drawn anew that bend twice but need not | 4 | 1,723 | 254 |
 * | and other orders tried before rows grow a second time | 4 | 1,717 | 250 |
 * | and more room, and a price, beside rules of the table (44,000 pt of lines nearer than 5 pt became 9,000) | 8 | 1,725 | 249 |
 * | and pages on which lines cross or wind drawn anew (`betterPage`) | 2 | 1,712 | 248 |
 * | and evenly filled pages, and a limit on the work that takes | 4 | 1,713 | 248 |
 * | and labels 2 pt apart, so that two never read as one | 7 | 1,703 | 248 |
 * | and the same in half the time: more of it is left for the crowded pages | 5 | 1,689 | 248 |
 * | and nothing nearer than 2 pt along a symbol's side | 5 | 1,694 | 248 |
 * | and no search led to goals that another line holds, long charts given less care: a tenth fewer states | 5 | 1,693 | 248 |
 * | and pairs of sides tried when nothing else helps, and an end to work that brings nothing: three tenths fewer states | 3 | 1,692 | 248 |
 * | and pages that wind started over with the farthest lines first | 3 | 1,686 | 248 |
 * | and labels farther apart, and no last stretch shorter than its arrowhead | 3 | 1,680 | 248 |
 * | and no columns made wider but those concerned | 3 | 1,674 | 248 |
 * | and pages drawn anew only touched up, an earlier end to work that brings nothing: a sixth fewer states | 3 | 1,674 | 248 |
 *
 * That half came from the search: one loop over local variables, buckets in place of a heap, what is left to go looked up
 * in a table that knows from which sides goals are entered; from sides left alone where a label has no room anyway; and
 * from pairs not tried again, by whichever of the two, before something near them has changed. What saved nothing: to
 * bound a group of lines by what each costs without the others (two arrows to one target nearly always leave a gap),
 * fewer lines in the grid's gaps (few are wide enough for more), to count for hard searches how many lines lie before
 * every node (that takes as long as it saves), to keep the newest state out of the buckets or states in half the memory, to
 * bound lines by what they cost alone on their page, and to follow ways that are merely near the cheapest.
 *
 * Bounding each search by the cost it must beat, giving each page a budget, and polishing only pages that stay took 120
 * rows by 15 columns of any shape from 2 to 8 s down to some tenths of a second, with fewer crossings.
 */
export function layout(chart: Chart, measures: Measures, patience: Patience = "patient"): LayoutResult {
  const drawing = layoutPages(chart, measures, patience);
  for (;;) {
    const next = drawing.next();
    if (next.done) return next.value;
  }
}

/**
 * Whether to try everything on columns of these widths, or to ask for wider ones as soon as that is likely to be less work.
 * What is drawn in haste is drawn as it would be with patience.
 */
export type Patience = "hasty" | "patient";

/** A page as it will be in the layout. */
export interface FinishedPage {
  readonly page: PageLayout;
  readonly isLast: boolean;
}

/** The same, page by page: something can be made of each before the next one is drawn. */
export function* layoutPages(
  chart: Chart,
  measures: Measures,
  patience: Patience = "patient",
): Generator<FinishedPage, LayoutResult, void> {
  const sliced = sliceTallRows(chart, measures);
  const indexed = indexChart(sliced.chart, sliced.measures);
  const heights = new RowHeights(indexed, sliced.measures);
  const growth = new Map<number, number>();
  const memory = new SearchMemory();
  let known = new Map<string, DrawnPage>();
  for (let cut = 0; cut < MOST_CUTS.least + MOST_CUTS.perRow * chart.rows; cut++) {
    const cuts = breakPages(indexed, sliced.measures, heights, growth);
    if (!cuts) return tooTall(sliced, heights, growth);
    const pages: SuccessfulPage[] = [];
    const drawn = new Map<string, DrawnPage>();
    const limits = patience === "patient" ? PATIENT : hasty(cuts.ranges.length);
    let isOverfull = false;
    for (const range of cuts.ranges) {
      const key = pageKey(range, growth);
      const draw = () => drawPage(cutPage(indexed, range.from, range.to), sliced.measures, growth, memory, limits);
      const page = known.get(key) ?? draw();
      if (page.kind === "failed") return tooNarrow(sliced, page.rows, page.columnWidths);
      for (const [row, by] of page.growth) growth.set(row, Math.max(by, growth.get(row) ?? 0));
      drawn.set(pageKey(range, growth), page);
      isOverfull ||= page.frame.height > (range.to === sliced.chart.rows ? cuts.lastRoom : measures.pageHeight) + NEAR;
      pages.push(page);
    }
    known = drawn;
    if (isOverfull) continue;
    const setting = {
      care: { left: careAnew(pages.length) },
      indexed,
      measures: sliced.measures,
      growth,
      memory,
      pages: pages.length,
    };
    const letters = new Letters();
    const placed: PageLayout[] = [];
    for (const [at, drawn] of pages.entries()) {
      const isLast = at + 1 === pages.length;
      const room = isLast ? cuts.lastRoom : measures.pageHeight;
      const page = letters.name(placePage(betterPage(drawn, { ...setting, room }), sliced));
      placed.push(page);
      yield { page, isLast };
    }
    return judged(chart, measures, { pages: placed });
  }
  return tooGrown(sliced, growth);
}

const NEAR = 0.01;

/** No drawing leaves without having been judged. */
function judged(chart: Chart, measures: Measures, result: Layout): LayoutResult {
  const defects = hardRules(chart, result, measures);
  if (defects.length === 0) return { ok: true, layout: result };
  const concerned = new Set(defects.flatMap(({ of }) => of));
  const connectors = chart.connectors.filter(({ id }) => concerned.has(id) || concerned.has(`out ${id}`));
  const ends = new Set([...concerned, ...connectors.flatMap(({ from, to }) => [...from, ...to])]);
  const rows = chart.symbols.flatMap(({ id, row }) => (ends.has(id) ? [row] : []));
  return routingFailed(
    rows.length > 0 ? rows : chart.symbols.map(({ row }) => row),
    connectors.map(({ id }) => id),
  );
}

/** Some row needs more than a page: for its symbols alone, or because its lines found no room on these columns. */
function tooTall(sliced: SlicedChart, heights: RowHeights, growth: Growth): LayoutResult {
  const { chart, measures } = sliced;
  const alone = Array.from({ length: chart.rows }, (_, row) => ({ row, height: heights.height(row, row, row + 1) }));
  const hopeless = alone.flatMap(({ row, height }) => (height > measures.pageHeight + NEAR ? [row] : []));
  if (hopeless.length === 0) return tooGrown(sliced, growth);
  const symbols = new Set(chart.symbols.flatMap(({ id, row }) => (hopeless.includes(row) ? [id] : [])));
  const connectors = chart.connectors.filter(({ from, to }) => [...from, ...to].some((id) => symbols.has(id)));
  return routingFailed(
    hopeless.map((row) => sliced.rowOf[row] ?? row),
    connectors.map(({ id }) => id),
  );
}

/** Rows had to grow for their lines more than pages can hold: on wider columns they would not. */
function tooGrown(sliced: SlicedChart, growth: Growth): LayoutResult {
  const wider = widened(sliced.measures.columnWidths, () => true);
  return tooNarrow(sliced, [...growth.keys()], wider);
}

function tooNarrow(sliced: SlicedChart, rows: readonly number[], columnWidths: readonly number[]): LayoutResult {
  const concerned = rows.map((row) => sliced.rowOf[row] ?? row);
  return { ok: false, failure: { kind: "columns-too-narrow", rows: distinct(concerned), columnWidths } };
}

function routingFailed(rows: readonly number[], connectors: readonly string[]): LayoutResult {
  return { ok: false, failure: { kind: "routing-failed", rows: distinct(rows), connectors } };
}

function distinct(rows: readonly number[]): readonly number[] {
  return [...new Set(rows)].sort((a, b) => a - b);
}

function pageKey({ from, to }: PageRange, growth: Growth): string {
  const grown: string[] = [];
  for (let row = from; row < to; row++) grown.push(String(growth.get(row) ?? 0));
  return `${from} ${grown.join(" ")}`;
}
