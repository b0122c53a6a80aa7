import type { LabelSpot } from "./labels.ts";
import type { Route } from "./occupancy.ts";
import type { PageProblem } from "./page.ts";
import type { Quality, Router } from "./router.ts";

/**
 * Routes all connectors of a page, then takes out and draws anew the ones that are missing, cross others or are
 * dearer than they need be, alone and in pairs, as long as that makes the whole better. Deterministic; stops when a
 * round brings nothing.
 */
export function routeAll(problem: PageProblem, router: Router): Quality {
  for (const index of routingOrder(problem)) router.route(index);
  let quality = router.quality();
  for (let round = 0; round < 6; round++) {
    const before = quality;
    for (const index of problem.connectors.keys()) {
      quality = retry(router, [index], quality);
      const crossing = router.crossing(index);
      for (const other of crossing) {
        quality = retry(router, [index, other], quality);
        quality = retry(router, [other, index], quality);
      }
      if (router.routes[index] === null) quality = makeRoom(problem, router, index, quality);
    }
    if (!isBetter(quality, before)) break;
  }
  return quality;
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

/** Draws some connectors anew, in this order; keeps the outcome only when it is better. */
function retry(router: Router, indices: readonly number[], quality: Quality): Quality {
  const kept = take(router, indices);
  for (const index of indices) router.route(index);
  const now = router.quality();
  if (isBetter(now, quality)) return now;
  take(router, indices);
  putBack(router, kept);
  return quality;
}

/** For a connector that found no way: takes each other one out in turn, draws the missing one first. */
function makeRoom(problem: PageProblem, router: Router, index: number, quality: Quality): Quality {
  for (const other of problem.connectors.keys()) {
    if (other === index || router.routes[other] === null) continue;
    const now = retry(router, [index, other], quality);
    if (isBetter(now, quality)) return now;
  }
  return quality;
}

type Kept = readonly { readonly index: number; readonly route: Route | null; readonly label: LabelSpot | null }[];

function take(router: Router, indices: readonly number[]): Kept {
  return indices.map((index) => {
    const kept = { index, route: router.routes[index] ?? null, label: router.labels[index] ?? null };
    router.remove(index);
    return kept;
  });
}

function putBack(router: Router, kept: Kept): void {
  for (const { index, route, label } of kept) router.restore(index, route, label);
}

function isBetter(a: Quality, b: Quality): boolean {
  if (a.missing !== b.missing) return a.missing < b.missing;
  if (a.crossings !== b.crossings) return a.crossings < b.crossings;
  return a.cost < b.cost - 0.01;
}
