import { COST } from "./costs.ts";
import type { Dock } from "./docks.ts";
import { GoalBox } from "./goal-box.ts";
import type { Grid } from "./grid.ts";
import { GridPlan } from "./grid-plan.ts";
import type { Occupancy } from "./occupancy.ts";
import type { SearchMemory } from "./search-memory.ts";
import { NO_SEARCH, type SearchRequest, type Terminal, type Way } from "./way.ts";

/** Of ways that cost the same, the one that has come nearest is followed first: a hair more than the rest really costs. */
const EAGER = 1.002;

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
 * crossed only straight, and bent at only when nobody else is there.
 */
export class Search {
  /** States looked at, over all searches: the measure of the work done. */
  effort = 0;
  readonly #occupancy: Occupancy;
  readonly #memory: SearchMemory;
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #xCosts: Float64Array;
  readonly #yCosts: Float64Array;
  readonly #plan: GridPlan;
  readonly #goals: GoalBox;
  #request: SearchRequest = NO_SEARCH;
  #current = 0;
  #best: Found | null = null;
  #limit = 0;

  constructor(grid: Grid, occupancy: Occupancy, memory: SearchMemory) {
    memory.reserve(occupancy.size);
    this.#occupancy = occupancy;
    this.#memory = memory;
    this.#xs = grid.xs;
    this.#ys = grid.ys;
    this.#xCosts = grid.xCosts;
    this.#yCosts = grid.yCosts;
    this.#plan = new GridPlan(grid);
    this.#goals = new GoalBox(this.#plan);
  }

  /** The cheapest way that touches nothing it must not, or null. */
  find(request: SearchRequest): Way | null {
    const { heap, closed } = this.#memory;
    // Saves hopeless searches: nothing to join, and every goal's first node is taken.
    const canEnd = request.joinable.length > 0 || request.goals.some(({ dock }) => this.#occupancy.isOpen(dock));
    if (!canEnd && !request.forceful) return null;
    this.#prepare(request);
    for (const { dock, cost } of request.starts) this.#begin(dock, cost);
    while (heap.size > 0 && heap.least() < this.#limit * EAGER) {
      const state = heap.pop();
      if (closed[state] === this.#current) continue;
      closed[state] = this.#current;
      this.effort++;
      this.#expand(state);
    }
    return this.#best === null ? null : this.#trace(this.#best);
  }

  #prepare(request: SearchRequest): void {
    const { goalRun, joinRun, joinAt, heap } = this.#memory;
    this.#request = request;
    this.#current = this.#memory.nextRun();
    this.#best = null;
    this.#limit = request.limit;
    heap.clear();
    this.#goals.surround(request.goals);
    for (const { dock } of request.goals) goalRun[dock.node] = this.#current;
    for (let index = 0; index < request.joinable.length; index++) {
      const { nodes = [] } = request.joinable[index]?.route ?? {};
      for (let at = request.joinable[index]?.from ?? 0; at < nodes.length; at++) {
        const node = nodes[at] ?? 0;
        if (joinRun[node] === this.#current || (this.#occupancy.corners[node] ?? 0) > 0) continue;
        joinRun[node] = this.#current;
        joinAt[node] = index;
      }
    }
  }

  #begin(dock: Dock, cost: number): void {
    const { horizontal, vertical } = this.#occupancy;
    const sideways = (dock.out & 1) === 1;
    if ((sideways ? vertical : horizontal)[dock.node] === this.#request.net) {
      const isOpen = (sideways ? horizontal : vertical)[dock.node] === 0;
      if (isOpen && this.#request.joinAtOnce) this.#join(dock.node, cost + this.#plan.stub(dock), -1, dock);
      return;
    }
    this.#enter(dock.node, dock.out, cost + this.#plan.stub(dock), -1);
  }

  #expand(state: number): void {
    const { width, size, horizontal, vertical, wallRight, wallDown } = this.#occupancy;
    const node = state >> 2;
    const direction = state & 3;
    const cost = this.#memory.cost[state] ?? 0;
    // Who bends at a node has it alone; a corner holds a line of each direction, so these two say it all.
    const free = horizontal[node] === 0 && vertical[node] === 0;
    const force = free || !this.#request.forceful ? 0 : COST.force;
    const bendable = free || this.#request.forceful;
    if (this.#memory.goalRun[node] === this.#current) this.#finish(node, direction, cost, state, free);
    const column = this.#plan.columnOf[node] ?? 0;
    const row = this.#plan.rowOf[node] ?? 0;
    const x = this.#xs[column] ?? 0;
    const y = this.#ys[row] ?? 0;
    const along = this.#yCosts[row] ?? 0;
    const down = this.#xCosts[column] ?? 0;
    for (let turn = 0; turn < 4; turn++) {
      if (turn === (direction ^ 2) || (turn !== direction && !bendable)) continue;
      let next = node;
      let length = 0;
      if (turn === 0) {
        next = node - width;
        if (next < 0 || (wallDown[next] ?? 0) > 0) continue;
        length = y - (this.#ys[row - 1] ?? 0);
      } else if (turn === 1) {
        next = node + 1;
        if (column + 1 >= width || (wallRight[node] ?? 0) > 0) continue;
        length = (this.#xs[column + 1] ?? 0) - x;
      } else if (turn === 2) {
        next = node + width;
        if (next >= size || (wallDown[node] ?? 0) > 0) continue;
        length = (this.#ys[row + 1] ?? 0) - y;
      } else {
        next = node - 1;
        if (column === 0 || (wallRight[next] ?? 0) > 0) continue;
        length = x - (this.#xs[column - 1] ?? 0);
      }
      this.#enter(
        next,
        turn,
        cost + length * ((turn & 1) === 1 ? along : down) + (turn === direction ? 0 : COST.bend + force),
        state,
      );
    }
  }

  /** Offers a node to the search. */
  #enter(node: number, direction: number, cost: number, parent: number): void {
    const { horizontal, vertical, corners, solid } = this.#occupancy;
    if (solid[node] === 1) return;
    const row = this.#plan.rowOf[node] ?? 0;
    if (row < this.#request.within.first || row > this.#request.within.last) return;
    const sideways = (direction & 1) === 1;
    const along = (sideways ? horizontal : vertical)[node] ?? 0;
    const other = (sideways ? vertical : horizontal)[node] ?? 0;
    let total = cost;
    if (other === this.#request.net) {
      if (parent >= 0 && along === 0) this.#join(node, cost, parent, null);
      return;
    }
    if (along !== 0 || (other !== 0 && (corners[node] ?? 0) > 0)) {
      if (!this.#request.forceful || along === this.#request.net) return;
      total += COST.force;
    } else if (other !== 0) {
      total += COST.crossing;
    }
    const rest = this.#goals.rest(node, direction);
    if (total + rest >= this.#limit) return;
    const { run, cost: costs, parent: parents, heap } = this.#memory;
    const state = node * 4 + direction;
    if (run[state] === this.#current && (costs[state] ?? 0) <= total) return;
    run[state] = this.#current;
    costs[state] = total;
    parents[state] = parent;
    heap.push(total + rest * EAGER, state);
  }

  #finish(node: number, direction: number, cost: number, state: number, free: boolean): void {
    for (const { dock, cost: goalCost } of this.#request.goals) {
      if (dock.node !== node || dock.out === direction) continue;
      const straight = (dock.out ^ 2) === direction;
      if (!straight && !free) continue;
      const bend = straight ? 0 : COST.bend + COST.lateBend;
      this.#offer({ cost: cost + goalCost + this.#plan.stub(dock) + bend, state, end: dock, tail: [], start: null });
    }
  }

  #join(node: number, cost: number, parent: number, start: Dock | null): void {
    if (this.#memory.joinRun[node] !== this.#current || cost >= this.#limit) return;
    const joined = this.#request.joinable[this.#memory.joinAt[node] ?? 0];
    if (!joined) return;
    const { nodes, end } = joined.route;
    const tail = nodes.slice(nodes.indexOf(node));
    const late = tail.length === 1 ? COST.lateMerge : 0;
    this.#offer({
      cost: cost + COST.merge + late + this.#plan.restOfRoute(tail, end),
      state: parent,
      end,
      tail,
      start,
    });
  }

  #offer(found: Found): void {
    if (found.cost >= this.#limit) return;
    this.#best = found;
    this.#limit = found.cost;
  }

  #trace(found: Found): Way | null {
    const { parent } = this.#memory;
    const own: number[] = [];
    let crossings = 0;
    let first = found.state;
    for (let state = found.state; state >= 0; state = parent[state] ?? -1) {
      const node = state >> 2;
      own.push(node);
      if (this.#occupancy.horizontal[node] !== 0 || this.#occupancy.vertical[node] !== 0) crossings++;
      first = state;
    }
    const start = found.start ?? this.#startAt(first);
    if (!start) return null;
    own.reverse();
    const nodes = found.tail.length > 0 ? [...own, ...found.tail] : own;
    const price = found.cost - COST.crossing * crossings;
    return { nodes, start, end: found.end, merge: own.length, price, cost: found.cost };
  }

  /** The dock from which a first state was entered: of several, the cheapest. */
  #startAt(state: number): Dock | null {
    let best: Terminal | null = null;
    for (const start of this.#request.starts) {
      const here = start.dock.node * 4 + start.dock.out === state;
      if (here && (best === null || start.cost < best.cost)) best = start;
    }
    return best?.dock ?? null;
  }
}
