import { buildFrame, type Frame, type FrameRow, type Growth } from "./frame.ts";
import { buildGrid, mostLines } from "./grid.ts";
import { Improver } from "./improve.ts";
import { OTHER_ORDERS } from "./orders.ts";
import type { PageProblem, PageSymbol } from "./page.ts";
import { crowdedQuestions } from "./questions.ts";
import { Router } from "./router.ts";
import type { SearchMemory } from "./search-memory.ts";
import { SETTINGS } from "./settings.ts";
import type { Measures } from "./types.ts";

export type DrawnPage =
  | {
      readonly kind: "drawn";
      readonly problem: PageProblem;
      readonly frame: Frame;
      readonly router: Router;
      readonly improver: Improver;
      /** Rows that had to grow beyond what was given, with their whole growth. Rows of the chart; pt. */
      readonly growth: Growth;
    }
  /** Not to be drawn on columns of these widths: rows of the chart concerned, and widths that might do. pt */
  | { readonly kind: "failed"; readonly rows: readonly number[]; readonly columnWidths: readonly number[] };

/** When a page is held not to be drawable on its columns. */
export interface Limits {
  /** How often rows may grow. */
  readonly rounds: number;
  /** No round is begun once so many states of the search were looked at in vain. */
  readonly waste: number;
}

const MOST_ROUNDS = 4;

/** Tries all there is. */
export const PATIENT: Limits = { rounds: MOST_ROUNDS, waste: Number.POSITIVE_INFINITY };

/**
 * Gives up where drawing all pages on wider columns is less work than to go on trying on these: of the later rounds, one
 * in five still brings a way.
 */
export function hasty(pages: number): Limits {
  return { rounds: 2, waste: 30_000 * pages };
}

/** How many times the ordinary effort the last round may take: wider columns would cost the texts their room. */
const LAST_PATIENCE = 3;

/** What rows, and columns that are too narrow, grow by at a time: room for two lines. pt */
const STEP = 2 * SETTINGS.lineGap;

/**
 * Draws one page: every connector has a way, though perhaps not yet the best. Rows between whose symbols a line finds no
 * room grow, and the page is drawn anew.
 */
export function drawPage(
  problem: PageProblem,
  measures: Measures,
  given: Growth,
  memory: SearchMemory,
  limits: Limits,
): DrawnPage {
  const growth = new Map(given);
  const grown = new Map<number, number>();
  let missing: readonly number[] = [];
  let wasted = 0;
  for (let round = 0; round <= limits.rounds && wasted <= limits.waste; round++) {
    const frame = buildFrame(problem, measures, growth);
    const crowded = crowdedQuestions(frame);
    if (crowded.size > 0) return questionsTooWide(problem, measures, crowded);
    const router = new Router(problem, frame, buildGrid(frame, round), measures.labels, memory);
    const improver = new Improver(problem, router);
    const patience = round < MOST_ROUNDS ? 1 + round / 2 : LAST_PATIENCE;
    const otherOrders = round === 0 ? 0 : round < MOST_ROUNDS ? 1 : OTHER_ORDERS.length;
    if (improver.complete(patience, otherOrders))
      return { kind: "drawn", problem, frame, router, improver, growth: grown };
    wasted += router.effort;
    missing = router.routes.flatMap((route, index) => (route === null ? [index] : []));
    for (const row of rowsPassed(problem, missing, round)) {
      if (isRoomy(frame.rows[row], round + 1)) continue;
      const by = (growth.get(problem.from + row) ?? 0) + STEP;
      growth.set(problem.from + row, by);
      grown.set(problem.from + row, by);
    }
  }
  const rows = [...rowsPassed(problem, missing, 0)].map((row) => problem.from + row);
  const ends = new Set(missing.flatMap((index) => endsOf(problem, index).map(({ column }) => column)));
  return { kind: "failed", rows, columnWidths: widened(measures.columnWidths, (column) => ends.has(column)) };
}

/**
 * The columns concerned a step wider, and with them the narrowest: the symbols, and the places to dock, grow with those.
 * The others keep their width, which the table's texts would miss.
 */
export function widened(columnWidths: readonly number[], isConcerned: (column: number) => boolean): readonly number[] {
  const least = Math.min(...columnWidths) + STEP;
  return columnWidths.map((width, column) => (isConcerned(column) ? width + STEP : Math.max(width, least)));
}

function questionsTooWide(
  { from, symbols }: PageProblem,
  { columnWidths }: Measures,
  crowded: ReadonlyMap<number, number>,
): DrawnPage {
  const rows = new Set(
    symbols.flatMap(({ question, column, row }) => (question !== null && crowded.has(column) ? [from + row] : [])),
  );
  const wider = columnWidths.map((width, column) => {
    const needed = crowded.get(column);
    return needed === undefined ? width : Math.max(needed, width + 1);
  });
  return { kind: "failed", rows: [...rows], columnWidths: wider };
}

/** The symbols at which a connector may begin and end. */
function endsOf({ connectors, symbols }: PageProblem, index: number): readonly PageSymbol[] {
  const ends = [...(connectors[index]?.from ?? []), ...(connectors[index]?.to ?? [])];
  return ends.flatMap((symbol) => symbols[symbol] ?? []);
}

/** First the rows at both ends of a missing line, later all that it passes. On the page, from 0. */
function rowsPassed(problem: PageProblem, missing: readonly number[], round: number): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const index of missing) {
    const ends = endsOf(problem, index).map(({ row }) => row);
    const first = Math.min(...ends);
    const last = Math.max(...ends);
    for (let row = first; row <= last; row++) if (round >= 2 || row === first || row === last) rows.add(row);
  }
  return rows;
}

/** Whether the row's gaps could hold more lines than the grid of that round will have in them: then it need not grow. */
function isRoomy(row: FrameRow | undefined, round: number): boolean {
  if (!row) return true;
  const symbols = row.levels.reduce((sum, { reach }) => sum + 2 * reach, 0);
  const gap = (row.to - row.from - symbols) / (row.levels.length + 1);
  return gap > SETTINGS.symbolGap + SETTINGS.tightRuleGap + SETTINGS.lineGap * mostLines(round);
}
