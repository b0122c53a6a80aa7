import type { LabelSpot } from "./labels.ts";
import type { Route } from "./occupancy.ts";
import type { PageProblem } from "./page.ts";
import type { Quality, Router } from "./router.ts";
import type { Side } from "./shapes.ts";

const ROUNDS = 5;
const SIDES: readonly Side[] = ["left", "right", "top", "bottom"];

/**
 * Routes all connectors of a page one by one, then improves the whole: a connector that is missing, crosses another,
 * joins one or bends more than it need is drawn anew, alone, together with its neighbours in either order, and by every
 * other pair of sides, as long as that makes the whole better. Deterministic; stops when a round brings nothing.
 */
export function routeAll(problem: PageProblem, router: Router): Quality {
  const improver = new Improver(problem, router);
  for (const index of routingOrder(problem)) router.route(index);
  return improver.run();
}

/** Near ends first: short lines have the fewest ways to go. Plain lines before arrows. */
function routingOrder({ connectors, symbols }: PageProblem): readonly number[] {
  const distance = (index: number): number => {
    const connector = connectors[index];
    const from = symbols[connector?.from[0] ?? 0];
    const to = symbols[connector?.to[0] ?? 0];
    if (!connector || !from || !to) return 0;
    const spread = Math.abs(from.row - to.row) * 2 + Math.abs(from.column - to.column);
    return (connector.kind === "plain" ? -1000 : 0) + spread;
  };
  return [...connectors.keys()].sort((a, b) => distance(a) - distance(b) || a - b);
}

class Improver {
  readonly #problem: PageProblem;
  readonly #router: Router;
  #quality: Quality;
  /** When each connector was last changed, and last tried, in improvements counted from the start. */
  readonly #changed: number[];
  readonly #tried: number[];
  #improvements = 0;

  constructor(problem: PageProblem, router: Router) {
    this.#problem = problem;
    this.#router = router;
    this.#quality = router.quality();
    this.#changed = problem.connectors.map(() => 0);
    this.#tried = problem.connectors.map(() => -1);
  }

  run(): Quality {
    this.#quality = this.#router.quality();
    for (let round = 0; round < ROUNDS; round++) {
      let better = false;
      for (const index of this.#problem.connectors.keys()) {
        if (this.#isPoor(index) && this.#isWorthTrying(index) && this.#improve(index)) better = true;
      }
      if (!better) break;
    }
    return this.#quality;
  }

  /** Whether a connector might be drawn better: it is missing, crosses, joins, or bends more than twice. */
  #isPoor(index: number): boolean {
    const route = this.#router.routes[index];
    if (!route) return true;
    return route.merge < route.nodes.length || route.points.length > 4 || this.#router.crossing(index).length > 0;
  }

  /** Trying again can only help when something near has changed. */
  #isWorthTrying(index: number): boolean {
    const last = this.#tried[index] ?? -1;
    if (last >= 0 && ![index, ...this.#neighbours(index)].some((each) => (this.#changed[each] ?? 0) > last))
      return false;
    this.#tried[index] = this.#improvements;
    return true;
  }

  #improve(index: number): boolean {
    const neighbours = this.#neighbours(index);
    if (this.#retry([index])) return true;
    for (const other of neighbours) {
      if (this.#retry([index, other]) || this.#retry([other, index])) return true;
    }
    const route = this.#router.routes[index];
    const price = route && this.#router.crossing(index).length === 0 ? route.price : Number.POSITIVE_INFINITY;
    for (const from of SIDES) {
      for (const to of SIDES) {
        if (this.#router.leastPrice(index, from, to) >= price) continue;
        if (this.#retry([index, ...neighbours], { from, to })) return true;
      }
    }
    if (this.#router.routes[index] !== null) return false;
    return this.#problem.connectors.some((_, other) => other !== index && this.#retry([index, other]));
  }

  /** Those it crosses, and those with which it shares a symbol. */
  #neighbours(index: number): readonly number[] {
    const { connectors } = this.#problem;
    const own = connectors[index];
    const ends = new Set([...(own?.from ?? []), ...(own?.to ?? [])]);
    const sharing = connectors.flatMap((other, at) =>
      at !== index && [...other.from, ...other.to].some((symbol) => ends.has(symbol)) ? [at] : [],
    );
    return [...new Set([...this.#router.crossing(index), ...sharing])];
  }

  /** Draws some connectors anew, in this order, the first by the given sides; keeps the outcome only when it is better. */
  #retry(indices: readonly number[], sides: { readonly from?: Side; readonly to?: Side } = {}): boolean {
    const kept = this.#take(indices);
    for (const [order, index] of indices.entries()) this.#router.route(index, order === 0 ? sides : {});
    const now = this.#router.quality();
    if (isBetter(now, this.#quality)) {
      this.#quality = now;
      this.#improvements++;
      for (const index of indices) this.#changed[index] = this.#improvements;
      return true;
    }
    this.#take(indices);
    for (const { index, route, label } of kept) this.#router.restore(index, route, label);
    return false;
  }

  #take(indices: readonly number[]): readonly Kept[] {
    return indices.map((index) => {
      const kept = { index, route: this.#router.routes[index] ?? null, label: this.#router.labels[index] ?? null };
      this.#router.remove(index);
      return kept;
    });
  }
}

interface Kept {
  readonly index: number;
  readonly route: Route | null;
  readonly label: LabelSpot | null;
}

function isBetter(a: Quality, b: Quality): boolean {
  if (a.missing !== b.missing) return a.missing < b.missing;
  if (a.crossings !== b.crossings) return a.crossings < b.crossings;
  return a.cost < b.cost - 0.01;
}
