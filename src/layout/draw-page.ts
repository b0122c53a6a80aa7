import { buildFrame, type Frame, type Growth } from "./frame.ts";
import { buildGrid } from "./grid.ts";
import { Improver } from "./improve.ts";
import type { PageProblem } from "./page.ts";
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
  /** Some line has no room however much the rows grow: those (of the chart) that it joins. */
  | { readonly kind: "failed"; readonly rows: readonly number[] };

/** How often rows may grow before the columns are held to be too narrow. */
const MOST_ROUNDS = 6;

/**
 * Draws one page: every connector has a way, though perhaps not yet the best. Rows between whose symbols a line finds no
 * room grow, and the page is drawn anew.
 */
export function drawPage(problem: PageProblem, measures: Measures, given: Growth, memory: SearchMemory): DrawnPage {
  const growth = new Map(given);
  const grown = new Map<number, number>();
  let missing: readonly number[] = [];
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const frame = buildFrame(problem, measures, growth);
    const router = new Router(problem, frame, buildGrid(frame, round), measures.labels, memory);
    const improver = new Improver(problem, router);
    if (improver.complete(1 + round / 2)) return { kind: "drawn", problem, frame, router, improver, growth: grown };
    missing = router.routes.flatMap((route, index) => (route === null ? [index] : []));
    for (const row of rowsToGrow(problem, missing, round)) {
      const by = (growth.get(row) ?? 0) + 2 * SETTINGS.lineGap;
      growth.set(row, by);
      grown.set(row, by);
    }
  }
  return { kind: "failed", rows: [...rowsToGrow(problem, missing, 0)] };
}

/** First the rows at both ends of a missing line, later all that it passes. Rows of the chart. */
function rowsToGrow(
  { from, connectors, symbols }: PageProblem,
  missing: readonly number[],
  round: number,
): Set<number> {
  const rows = new Set<number>();
  for (const index of missing) {
    const connector = connectors[index];
    const ends = [...(connector?.from ?? []), ...(connector?.to ?? [])].map((symbol) => symbols[symbol]?.row ?? 0);
    const first = Math.min(...ends);
    const last = Math.max(...ends);
    for (let row = first; row <= last; row++) {
      if (round >= 2 || row === first || row === last) rows.add(from + row);
    }
  }
  return rows;
}
