import { COST } from "./costs.ts";
import { CORNER } from "./docks.ts";
import type { Band, Frame, FrameRow } from "./frame.ts";
import { SETTINGS } from "./settings.ts";

/**
 * The lines on which connectors may run: through the middle of symbols, and spread in the gaps between symbols and
 * the table's rules, never on a rule. A node is where two of them meet; `node = row of the grid * width + column`.
 */
export interface Grid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** What a pt along each of them costs. */
  readonly xCosts: Float64Array;
  readonly yCosts: Float64Array;
}

/** How many lines may share a gap, where it is wide enough, after routing has failed so often. */
export function mostLines(rounds: number): number {
  return 4 + 2 * rounds;
}

/** `rounds`: how often routing has failed before. */
export function buildGrid(frame: Frame, rounds: number): Grid {
  const most = mostLines(rounds);
  const xs: number[] = [];
  const beside = Math.max(SETTINGS.lineGap, Math.min(SETTINGS.dockGap, DOCK_REACH * frame.symbolReach));
  for (const { from, to } of frame.columns) {
    const centre = (from + to) / 2;
    xs.push(centre);
    if (frame.symbolReach - CORNER >= beside) xs.push(centre - beside, centre + beside);
    for (const offset of outerLines((to - from) / 2 - frame.symbolReach, most)) {
      xs.push(centre - frame.symbolReach - offset, centre + frame.symbolReach + offset);
    }
  }
  const ys = frame.rows.flatMap((row) => rowLines(row, most));
  const sortedXs = sorted(xs);
  const sortedYs = sorted(ys);
  return {
    xs: sortedXs,
    ys: sortedYs,
    xCosts: costsBeside(sortedXs, frame.columns),
    yCosts: costsBeside(sortedYs, frame.rows),
  };
}

function rowLines(row: FrameRow, most: number): readonly number[] {
  const ys: number[] = [];
  const first = row.levels[0];
  const last = row.levels.at(-1);
  if (!first || !last) {
    const middle = (row.from + row.to) / 2;
    return [
      middle,
      ...outerLines((row.to - row.from) / 2, most).flatMap((offset) => [middle - offset, middle + offset]),
    ];
  }
  for (const offset of outerLines(first.centre - first.reach - row.from, most))
    ys.push(first.centre - first.reach - offset);
  for (const offset of outerLines(row.to - last.centre - last.reach, most)) ys.push(last.centre + last.reach + offset);
  for (const [index, level] of row.levels.entries()) {
    ys.push(level.centre);
    for (let dock = 1; dock <= level.extraDocks; dock++) {
      ys.push(level.centre - dock * SETTINGS.lineGap, level.centre + dock * SETTINGS.lineGap);
    }
    const above = row.levels[index - 1];
    if (above) ys.push(...innerLines(above.centre + above.reach, level.centre - level.reach, most));
  }
  return ys;
}

/** What a pt costs along each of these lines of the grid: more where a rule of the table is near. */
function costsBeside(lines: Float64Array, bands: readonly Band[]): Float64Array {
  const rules = Float64Array.from([0, ...bands.map(({ to }) => to)]);
  return lines.map((line) => {
    const next = firstAtLeast(rules, line);
    const distance = Math.min(line - (rules[next - 1] ?? -Infinity), (rules[next] ?? Infinity) - line);
    return COST.length + (distance < SETTINGS.ruleGap - SLACK ? COST.besideRule : 0);
  });
}

/** A line so much nearer to a rule than it should be still reads as an arrow. pt */
const SLACK = 0.5;

/** Where lines dock beside the middle of a symbol: as far out as this part of its half, within what settings say. */
const DOCK_REACH = 0.55;

/**
 * Offsets from a symbol's edge for the lines in a gap of this width that ends at a rule of the table: as many as have
 * room, and away from the rule as far as they can be.
 */
function outerLines(gap: number, most: number): readonly number[] {
  const { symbolGap, ruleGap, tightRuleGap, lineGap, widestLineGap } = SETTINGS;
  const room = gap - symbolGap - tightRuleGap;
  if (room < 0) return gap > 2 * tightRuleGap ? [gap - tightRuleGap] : [];
  const count = Math.min(most, Math.floor(room / lineGap) + 1);
  const easy = Math.max(0, gap - symbolGap - ruleGap);
  if (count === 1) return [symbolGap + Math.min(2, easy)];
  const spacing = Math.min(widestLineGap, Math.max(lineGap, easy / (count - 1)));
  return Array.from({ length: count }, (_, index) => symbolGap + index * spacing);
}

/** Lines between two symbols stacked in one cell. */
function innerLines(from: number, to: number, most: number): readonly number[] {
  const { symbolGap, lineGap } = SETTINGS;
  const room = to - from - 2 * symbolGap;
  const count = Math.min(most, Math.floor(Math.max(0, room) / lineGap) + 1);
  if (count === 1) return [(from + to) / 2];
  const spacing = room / (count - 1);
  return Array.from({ length: count }, (_, index) => from + symbolGap + index * spacing);
}

/** Ascending, and without lines that all but coincide. */
function sorted(values: readonly number[]): Float64Array {
  const ascending = [...values].sort((a, b) => a - b);
  return Float64Array.from(
    ascending.filter((value, index) => index === 0 || value - (ascending[index - 1] ?? 0) > 0.01),
  );
}

/** The first and the last of the ascending values within a band. */
export function linesWithin(values: Float64Array, { from, to }: Band): { first: number; last: number } {
  return { first: firstAtLeast(values, from), last: firstAtLeast(values, to) - 1 };
}

/** Index of the first of the ascending values that is not less than `limit`; past the end when there is none. */
export function firstAtLeast(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
