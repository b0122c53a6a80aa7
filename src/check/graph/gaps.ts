import { components } from "./components.ts";
import type { FlowGraph } from "./flow-graph.ts";
import { isEnd, neighbours, reachable, shortestWay } from "./reach.ts";

/** A part of the flow that no start leads to. */
export interface Unreached {
  /** Where an arrow is missing; once it comes, the others follow. */
  readonly root: number;
  /** The other unreached nodes behind it, ascending. */
  readonly others: readonly number[];
}

/** A ring that is never left, or a node without any way on that is no end. */
export interface Trap {
  /** The ring's first node in the file. */
  readonly node: number;
  /** The shortest ring through it: begins and ends with it. Empty: there is no way on. */
  readonly ring: readonly number[];
  /** All nodes from which the flow can only end up in such a ring, ascending, itself included. */
  readonly members: readonly number[];
}

export function starts(graph: FlowGraph): number[] {
  return graph.nodes.flatMap((node, i) => (node.start ? [i] : []));
}

/**
 * What is never reached, one entry a missing arrow: first the nodes that no arrow leads to, then, of rings that only
 * lead to each other, the first in the file.
 */
export function unreached(graph: FlowGraph): Unreached[] {
  const { after, before } = neighbours(graph);
  const seen = reachable(starts(graph), after);
  const missing = graph.nodes.flatMap((_, node) => (seen.has(node) ? [] : [node]));
  const roots = missing.filter((node) => (before[node] ?? []).every((from) => from === node));
  const found: Unreached[] = [];
  for (const root of [...roots, ...missing]) {
    if (seen.has(root)) continue;
    const others: number[] = [];
    for (const node of reachable([root], after)) {
      if (seen.has(node)) continue;
      seen.add(node);
      if (node !== root) others.push(node);
    }
    found.push({ root, others: others.sort(ascending) });
  }
  return found.sort((a, b) => a.root - b.root);
}

/** Where a run can come and never finishes, one entry a ring, by their place in the file. */
export function traps(graph: FlowGraph): Trap[] {
  const { after, before } = neighbours(graph);
  const ends = graph.nodes.flatMap((_, node) => (isEnd(graph, node) ? [node] : []));
  const finishing = reachable(ends, before);
  const caught = new Set([...reachable(starts(graph), after)].filter((node) => !finishing.has(node)));

  const found: Trap[] = [];
  for (const component of components(after)) {
    const inside = new Set(component);
    if (!component.every((node) => caught.has(node) && after[node]?.every((next) => inside.has(next)))) continue;
    const node = Math.min(...component);
    const ring = shortestWay(node, node, after) ?? [];
    const members = [...reachable(component, before)].filter((other) => caught.has(other));
    found.push({ node, ring, members: members.sort(ascending) });
  }
  return found.sort((a, b) => a.node - b.node);
}

function ascending(a: number, b: number): number {
  return a - b;
}
