import { COST } from "./costs.ts";
import { SIDES } from "./docking.ts";
import { CARE, EFFORT, IDLE, LEAST_GAIN, MOST_POLISH, MOST_RIPPED, ROUNDS, WINDING } from "./effort.ts";
import { sharingSymbols } from "./nets.ts";
import { byDistance, farthestFirst, type Order, OTHER_ORDERS } from "./orders.ts";
import type { PageProblem } from "./page.ts";
import type { Router } from "./router.ts";
import { type Drawn, isSame, type Wish } from "./way.ts";

/** Draws the connectors of a page anew, a few at a time, and keeps what makes the whole better. Deterministic. */
export class Improver {
  readonly #problem: PageProblem;
  readonly #router: Router;
  readonly #sharing: readonly (readonly number[])[];
  /** When each connector was last changed, tried, and tried by pairs of sides, in improvements counted from the start. */
  readonly #changed: number[];
  readonly #tried: number[];
  readonly #turned: number[];
  /** By two connectors, when they were last tried together. */
  readonly #pairsTried = new Map<number, number>();
  #improvements = 0;
  /** In effort of the router: where the work ends, where it last brought something, and how far it may go on without. */
  #end = 0;
  #gained = 0;
  #idle = Number.POSITIVE_INFINITY;

  constructor(problem: PageProblem, router: Router) {
    this.#problem = problem;
    this.#router = router;
    this.#sharing = sharingSymbols(problem);
    this.#changed = problem.connectors.map(() => 0);
    this.#tried = problem.connectors.map(() => -1);
    this.#turned = problem.connectors.map(() => -1);
  }

  /**
   * Routes all connectors one by one, then makes room for those that found no way. Says whether all have one.
   *
   * @param patience how many times the ordinary effort it may take
   * @param otherOrders in how many other orders to start over while some have none
   */
  complete(patience: number, otherOrders: number): boolean {
    this.#allow("complete", patience);
    if (this.#draw(byDistance(this.#problem))) return true;
    for (const inOrder of OTHER_ORDERS.slice(0, otherOrders)) {
      const missing = this.#router.routes.map((route) => route === null);
      const order = inOrder(this.#problem, (index) => missing[index] === true);
      for (const index of order) this.#router.remove(index);
      this.#allow("complete", patience);
      if (this.#draw(order)) return true;
    }
    return false;
  }

  /**
   * Draws connectors that cross another or cost more than they need anew: alone, and together with each neighbour
   * in either order; once that brings nothing, by every other pair of sides. Stops when a round brings nothing, when the
   * effort is spent, or when much of it has brought nothing and no lines cross. A page on which they still do is then
   * drawn anew from nothing, in other orders, and one on which they wind in one.
   *
   * @param pages how many pages the chart has: they share the care
   */
  polish(pages: number): void {
    this.#allowPolish(1, pages);
    this.#refine(true);
    if (this.#router.crossings === 0 && this.#excess() > WINDING) this.#startOver(farthestFirst);
    for (const inOrder of OTHER_ORDERS) if (this.#router.crossings > 0) this.#startOver(inOrder);
  }

  /**
   * Polishes with the cheap tries alone, which bring most of what there is to gain.
   *
   * @param part of the effort of polishing
   */
  touchUp(pages: number, part: number): void {
    this.#allowPolish(part, pages);
    this.#refine(false);
  }

  #draw(order: readonly number[]): boolean {
    for (const index of order) this.#router.route(index);
    for (let round = 0; round < ROUNDS && this.#router.missing > 0; round++) {
      let better = false;
      for (const index of order) {
        if (this.#router.routes[index] === null && this.#makeRoom(index)) better = true;
      }
      if (!better) break;
    }
    return this.#router.missing === 0;
  }

  #refine(byTurns: boolean): void {
    let better = true;
    while (better) {
      better = false;
      for (const index of this.#problem.connectors.keys()) {
        if (this.#isPoor(index) && this.#isWorthTrying(index, this.#tried) && this.#improve(index)) better = true;
      }
      // By far the most work for what it brings: only when there is nothing else to try.
      if (better || !byTurns) continue;
      for (const index of this.#problem.connectors.keys()) {
        if (this.#isPoor(index) && this.#isWorthTrying(index, this.#turned) && this.#turn(index)) better = true;
      }
    }
  }

  /** What the lines cost beyond what they would without one another. */
  #excess(): number {
    let excess = this.#router.cost;
    for (const index of this.#problem.connectors.keys()) excess -= this.#router.docking.least(index);
    return excess;
  }

  #startOver(inOrder: Order): void {
    if (this.#isSpent) return;
    const before = this.#router.cost;
    const crossing = this.#problem.connectors.map((_, index) => this.#router.crossing(index).length > 0);
    const order = inOrder(this.#problem, (index) => crossing[index] === true);
    const kept = order.map((index) => this.#router.remove(index));
    this.#improvements++;
    this.#changed.fill(this.#improvements);
    if (this.#draw(order)) this.#refine(false);
    if (this.#router.cost < before - LEAST_GAIN) return;
    for (const index of order) this.#router.remove(index);
    for (const drawn of kept) this.#router.restore(drawn);
  }

  #allowPolish(part: number, pages: number): void {
    this.#allow("polish", part, (part * CARE) / pages);
    this.#end = Math.min(this.#end, this.#gained + MOST_POLISH / pages);
    this.#idle = Math.min(IDLE.most, IDLE.part * (this.#end - this.#gained));
  }

  #allow(work: keyof typeof EFFORT, times: number, more = 0): void {
    const { page, connector } = EFFORT[work];
    this.#gained = this.#router.effort;
    this.#end = this.#gained + times * (page + connector * this.#problem.connectors.length) + more;
    this.#idle = Number.POSITIVE_INFINITY;
  }

  get #isSpent(): boolean {
    const { effort, crossings } = this.#router;
    return effort >= this.#end || (crossings === 0 && effort >= this.#gained + this.#idle);
  }

  /** Finds a way for a connector that has none: at the cost of others, by pairs, then by each pair of sides. */
  #makeRoom(index: number): boolean {
    if (this.#retry([index]) || this.#ripUp(index)) return true;
    const near = this.#router.near(index);
    const others = [...new Set([...near, ...(this.#sharing[index] ?? [])])];
    if (others.some((other) => this.#retry([index, other]) || this.#retry([other, index]))) return true;
    for (const from of SIDES) {
      for (const to of SIDES) if (this.#retry([index, ...others], { from, to })) return true;
    }
    return false;
  }

  /**
   * Draws a connector where it best can, takes out those that were there, and draws these anew in the same way. Gives up,
   * and puts everything back, when it goes round in circles.
   */
  #ripUp(index: number): boolean {
    if (this.#isSpent) return false;
    const router = this.#router;
    const missing = router.missing;
    const kept = new Map<number, Drawn>();
    const ripped = new Map<number, number>();
    const take = (each: number): void => {
      const drawn = router.remove(each);
      if (!kept.has(each)) kept.set(each, drawn);
    };
    const waiting = [index];
    take(index);
    let failed = false;
    for (let next = waiting.shift(); next !== undefined && !failed; next = waiting.shift()) {
      if (router.route(next) !== null) continue;
      const held = router.inTheWay(next);
      const blocking = held.length > 0 ? held : router.near(next);
      for (const each of blocking) {
        const times = (ripped.get(each) ?? 0) + 1;
        if (times > MOST_RIPPED) continue;
        ripped.set(each, times);
        take(each);
        waiting.push(each);
      }
      failed = router.route(next) === null || this.#isSpent;
    }
    if (!failed && router.missing < missing) {
      this.#improvements++;
      for (const each of kept.keys()) this.#changed[each] = this.#improvements;
      return true;
    }
    for (const each of kept.keys()) router.remove(each);
    for (const drawn of kept.values()) router.restore(drawn);
    return false;
  }

  /** Whether a connector might be drawn better: it crosses, or costs more than it would on an empty page. */
  #isPoor(index: number): boolean {
    const route = this.#router.routes[index];
    if (!route) return false;
    if (this.#router.crossing(index).length > 0) return true;
    return route.price > this.#router.docking.least(index) + LEAST_GAIN;
  }

  /** Trying again can only help when something near has changed. */
  #isWorthTrying(index: number, tried: number[]): boolean {
    const last = tried[index] ?? -1;
    if (last >= 0 && this.#lastChangeNear(index) <= last) return false;
    tried[index] = this.#improvements;
    return true;
  }

  #lastChangeNear(index: number): number {
    let last = this.#changed[index] ?? 0;
    for (const each of this.#neighbours(index)) last = Math.max(last, this.#changed[each] ?? 0);
    return last;
  }

  /** Alone, and with each neighbour. */
  #improve(index: number): boolean {
    if (this.#retry([index])) return true;
    return this.#neighbours(index).some((other) => this.#retryPair(index, other));
  }

  /** By every other pair of sides, and all neighbours after it. */
  #turn(index: number): boolean {
    const neighbours = this.#neighbours(index);
    const { docking, routes } = this.#router;
    const price = this.#router.crossing(index).length === 0 ? (routes[index]?.price ?? 0) : Number.POSITIVE_INFINITY;
    for (const from of SIDES) {
      for (const to of SIDES) {
        if (docking.leastBetween(index, from, to) >= price) continue;
        if (this.#retry([index, ...neighbours], { from, to })) return true;
      }
    }
    return false;
  }

  #retryPair(index: number, other: number): boolean {
    const key = Math.min(index, other) * this.#changed.length + Math.max(index, other);
    const last = this.#pairsTried.get(key) ?? -1;
    if (last >= 0 && this.#lastChangeNear(index) <= last && this.#lastChangeNear(other) <= last) return false;
    this.#pairsTried.set(key, this.#improvements);
    return this.#retry([index, other]) || this.#retry([other, index]);
  }

  /** Those it crosses, and those with which it shares a symbol. */
  #neighbours(index: number): readonly number[] {
    const crossing = this.#router.crossing(index);
    const sharing = this.#sharing[index] ?? [];
    return crossing.length === 0 ? sharing : [...new Set([...crossing, ...sharing])];
  }

  /**
   * Draws some connectors anew, in this order, the first by the given sides; keeps the outcome only when it is better.
   * Gives up as soon as what is drawn and what the others need at least is no longer better.
   */
  #retry(indices: readonly number[], sides: Sides = {}): boolean {
    if (this.#isSpent) return false;
    const router = this.#router;
    const before = router.cost;
    const missing = router.missing;
    const kept = indices.map((index) => router.remove(index));
    if (this.#redraw(kept, sides, before, missing)) {
      this.#improvements++;
      this.#gained = router.effort;
      for (const { index, route } of kept) {
        if (!isSame(route, router.routes[index])) this.#changed[index] = this.#improvements;
      }
      return true;
    }
    for (const { index } of kept) router.remove(index);
    for (const drawn of kept) router.restore(drawn);
    return false;
  }

  #redraw(kept: readonly Drawn[], sides: Sides, before: number, missing: number): boolean {
    const router = this.#router;
    let least = 0;
    for (const { index } of kept) least += router.docking.least(index);
    const wasMissing = kept.some(({ route }) => route === null);
    for (const [order, { index, route }] of kept.entries()) {
      const own = router.docking.least(index);
      // What the drawing would cost if this one and those after it came for nothing, and were not missed.
      const rest = router.cost - (kept.length - order) * COST.missing;
      least -= own;
      const limit = before - LEAST_GAIN - rest - least;
      if (limit <= own) return false;
      const cost = router.route(index, order === 0 ? { ...sides, limit } : { limit });
      if (cost === null && !wasMissing) return false;
      const asBefore = order === 0 && kept.length === 2 && isSame(route, router.routes[index]);
      if (asBefore && !wasMissing) return false;
    }
    return router.missing < missing || (router.missing === missing && router.cost < before - LEAST_GAIN);
  }
}

type Sides = Pick<Wish, "from" | "to">;
