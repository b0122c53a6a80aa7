import type { Dock } from "./docks.ts";
import type { LabelSpot } from "./labels.ts";
import type { Route } from "./occupancy.ts";
import type { Side } from "./shapes.ts";

/** A dock at which a way may begin or end, and what that costs. */
export interface Terminal {
  readonly dock: Dock;
  readonly cost: number;
}

/** Rows of the grid, both ends included. */
export interface GridRows {
  readonly first: number;
  readonly last: number;
}

export interface SearchRequest {
  readonly net: number;
  readonly starts: readonly Terminal[];
  readonly goals: readonly Terminal[];
  /** Routes of the same net, which may be joined, each from a node index on. */
  readonly joinable: readonly { readonly route: Route; readonly from: number }[];
  /** Whether the very first node may already be the junction. */
  readonly joinAtOnce: boolean;
  /** Ways that cost this much, crossings included, or more are of no use. */
  readonly limit: number;
  /** The rows of the grid, both included, that the way must not leave. */
  readonly within: GridRows;
  /** Whether the way may take what others hold, for a price: it then says who would have to give way. */
  readonly forceful: boolean;
}

/** What a search finds: a way over nodes that ends at a dock, or joins another route and ends with it. */
export interface Way extends Pick<Route, "start" | "end" | "nodes" | "merge" | "price"> {
  /** `price`, and the crossings (and what is taken by force) on top. */
  readonly cost: number;
}

/** How one connector should be drawn. */
export interface Wish {
  /** The sides at which the connector must leave and arrive. */
  readonly from?: Side;
  readonly to?: Side;
  /** A way that adds this much to the drawing's cost, or more, is not taken. */
  readonly limit?: number;
}

/** A connector as it is drawn: what `remove` gives and `restore` takes. */
export interface Drawn {
  readonly index: number;
  readonly route: Route | null;
  readonly label: LabelSpot | null;
}

/** Looks for nothing. */
export const NO_SEARCH: SearchRequest = {
  net: 0,
  starts: [],
  goals: [],
  joinable: [],
  joinAtOnce: false,
  limit: 0,
  within: { first: 0, last: 0 },
  forceful: false,
};

/** Whether two ways look the same. */
export function isSame(a: Route | null, b: Route | null | undefined): boolean {
  if (!a || !b || a.start !== b.start || a.end !== b.end || a.points.length !== b.points.length) return false;
  return a.points.every(({ x, y }, index) => x === b.points[index]?.x && y === b.points[index]?.y);
}
