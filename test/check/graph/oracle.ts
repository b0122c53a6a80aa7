import type { FlowGraph } from "../../../src/check/graph/flow-graph.ts";

/** What really happens in a small flow, found by playing every run in every order. */
export interface Truth {
  /** Nodes that can hold two tokens of one run, or get one arrow twice before their `gabung` passes. */
  readonly crowded: ReadonlySet<number>;
  /** Nodes that wait in some state in which nothing can move. */
  readonly stuck: ReadonlySet<number>;
  readonly fired: ReadonlySet<number>;
  /** From every state of every run an end of all tokens can be reached. */
  readonly alwaysFinishes: boolean;
}

const MOST_STATES = 2_000;

type Marking = ReadonlyMap<string, number>;

/**
 * States behind a doubled token may be without number. They are not followed, or, with `beyond`, with at most two tokens
 * a place, the surplus dropped: what fewer tokens can do, more can too. Then `alwaysFinishes` says nothing.
 * Null when there are too many states to look at them all.
 */
export function playAll(graph: FlowGraph, beyond = false): Truth | null {
  const crowded = new Set<number>();
  const stuck = new Set<number>();
  const fired = new Set<number>();
  const states = new Map<string, Marking>();
  const next = new Map<string, string[]>();
  const queue: string[] = [];
  const visit = (marking: Marking): string => {
    const key = write(marking);
    if (!states.has(key)) {
      states.set(key, marking);
      queue.push(key);
    }
    return key;
  };
  graph.nodes.forEach((node, i) => {
    if (node.start) visit(new Map([[`n${i}`, 1]]));
  });
  for (const key of queue) {
    if (states.size > MOST_STATES) return null;
    const marking = states.get(key) ?? new Map();
    const doubled = [...marking].filter(([, count]) => count > 1);
    for (const [place] of doubled) crowded.add(nodeOf(graph, place));
    if (doubled.length > 0 && !beyond) {
      next.set(key, []);
      continue;
    }
    const moves: Marking[] = [];
    graph.nodes.forEach((node, i) => {
      if (marking.has(`n${i}`)) {
        fired.add(i);
        for (const exit of node.exits) {
          const after = taken(marking, [`n${i}`]);
          for (const arrow of exit.arrows) put(after, placeOf(graph, arrow));
          moves.push(after);
        }
      }
      const waits = node.waits.map((arrow) => `a${arrow}`);
      if (waits.length > 0 && waits.every((wait) => marking.has(wait))) {
        const after = taken(marking, waits);
        put(after, `n${i}`);
        moves.push(after);
      }
    });
    if (moves.length === 0 && doubled.length === 0) for (const place of marking.keys()) stuck.add(nodeOf(graph, place));
    next.set(key, moves.map(visit));
  }
  return { crowded, stuck, fired, alwaysFinishes: allReach("", next) };
}

function placeOf(graph: FlowGraph, arrow: number): string {
  const to = graph.arrows[arrow]?.to ?? -1;
  return graph.nodes[to]?.waits.includes(arrow) ? `a${arrow}` : `n${to}`;
}

function nodeOf(graph: FlowGraph, place: string): number {
  const index = Number(place.slice(1));
  return place.startsWith("a") ? (graph.arrows[index]?.to ?? -1) : index;
}

function taken(marking: Marking, places: readonly string[]): Map<string, number> {
  const after = new Map(marking);
  for (const place of places) {
    const count = (after.get(place) ?? 0) - 1;
    if (count > 0) after.set(place, count);
    else after.delete(place);
  }
  return after;
}

function put(marking: Map<string, number>, place: string): void {
  marking.set(place, Math.min(2, (marking.get(place) ?? 0) + 1));
}

function write(marking: Marking): string {
  return [...marking]
    .map(([place, count]) => `${place}*${count}`)
    .sort()
    .join(" ");
}

function allReach(goal: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const before = new Map<string, string[]>();
  for (const [state, successors] of next) {
    for (const successor of successors) {
      const known = before.get(successor);
      if (known) known.push(state);
      else before.set(successor, [state]);
    }
  }
  const good = new Set([goal]);
  for (const state of good) for (const other of before.get(state) ?? []) good.add(other);
  return [...next.keys()].every((state) => good.has(state));
}
