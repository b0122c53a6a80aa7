import { COST } from "./costs.ts";
import { DOWN, RIGHT } from "./docks.ts";
import type { Grid } from "./grid.ts";
import type { Terminal } from "./way.ts";

/** Where a column (row) of the grid lies: before the box, beyond it, at one of its own, or at its only one. */
const BEFORE = 0;
const BEYOND = 1;
const WITHIN = 2;
const EXACT = 3;

/** On which sides (-1, 0, 1) goals may lie from there. */
const SIGNS: readonly (readonly number[])[] = [[1], [-1], [-1, 0, 1], [0]];

/**
 * The box around all goals of a search: what is left to go from a state costs no less than the way into it, the bends
 * that it takes to come to a goal from its own side, and what that goal itself costs. All of it is looked up: by the
 * column, by the row, and by how these lie and where the state looks.
 */
export class GoalBox {
  /** By column (row): what the way into the box costs, and where it lies, as a part of the place in `endCost`. */
  readonly xCost: Float64Array;
  readonly yCost: Float64Array;
  readonly xPart: Uint8Array;
  readonly yPart: Uint8Array;
  /** By both parts and the direction, added up. */
  readonly endCost = new Float64Array(64);
  readonly #grid: Grid;
  /** By the direction in which goals are entered: what the cheapest of them costs. */
  readonly #goalCost = new Float64Array(4);

  constructor(grid: Grid) {
    this.#grid = grid;
    this.xCost = new Float64Array(grid.xs.length);
    this.yCost = new Float64Array(grid.ys.length);
    this.xPart = new Uint8Array(grid.xs.length);
    this.yPart = new Uint8Array(grid.ys.length);
  }

  /** @param mostGoalCost what goals are held to cost at most: joining another line may come to one for less */
  surround(goals: readonly Terminal[], mostGoalCost: number): void {
    const { xs, ys } = this.#grid;
    let left = xs.length - 1;
    let right = 0;
    let top = ys.length - 1;
    let bottom = 0;
    this.#goalCost.fill(Number.POSITIVE_INFINITY);
    for (const { dock, cost } of goals) {
      const column = dock.node % xs.length;
      const row = (dock.node - column) / xs.length;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      const inward = dock.out ^ 2;
      const known = this.#goalCost[inward] ?? 0;
      this.#goalCost[inward] = Math.min(known, cost, mostGoalCost);
    }
    tabulate(xs, left, right, this.xCost, this.xPart, 16);
    tabulate(ys, top, bottom, this.yCost, this.yPart, 4);
    for (let at = 0; at < 64; at++) {
      let least = Number.POSITIVE_INFINITY;
      for (let inward = 0; inward < 4; inward++) {
        least = Math.min(least, (this.#goalCost[inward] ?? 0) + (BENDS[inward * 64 + at] ?? 0) * COST.bend);
      }
      this.endCost[at] = least;
    }
  }

  /** The least that is left from the node of this column and row, entered in this direction. */
  rest(column: number, row: number, direction: number): number {
    const at = (this.xPart[column] ?? 0) + (this.yPart[row] ?? 0) + direction;
    return (this.xCost[column] ?? 0) + (this.yCost[row] ?? 0) + (this.endCost[at] ?? 0);
  }
}

function tabulate(
  lines: Float64Array,
  first: number,
  last: number,
  costs: Float64Array,
  parts: Uint8Array,
  weight: number,
): void {
  const from = lines[first] ?? 0;
  const to = lines[last] ?? 0;
  for (let at = 0; at < first; at++) {
    costs[at] = (from - (lines[at] ?? 0)) * COST.length;
    parts[at] = BEFORE * weight;
  }
  for (let at = first; at <= last; at++) {
    costs[at] = 0;
    parts[at] = (first === last ? EXACT : WITHIN) * weight;
  }
  for (let at = last + 1; at < lines.length; at++) {
    costs[at] = ((lines[at] ?? 0) - to) * COST.length;
    parts[at] = BEYOND * weight;
  }
}

/** By the direction in which a goal is entered, the parts of column and row, and the direction: the fewest bends. */
const BENDS = Uint8Array.from({ length: 256 }, (_, at) => {
  const inward = at >> 6;
  const direction = at & 3;
  let least = Number.POSITIVE_INFINITY;
  for (const across of SIGNS[(at >> 4) & 3] ?? []) {
    for (const down of SIGNS[(at >> 2) & 3] ?? []) least = Math.min(least, bends(direction, inward, across, down));
  }
  return least;
});

/** The fewest bends on an empty page from one direction to another, when the goal lies so far across and down. */
function bends(direction: number, inward: number, across: number, down: number): number {
  const ahead = along(inward, across, down);
  const aside = Math.abs(along(inward ^ 1, across, down));
  if (direction === inward) return ahead < 0 ? 4 : aside === 0 ? 0 : 2;
  if (direction === (inward ^ 2)) return aside === 0 ? 4 : 2;
  return ahead >= 0 && along(direction, across, down) >= 0 ? 1 : 3;
}

/** How far this goes in a direction. */
function along(direction: number, across: number, down: number): number {
  const way = (direction & 1) === 1 ? across : down;
  return direction === RIGHT || direction === DOWN ? way : -way;
}
