import type { FlowGraph } from "./flow-graph.ts";

/** Per node: the nodes that its arrows lead to, or come from, each once. */
export interface Neighbours {
  readonly after: readonly (readonly number[])[];
  readonly before: readonly (readonly number[])[];
}

export function neighbours(graph: FlowGraph): Neighbours {
  const after = graph.nodes.map(() => new Set<number>());
  const before = graph.nodes.map(() => new Set<number>());
  for (const { from, to } of graph.arrows) {
    after[from]?.add(to);
    before[to]?.add(from);
  }
  return { after: after.map((set) => [...set]), before: before.map((set) => [...set]) };
}

/** The nodes that can be walked to from `origins` (themselves included) along `next`. */
export function reachable(origins: Iterable<number>, next: readonly (readonly number[])[]): Set<number> {
  const seen = new Set(origins);
  for (const node of seen) for (const other of next[node] ?? []) seen.add(other);
  return seen;
}

/** A token that takes some exit of this node ends there. */
export function isEnd(graph: FlowGraph, node: number): boolean {
  return graph.nodes[node]?.exits.some((exit) => exit.arrows.length === 0) ?? false;
}

/**
 * A shortest way from `from` to `to` of at least one arrow, as the nodes of the way, both ends included; null when
 * there is none. `from` may equal `to`: then it is the shortest ring through it.
 */
export function shortestWay(
  from: number,
  to: number,
  after: readonly (readonly number[])[],
  within: (node: number) => boolean = () => true,
): number[] | null {
  const cameFrom = new Map<number, number>();
  const queue = [from];
  for (const node of queue) {
    for (const next of after[node] ?? []) {
      if (!within(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      if (next === to) return backtrack(from, to, cameFrom);
      queue.push(next);
    }
  }
  return null;
}

function backtrack(from: number, to: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const way = [to];
  let node = cameFrom.get(to);
  while (node !== undefined && node !== from) {
    way.push(node);
    node = cameFrom.get(node);
  }
  way.push(from);
  return way.reverse();
}
