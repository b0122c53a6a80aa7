import type { FlowGraph } from "./flow-graph.ts";
import { starts } from "./gaps.ts";
import { neighbours } from "./reach.ts";
import type { Firing, Standstill } from "./token-game.ts";

/** A decision of which one exit leads to one arrow and another exit to the other. */
export interface Parting {
  readonly node: number;
  readonly exits: readonly [number, number];
}

/**
 * Why two arrows cannot both come: the nearest decision that they part at, or null when they do not part at one.
 */
export function partingOf(graph: FlowGraph, one: number, other: number): Parting | null {
  const toOne = distances(graph, one);
  const toOther = distances(graph, other);
  let best: Parting | null = null;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const [node, { exits }] of graph.nodes.entries()) {
    for (const i of exits.keys()) {
      for (const j of exits.keys()) {
        if (i === j) continue;
        const length = nearestOf(exits[i]?.arrows, toOne) + nearestOf(exits[j]?.arrows, toOther);
        if (length >= bestLength) continue;
        best = { node, exits: [i, j] };
        bestLength = length;
      }
    }
  }
  return best;
}

/** Whether an arrow can only be taken after its own target has run: then nothing is gained by waiting for it. */
export function onlyAfter(graph: FlowGraph, arrow: number): boolean {
  const { from, to } = graph.arrows[arrow] ?? { from: -1, to: -1 };
  const { after } = neighbours(graph);
  const seen = new Set(starts(graph).filter((node) => node !== to));
  for (const node of seen) for (const next of after[node] ?? []) if (next !== to) seen.add(next);
  return !seen.has(from);
}

/** The last choice of a run by which a missing arrow was given up: another exit would still have led to it. */
export function wrongTurn(graph: FlowGraph, standstill: Standstill): Firing | null {
  const [missing] = standstill.missing;
  if (missing === undefined) return null;
  const distance = distances(graph, missing, standstill.node);
  const leads = (arrows: readonly number[] | undefined): boolean =>
    nearestOf(arrows, distance) < Number.POSITIVE_INFINITY;
  const turn = standstill.run.findLast(({ node, exit }) => {
    const exits = graph.nodes[node]?.exits ?? [];
    return exits.some((other, i) => i !== exit && leads(other.arrows)) && !leads(exits[exit]?.arrows);
  });
  return turn ?? null;
}

/** Per arrow: how many arrows further on `goal` comes (0 for itself), without running `barred`. */
function distances(graph: FlowGraph, goal: number, barred = -1): ReadonlyMap<number, number> {
  const into = graph.nodes.map((): number[] => []);
  for (const [i, arrow] of graph.arrows.entries()) into[arrow.to]?.push(i);
  const distance = new Map([[goal, 0]]);
  for (const [arrow, steps] of distance) {
    const from = graph.arrows[arrow]?.from ?? -1;
    if (from === barred) continue;
    for (const before of into[from] ?? []) if (!distance.has(before)) distance.set(before, steps + 1);
  }
  return distance;
}

function nearestOf(arrows: readonly number[] | undefined, distance: ReadonlyMap<number, number>): number {
  return Math.min(...(arrows ?? []).map((arrow) => distance.get(arrow) ?? Number.POSITIVE_INFINITY));
}
