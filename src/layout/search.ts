import { COST } from "./costs.ts";
import { DOWN, type Dock, RIGHT, UP } from "./docks.ts";
import { GoalBox } from "./goal-box.ts";
import type { Grid } from "./grid.ts";
import { GridPlan } from "./grid-plan.ts";
import type { Occupancy } from "./occupancy.ts";
import { MARK, PARENT, type SearchMemory } from "./search-memory.ts";
import { SETTINGS } from "./settings.ts";
import { NO_SEARCH, type SearchRequest, type Terminal, type Way } from "./way.ts";

/** Of ways that cost the same, the one that has come nearest is followed first: a hair more than the rest really costs. */
const EAGER = 1.002;

/** What the stretch costs in which an arrowhead just fits: a way that bends, or joins another, nearer to its end is none. */
const LEAST_STUB = SETTINGS.arrowhead * COST.length - 1e-9;

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
  readonly #plan: GridPlan;
  readonly #goals: GoalBox;
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #xCosts: Float64Array;
  readonly #yCosts: Float64Array;
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
    this.#goals = new GoalBox(grid);
  }

  /** The cheapest way that touches nothing it must not, or null. */
  find(request: SearchRequest): Way | null {
    const goals = request.forceful ? request.goals : request.goals.filter(({ dock }) => this.#canEndAt(dock, request));
    if (goals.length === 0 && request.joinable.length === 0) return null;
    this.#prepare({ ...request, goals });
    for (const { dock, cost } of request.starts) this.#begin(dock, cost);
    this.#goOn();
    return this.#best === null ? null : this.#trace(this.#best);
  }

  /** Whether a way, its own or one that it joins, might end there: goals that others hold would only lead it astray. */
  #canEndAt(dock: Dock, { net, joinable }: SearchRequest): boolean {
    if (this.#occupancy.isOpen(dock)) return true;
    return joinable.length > 0 && this.#occupancy.nets[2 * dock.node + (dock.out & 1)] === net;
  }

  #prepare(request: SearchRequest): void {
    const { goalRun, joinRun, joinAt, queue } = this.#memory;
    this.#request = request;
    this.#current = this.#memory.nextRun();
    this.#best = null;
    this.#limit = request.limit;
    queue.clear();
    this.#goals.surround(request.goals, request.joinable.length > 0 ? COST.merge - COST.bend : Infinity);
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
    const { node, out } = dock;
    const { nets, solid } = this.#occupancy;
    const { net, within, joinAtOnce } = this.#request;
    const column = this.#plan.columnOf[node] ?? 0;
    const row = this.#plan.rowOf[node] ?? 0;
    if (solid[node] !== 0 || row < within.first || row > within.last) return;
    const total = cost + this.#plan.stub(dock) + this.#toll(node, out);
    if (nets[2 * node + (~out & 1)] === net) {
      if (nets[2 * node + (out & 1)] === 0 && joinAtOnce) this.#join(node, total, -1, dock);
      return;
    }
    this.#enter(4 * node + out, total, this.#goals.rest(column, row, out), -1);
  }

  /** Offers a state to the search. */
  #enter(state: number, cost: number, rest: number, parent: number): void {
    if (cost + rest >= this.#limit) return;
    const { costs, links, queue } = this.#memory;
    if ((links[4 * state + MARK] ?? 0) >= 2 * this.#current && (costs[2 * state] ?? 0) <= cost) return;
    links[4 * state + MARK] = 2 * this.#current;
    links[4 * state + PARENT] = parent;
    costs[2 * state] = cost;
    queue.push(cost + rest * EAGER, state);
  }

  /** What passing a node in a direction costs, for those who are there already; infinite where it must not be passed. */
  #toll(node: number, direction: number): number {
    const { nets, corners } = this.#occupancy;
    const { net, forceful } = this.#request;
    const along = nets[2 * node + (direction & 1)] ?? 0;
    const other = nets[2 * node + (~direction & 1)] ?? 0;
    if (along === 0 && (other === 0 || other === net)) return 0;
    if (along === 0 && corners[node] === 0) return COST.crossing;
    return forceful && along !== net && other !== net ? COST.force : Infinity;
  }

  /**
   * Follows all that has been begun, the most promising first. This is where a layout spends most of its time, hence one
   * long function over local variables.
   */
  #goOn(): void {
    const { costs, links, goalRun, queue } = this.#memory;
    const { width, nets, walls } = this.#occupancy;
    const { xCost, yCost, xPart, yPart, endCost } = this.#goals;
    const { net, within, forceful } = this.#request;
    const { columnOf, rowOf } = this.#plan;
    const current = this.#current;
    const [xs, ys, xCosts, yCosts] = [this.#xs, this.#ys, this.#xCosts, this.#yCosts];
    while (queue.least() < this.#limit * EAGER) {
      const state = queue.pop();
      if (links[4 * state + MARK] === 2 * current + 1) continue;
      links[4 * state + MARK] = 2 * current + 1;
      this.effort++;
      const node = state >> 2;
      const direction = state & 3;
      const cost = costs[2 * state] ?? 0;
      // Who bends at a node has it alone; a corner holds a line of each direction, so these two say it all.
      const free = nets[2 * node] === 0 && nets[2 * node + 1] === 0;
      if (goalRun[node] === current) this.#finish(node, direction, cost, state, free);
      const column = columnOf[node] ?? 0;
      const row = rowOf[node] ?? 0;
      const bent = cost + COST.bend + (free ? 0 : COST.force);
      for (let turn = 0; turn < 4; turn++) {
        if (turn !== direction && (turn === (direction ^ 2) || !(free || forceful))) continue;
        let total = turn === direction ? cost : bent;
        let next = node;
        let nextColumn = column;
        let nextRow = row;
        if (turn === UP) {
          next -= width;
          nextRow--;
          if (row <= within.first || walls[2 * next] !== 0) continue;
          total += ((ys[row] ?? 0) - (ys[nextRow] ?? 0)) * (xCosts[column] ?? 0);
        } else if (turn === RIGHT) {
          next++;
          nextColumn++;
          if (nextColumn >= width || walls[2 * node + 1] !== 0) continue;
          total += ((xs[nextColumn] ?? 0) - (xs[column] ?? 0)) * (yCosts[row] ?? 0);
        } else if (turn === DOWN) {
          next += width;
          nextRow++;
          if (row >= within.last || walls[2 * node] !== 0) continue;
          total += ((ys[nextRow] ?? 0) - (ys[row] ?? 0)) * (xCosts[column] ?? 0);
        } else {
          next--;
          nextColumn--;
          if (column === 0 || walls[2 * next + 1] !== 0) continue;
          total += ((xs[column] ?? 0) - (xs[nextColumn] ?? 0)) * (yCosts[row] ?? 0);
        }
        const place = (xPart[nextColumn] ?? 0) + (yPart[nextRow] ?? 0) + turn;
        const rest = (xCost[nextColumn] ?? 0) + (yCost[nextRow] ?? 0) + (endCost[place] ?? 0);
        if (total + rest >= this.#limit) continue;
        if (nets[2 * next] !== 0 || nets[2 * next + 1] !== 0) {
          total += this.#toll(next, turn);
          if (nets[2 * next + (~turn & 1)] === net) {
            this.#join(next, total, state, null);
            continue;
          }
        }
        this.#enter(4 * next + turn, total, rest, state);
      }
    }
  }

  #finish(node: number, direction: number, cost: number, state: number, free: boolean): void {
    for (const { dock, cost: goalCost } of this.#request.goals) {
      if (dock.node !== node || dock.out === direction) continue;
      const straight = (dock.out ^ 2) === direction;
      const stub = this.#plan.stub(dock);
      if (!straight && (!free || stub < LEAST_STUB)) continue;
      const bend = straight ? 0 : COST.bend + COST.lateBend;
      this.#offer({ cost: cost + goalCost + stub + bend, state, end: dock, tail: [], start: null });
    }
  }

  #join(node: number, cost: number, parent: number, start: Dock | null): void {
    if (this.#memory.joinRun[node] !== this.#current || cost >= this.#limit) return;
    const joined = this.#request.joinable[this.#memory.joinAt[node] ?? 0];
    if (!joined) return;
    const { nodes, end } = joined.route;
    const tail = nodes.slice(nodes.indexOf(node));
    if (tail.length === 1 && this.#plan.stub(end) < LEAST_STUB) return;
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
    const { links } = this.#memory;
    const { nets } = this.#occupancy;
    const own: number[] = [];
    let crossings = 0;
    let first = found.state;
    for (let state = found.state; state >= 0; state = links[4 * state + PARENT] ?? -1) {
      const node = state >> 2;
      own.push(node);
      if (nets[2 * node] !== 0 || nets[2 * node + 1] !== 0) crossings++;
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
