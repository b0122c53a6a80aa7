import { COST } from "./costs.ts";
import { type DrawnPage, drawPage, type Limits } from "./draw-page.ts";
import type { Growth } from "./frame.ts";
import { cutPage, type IndexedChart, type PageConnector } from "./page.ts";
import type { SearchMemory } from "./search-memory.ts";
import { SETTINGS } from "./settings.ts";
import type { Measures } from "./types.ts";

export type SuccessfulPage = Extract<DrawnPage, { kind: "drawn" }>;

/** What a page is drawn from, for drawing it anew. */
export interface PageSetting {
  readonly indexed: IndexedChart;
  readonly measures: Measures;
  readonly growth: Growth;
  readonly memory: SearchMemory;
  /** How many pages the chart has. */
  readonly pages: number;
  /** Room for rows on this page. pt */
  readonly room: number;
  /** What drawing pages of the chart anew may still spend, in states of the search. */
  readonly care: { left: number };
}

/** How often one page is drawn anew. */
const MOST_TRIES = 3;

/** Rows do not grow then: a page that needs them to was better as it was, nearly always, and finding that out costs the most. */
const ANEW_LIMITS: Limits = { rounds: 0, waste: 0 };

/** A line between a pentagon and its symbol that bends more often is no short way. */
const MOST_BENDS = 2;

/** What a page that is drawn anew may spend on polish, as a part of the ordinary effort. */
const ANEW = 0.3;

/** A page that costs so many times what the best one does is not polished: of 23 none came to be better. */
const HOPELESS = 2;

/** What drawing pages anew may spend on a chart of so many pages, in states of the search: short charts get more care a page. */
export function careAnew(pages: number): number {
  return Math.min(80_000, 1_200_000 / pages);
}

/** What drawing a page anew must gain to be worth it: a bend, and not only some length. */
const LEAST_GAIN = COST.bend;

/**
 * Polishes a page. Where lines still cross or wind about to reach a pentagon, the page is drawn anew with that pentagon
 * in another place, or with more room in the rows where they cross, as far as the page has any; the best of these stays.
 */
export function betterPage(page: SuccessfulPage, setting: PageSetting): SuccessfulPage {
  page.improver.polish(setting.pages);
  const avoided = new Set<string>();
  const growth = new Map(setting.growth);
  let best = page;
  let latest = page;
  // On the last try: one more is begun only when what is left would pay for it.
  let spent = 0;
  for (let tries = 0; tries < MOST_TRIES && setting.care.left > spent; tries++) {
    const winding = windingPentagons(latest);
    const crossed = winding.length > 0 ? [] : crossedRows(latest);
    if (winding.length === 0 && crossed.length === 0) break;
    for (const spot of winding) avoided.add(spot);
    for (const row of crossed) growth.set(row, (growth.get(row) ?? 0) + STEP);
    const { from, to } = page.problem;
    const problem = cutPage(setting.indexed, from, to, avoided);
    const anew = drawPage(problem, setting.measures, growth, setting.memory, ANEW_LIMITS);
    if (anew.kind === "failed" || anew.frame.height > setting.room) break;
    if (anew.router.cost < HOPELESS * best.router.cost) anew.improver.touchUp(setting.pages, ANEW);
    spent = anew.router.effort;
    setting.care.left -= spent;
    if (anew.router.cost < best.router.cost - LEAST_GAIN) best = anew;
    latest = anew;
  }
  return best;
}

const STEP = 2 * SETTINGS.lineGap;

/**
 * The spots, as `cutPage` knows them, of pentagons whose lines cross others or bend too often; and of those beside a
 * symbol whose other lines do.
 */
function windingPentagons({ problem, router }: SuccessfulPage): readonly string[] {
  const suspects = new Set<number>();
  const winding = problem.connectors.filter((_, index) => {
    const bends = (router.routes[index]?.points.length ?? 2) - 2;
    return bends > MOST_BENDS || router.crossing(index).length > 0;
  });
  const pentagonOf = ({ from, to }: PageConnector): number | undefined =>
    [...from, ...to].find((each) => problem.symbols[each]?.offPage);
  for (const line of winding) {
    const own = pentagonOf(line);
    const ends = new Set([...line.from, ...line.to]);
    const beside = problem.connectors.filter(({ from, to }) => [...from, ...to].some((each) => ends.has(each)));
    for (const each of own === undefined ? beside.map(pentagonOf) : [own]) if (each !== undefined) suspects.add(each);
  }
  return [...suspects].flatMap((index) => {
    const symbol = problem.symbols[index];
    return symbol ? [`${symbol.id} ${symbol.row}:${symbol.column}:${symbol.level}`] : [];
  });
}

/** Rows of the chart in which lines cross. */
function crossedRows({ problem, frame, router }: SuccessfulPage): readonly number[] {
  if (router.crossings === 0) return [];
  const ys = router.crossingPoints().map(({ y }) => y);
  return frame.rows.flatMap(({ from, to }, row) => (ys.some((y) => y >= from && y <= to) ? [problem.from + row] : []));
}
