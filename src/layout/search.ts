import type { Dock } from "./docks.ts";
import type { Grid } from "./grid.ts";
import { Heap } from "./heap.ts";
import type { Occupancy, Route } from "./occupancy.ts";

/** What makes a way worse, in points: first crossings, then bends, then length. */
export const COST = {
  crossing: 600,
  bend: 50,
  /** per pt */
  length: 0.25,
  /** Joining another line on its way to the same target. */
  merge: 60,
  /** Joining it where its arrowhead already begins. */
  lateMerge: 80,
  /** A bend so close to the target that only the arrowhead follows it. */
  lateBend: 12,
} as const;

/** Of ways that cost the same, the one that has come nearest is followed first: a hair more than the rest really costs. */
const EAGER = 1.002;

/** A dock at which a way may begin or end, and what that costs. */
export interface Terminal {
  readonly dock: Dock;
  readonly cost: number;
}

export interface SearchRequest {
  readonly net: number;
  readonly starts: readonly Terminal[];
  readonly goals: readonly Terminal[];
  /** Routes of the same net, which may be joined, each from a node index on. */
  readonly joinable: readonly { readonly route: Route; readonly from: number }[];
  /** Whether the very first node may already be the junction. */
  readonly joinAtOnce: boolean;
}

/** What a search finds: a way over nodes that ends at a dock, or joins another route and ends with it. */
export type Way = Pick<Route, "start" | "end" | "nodes" | "merge" | "price">;

interface Found {
  readonly cost: number;
  /** The last state of the own way; -1 when it joins at its first node. */
  readonly state: number;
  readonly end: Dock;
  /** The junction and what follows it. */
  readonly tail: readonly number[];
  /** Only of a way that joins at its first node. */
  readonly start: Dock | null;
}

/**
 * Cheapest ways over the grid by A*. A state is a node and the direction in which it was entered; a node may be
 * crossed only straight, and bent at only when nobody else is there. One `Search` serves all connectors of a page: its
 * arrays are made once and marked by run.
 */
export class Search {
  readonly #occupancy: Occupancy;
  readonly #cost: Float64Array;
  readonly #parent: Int32Array;
  readonly #run: Int32Array;
  readonly #closed: Int32Array;
  readonly #goalRun: Int32Array;
  readonly #goalsAt = new Map<number, Terminal[]>();
  readonly #joinRun: Int32Array;
  readonly #joinAt: Int32Array;
  readonly #startOf = new Map<number, Dock>();
  readonly #columnOf: Int32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #heap = new Heap();
  #goalBox = { left: 0, right: 0, top: 0, bottom: 0 };
  #current = 0;
  #best: Found | null = null;

  constructor(grid: Grid, occupancy: Occupancy) {
    this.#occupancy = occupancy;
    const { size, width } = occupancy;
    this.#cost = new Float64Array(size * 4);
    this.#parent = new Int32Array(size * 4);
    this.#run = new Int32Array(size * 4);
    this.#closed = new Int32Array(size * 4);
    this.#goalRun = new Int32Array(size);
    this.#joinRun = new Int32Array(size);
    this.#joinAt = new Int32Array(size);
    this.#columnOf = Int32Array.from({ length: size }, (_, node) => node % width);
    this.#x = Float64Array.from({ length: size }, (_, node) => grid.xs[node % width] ?? 0);
    this.#y = Float64Array.from({ length: size }, (_, node) => grid.ys[Math.floor(node / width)] ?? 0);
  }

  /** The cheapest way that touches nothing it must not, or null. */
  find(request: SearchRequest): Way | null {
    this.#prepare(request);
    for (const { dock, cost } of request.starts) this.#begin(dock, cost, request);
    while (this.#heap.size > 0) {
      if (this.#best !== null && this.#heap.least() >= this.#best.cost) break;
      const state = this.#heap.pop();
      if (this.#closed[state] === this.#current) continue;
      this.#closed[state] = this.#current;
      this.#expand(state, request);
    }
    return this.#best === null ? null : this.#trace(this.#best);
  }

  #prepare({ goals, joinable }: SearchRequest): void {
    this.#current++;
    this.#best = null;
    this.#heap.clear();
    this.#goalsAt.clear();
    this.#startOf.clear();
    const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const goal of goals) {
      const { node } = goal.dock;
      this.#goalRun[node] = this.#current;
      this.#goalsAt.set(node, [...(this.#goalsAt.get(node) ?? []), goal]);
      box.left = Math.min(box.left, this.#x[node] ?? 0);
      box.right = Math.max(box.right, this.#x[node] ?? 0);
      box.top = Math.min(box.top, this.#y[node] ?? 0);
      box.bottom = Math.max(box.bottom, this.#y[node] ?? 0);
    }
    this.#goalBox = box;
    for (const [index, { route, from }] of joinable.entries()) {
      for (const node of route.nodes.slice(from)) {
        if (this.#joinRun[node] === this.#current || (this.#occupancy.corners[node] ?? 0) > 0) continue;
        this.#joinRun[node] = this.#current;
        this.#joinAt[node] = index;
      }
    }
  }

  #begin(dock: Dock, cost: number, request: SearchRequest): void {
    const { horizontal, vertical } = this.#occupancy;
    const across = (dock.out & 1) === 1 ? vertical : horizontal;
    if (across[dock.node] === request.net) {
      if (request.joinAtOnce) this.#join(dock.node, cost + this.#stub(dock), -1, dock, request);
      return;
    }
    const state = dock.node * 4 + dock.out;
    if (this.#enter(dock.node, dock.out, cost + this.#stub(dock), -1, request)) this.#startOf.set(state, dock);
  }

  #expand(state: number, request: SearchRequest): void {
    const { width, size, horizontal, vertical, corners, wallRight, wallDown } = this.#occupancy;
    const node = state >> 2;
    const direction = state & 3;
    const cost = this.#cost[state] ?? 0;
    const free = horizontal[node] === 0 && vertical[node] === 0 && corners[node] === 0;
    if (this.#goalRun[node] === this.#current) this.#finish(node, direction, cost, state, free);
    const column = this.#columnOf[node] ?? 0;
    const straight = direction;
    for (let turn = 0; turn < 4; turn++) {
      if (turn === (direction ^ 2) || (turn !== straight && !free)) continue;
      let next = node;
      if (turn === 0) {
        next = node - width;
        if (next < 0 || (wallDown[next] ?? 0) > 0) continue;
      } else if (turn === 1) {
        next = node + 1;
        if (column + 1 >= width || (wallRight[node] ?? 0) > 0) continue;
      } else if (turn === 2) {
        next = node + width;
        if (next >= size || (wallDown[node] ?? 0) > 0) continue;
      } else {
        next = node - 1;
        if (column === 0 || (wallRight[next] ?? 0) > 0) continue;
      }
      const length =
        Math.abs((this.#x[next] ?? 0) - (this.#x[node] ?? 0)) + Math.abs((this.#y[next] ?? 0) - (this.#y[node] ?? 0));
      this.#enter(next, turn, cost + length * COST.length + (turn === straight ? 0 : COST.bend), state, request);
    }
  }

  /** Offers a node to the search; says whether it was taken. */
  #enter(node: number, direction: number, cost: number, parent: number, request: SearchRequest): boolean {
    const { horizontal, vertical, corners, solid } = this.#occupancy;
    if (solid[node] === 1) return false;
    const sideways = (direction & 1) === 1;
    if ((sideways ? horizontal : vertical)[node] !== 0) return false;
    const other = (sideways ? vertical : horizontal)[node] ?? 0;
    let total = cost;
    if (other === request.net) {
      if (parent >= 0) this.#join(node, cost, parent, null, request);
      return false;
    }
    if (other !== 0) {
      if ((corners[node] ?? 0) > 0) return false;
      total += COST.crossing;
    }
    const state = node * 4 + direction;
    if (this.#run[state] === this.#current && (this.#cost[state] ?? 0) <= total) return false;
    this.#run[state] = this.#current;
    this.#cost[state] = total;
    this.#parent[state] = parent;
    this.#heap.push(total + this.#rest(node, direction) * EAGER, state);
    return true;
  }

  #finish(node: number, direction: number, cost: number, state: number, free: boolean): void {
    for (const { dock, cost: goalCost } of this.#goalsAt.get(node) ?? []) {
      const inward = dock.out ^ 2;
      if (dock.out === direction || (inward !== direction && !free)) continue;
      const bend = inward === direction ? 0 : COST.bend + COST.lateBend;
      this.#offer({ cost: cost + goalCost + this.#stub(dock) + bend, state, end: dock, tail: [], start: null });
    }
  }

  #join(node: number, cost: number, parent: number, start: Dock | null, { joinable }: SearchRequest): void {
    if (this.#joinRun[node] !== this.#current) return;
    const joined = joinable[this.#joinAt[node] ?? 0];
    if (!joined) return;
    const { nodes, end } = joined.route;
    const tail = nodes.slice(nodes.indexOf(node));
    const late = tail.length === 1 ? COST.lateMerge : 0;
    this.#offer({ cost: cost + COST.merge + late + this.#restOfRoute(tail, end), state: parent, end, tail, start });
  }

  #offer(found: Found): void {
    if (this.#best === null || found.cost < this.#best.cost) this.#best = found;
  }

  /** What the way shared with a joined line costs: the reader's finger still has to go it. */
  #restOfRoute(tail: readonly number[], end: Dock): number {
    let cost = COST.bend + this.#stub(end);
    for (let at = 1; at < tail.length; at++) {
      const node = tail[at] ?? 0;
      const before = tail[at - 1] ?? 0;
      const dx = Math.abs((this.#x[node] ?? 0) - (this.#x[before] ?? 0));
      cost += (dx + Math.abs((this.#y[node] ?? 0) - (this.#y[before] ?? 0))) * COST.length;
      const after = tail[at + 1];
      if (after !== undefined && Math.abs(after - node) !== Math.abs(node - before)) cost += COST.bend;
    }
    return cost;
  }

  #stub(dock: Dock): number {
    const dx = Math.abs((this.#x[dock.node] ?? 0) - dock.point.x);
    return (dx + Math.abs((this.#y[dock.node] ?? 0) - dock.point.y)) * COST.length;
  }

  /** No way on from this state can cost less: the distance to the box around all goals, and the bends it takes. */
  #rest(node: number, direction: number): number {
    const { left, right, top, bottom } = this.#goalBox;
    const x = this.#x[node] ?? 0;
    const y = this.#y[node] ?? 0;
    const dx = x < left ? left - x : x > right ? right - x : 0;
    const dy = y < top ? top - y : y > bottom ? bottom - y : 0;
    const sideways = direction === 1 || direction === 3;
    const ahead = direction === 1 ? dx : direction === 3 ? -dx : direction === 2 ? dy : -dy;
    const aside = sideways ? dy : dx;
    const bends = ahead < 0 ? 2 : aside !== 0 ? 1 : 0;
    return (Math.abs(dx) + Math.abs(dy)) * COST.length + bends * COST.bend;
  }

  #trace(found: Found): Way | null {
    const own: number[] = [];
    let state = found.state;
    let first = state;
    while (state >= 0) {
      own.push(state >> 2);
      first = state;
      state = this.#parent[state] ?? -1;
    }
    const start = found.start ?? this.#startOf.get(first);
    if (!start) return null;
    own.reverse();
    const nodes = [...own, ...found.tail];
    const price = found.cost - COST.crossing * own.filter((node) => this.#isTaken(node)).length;
    return { nodes, start, end: found.end, merge: found.tail.length > 0 ? own.length : nodes.length, price };
  }

  #isTaken(node: number): boolean {
    return this.#occupancy.horizontal[node] !== 0 || this.#occupancy.vertical[node] !== 0;
  }
}
