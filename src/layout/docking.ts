import { COST } from "./costs.ts";
import { DOWN, type Dock, findDocks, LEFT, RIGHT } from "./docks.ts";
import type { Frame, FrameSymbol } from "./frame.ts";
import type { Grid } from "./grid.ts";
import type { PageConnector, PageProblem } from "./page.ts";
import type { Side } from "./shapes.ts";
import type { Rect } from "./types.ts";
import type { Terminal } from "./way.ts";

/** The order of sides in bounds, and of trying them. */
export const SIDES: readonly Side[] = ["left", "right", "top", "bottom"];

/** Where one connector may begin and end, and what no way of it can cost less than. */
interface Ends {
  readonly starts: readonly Terminal[];
  readonly goals: readonly Terminal[];
  /** By pair of sides (index of the first in `SIDES` * 4 + index of the second); infinite where there is no dock. */
  readonly bounds: Float64Array;
  readonly least: number;
}

/** The docks of a page: which of them each connector may use, what they cost it, and which are covered by a text. */
export class Docking {
  readonly #frame: Frame;
  readonly #fromAbove: ReadonlySet<number>;
  readonly #ends: readonly Ends[];
  readonly #all: readonly Dock[];
  /** Per dock: left, top, right, bottom of the stretch between the outline and the first node. */
  readonly #stubs: Float64Array;
  readonly #covers = new Map<Dock, number>();

  constructor(problem: PageProblem, frame: Frame, grid: Grid) {
    this.#frame = frame;
    this.#fromAbove = reachedFromAbove(problem, frame);
    const docks = findDocks(frame, grid);
    this.#all = docks.flat();
    this.#stubs = new Float64Array(this.#all.length * 4);
    for (let index = 0; index < this.#all.length; index++) {
      const dock = this.#all[index];
      if (!dock) continue;
      const x = grid.xs[dock.node % grid.xs.length] ?? 0;
      const y = grid.ys[Math.floor(dock.node / grid.xs.length)] ?? 0;
      this.#stubs[4 * index] = Math.min(x, dock.point.x);
      this.#stubs[4 * index + 1] = Math.min(y, dock.point.y);
      this.#stubs[4 * index + 2] = Math.max(x, dock.point.x);
      this.#stubs[4 * index + 3] = Math.max(y, dock.point.y);
    }
    this.#ends = problem.connectors.map((connector) => {
      const terminals = (end: "from" | "to"): readonly Terminal[] =>
        connector[end].flatMap((symbol) =>
          (docks[symbol] ?? []).map((dock) => ({ dock, cost: dock.cost + this.#sideCost(connector, end, dock) })),
        );
      const starts = terminals("from");
      const goals = terminals("to");
      const bounds = boundsBetween(starts, goals);
      const least = Math.min(...bounds);
      return { starts, goals, bounds, least: Number.isFinite(least) ? least : 0 };
    });
  }

  /** Docks where the connector may now begin, or end; of one side only, when a side is given. */
  starts(connector: number, side: Side | undefined): Terminal[] {
    return this.#open(this.#ends[connector]?.starts ?? [], side);
  }

  goals(connector: number, side: Side | undefined): Terminal[] {
    return this.#open(this.#ends[connector]?.goals ?? [], side);
  }

  /** No way of the connector from the middle of a side to the middle of a side costs less, whatever else is drawn. */
  least(connector: number): number {
    return this.#ends[connector]?.least ?? 0;
  }

  leastBetween(connector: number, from: Side, to: Side): number {
    return this.#ends[connector]?.bounds[SIDES.indexOf(from) * 4 + SIDES.indexOf(to)] ?? 0;
  }

  /** Notes (`by` 1) or forgets (`by` -1) that a text covers the stretches between outlines and the grid. */
  cover({ x, y, width, height }: Rect, by: 1 | -1): void {
    const stubs = this.#stubs;
    for (let index = 0; index < this.#all.length; index++) {
      const at = 4 * index;
      if ((stubs[at] ?? 0) >= x + width || (stubs[at + 2] ?? 0) <= x) continue;
      if ((stubs[at + 1] ?? 0) >= y + height || (stubs[at + 3] ?? 0) <= y) continue;
      const dock = this.#all[index];
      if (dock) this.#covers.set(dock, (this.#covers.get(dock) ?? 0) + by);
    }
  }

  #open(terminals: readonly Terminal[], side: Side | undefined): Terminal[] {
    return terminals.filter(
      ({ dock }) => (side === undefined || dock.side === side) && (this.#covers.get(dock) ?? 0) === 0,
    );
  }

  /**
   * Small preferences between sides that cost the same number of bends: a line that goes on leaves at the side and
   * enters from above; one that returns leaves at the side and enters from below; pentagons point down.
   */
  #sideCost(connector: PageConnector, end: "from" | "to", dock: Dock): number {
    const symbol = this.#frame.symbols[dock.symbol];
    const other = this.#frame.symbols[connector[end === "from" ? "to" : "from"][0] ?? 0];
    if (!symbol || !other) return 0;
    const sideways = dock.side === "left" || dock.side === "right";
    if (symbol.shape === "pentagon") {
      if (end === "from") return dock.side === "bottom" ? 0 : sideways ? 8 : 80;
      return dock.side === "top" ? 0 : sideways ? 2 : 80;
    }
    if (connector.kind === "plain") return sideways ? 0 : 40;
    const onSlope = end === "from" && connector.label !== null && dock.cost >= COST.slope;
    return (onSlope ? COST.labelledSlope : 0) + this.#arrowSide(symbol, other, end, dock);
  }

  #arrowSide(symbol: FrameSymbol, other: FrameSymbol, end: "from" | "to", dock: Dock): number {
    const sideways = dock.side === "left" || dock.side === "right";
    const sameColumn = symbol.symbol.column === other.symbol.column;
    const here = symbol.rect.y + symbol.rect.height / 2;
    const there = other.rect.y + other.rect.height / 2;
    if (end === "from") {
      const branch = dock.side === "top" && this.#fromAbove.has(dock.symbol) ? COST.branch : 0;
      if (sideways) return sameColumn && there > here ? 6 : 0;
      return branch + ((dock.side === "bottom") === there > here ? (sameColumn ? 0 : 6) : 14);
    }
    if (sideways) return 4;
    return (dock.side === "top") === there < here ? 0 : 14;
  }
}

/** Symbols at which an arrow arrives that comes from further up: it will most likely enter at the top. */
function reachedFromAbove({ connectors }: PageProblem, { symbols }: Frame): ReadonlySet<number> {
  const isAbove = (one: number, other: number): boolean =>
    bottomOf(symbols[one]?.rect) <= (symbols[other]?.rect.y ?? Number.NEGATIVE_INFINITY);
  const arrows = connectors.filter(({ kind }) => kind === "arrow");
  return new Set(arrows.flatMap(({ from, to }) => to.filter((target) => from.some((one) => isAbove(one, target)))));
}

function bottomOf(rect: Rect | undefined): number {
  return rect === undefined ? Number.POSITIVE_INFINITY : rect.y + rect.height;
}

function boundsBetween(starts: readonly Terminal[], goals: readonly Terminal[]): Float64Array {
  const bounds = new Float64Array(16).fill(Number.POSITIVE_INFINITY);
  for (const start of starts) {
    if (start.dock.cost > 0) continue;
    for (const goal of goals) {
      if (goal.dock.cost > 0) continue;
      const at = SIDES.indexOf(start.dock.side) * 4 + SIDES.indexOf(goal.dock.side);
      const cost = start.cost + goal.cost + leastCost(start.dock, goal.dock);
      bounds[at] = Math.min(bounds[at] ?? 0, cost);
    }
  }
  return bounds;
}

/** Length and bends of the shortest line between two docks, on an empty page. */
function leastCost(start: Dock, end: Dock): number {
  const dx = end.point.x - start.point.x;
  const dy = end.point.y - start.point.y;
  const length = (Math.abs(dx) + Math.abs(dy)) * COST.length;
  const inward = end.out ^ 2;
  const ahead = start.out === RIGHT ? dx : start.out === LEFT ? -dx : start.out === DOWN ? dy : -dy;
  if (inward === start.out) {
    const aside = start.out === LEFT || start.out === RIGHT ? dy : dx;
    return length + (ahead > 0 ? (Math.abs(aside) < 0.01 ? 0 : 2) : 4) * COST.bend;
  }
  if (end.out === start.out) return length + 2 * COST.bend;
  const onward = inward === RIGHT ? dx : inward === LEFT ? -dx : inward === DOWN ? dy : -dy;
  return length + (ahead > 0 && onward > 0 ? 1 : 3) * COST.bend;
}
