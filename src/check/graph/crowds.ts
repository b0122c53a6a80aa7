import { type Concurrency, concurrency, type Meeting } from "./concurrency.ts";
import type { FlowGraph } from "./flow-graph.ts";
import { netOf } from "./net.ts";
import type { Fork } from "./pairs.ts";
import { explore } from "./token-game.ts";

/** A node that branches of one fork reach one by one, so that it runs once for each. */
export interface Crowd {
  readonly node: number;
  readonly fork: Fork;
  /** The nodes that two of the branches go through after the fork, the crowded node last. */
  readonly ways: readonly [readonly number[], readonly number[]];
  /** The arrows (two or more, ascending) that come in one run; null when it is one arrow that comes twice. */
  readonly arrows: readonly number[] | null;
  /** Whether a `gabung` of `arrows` would set the node right. */
  readonly curable: boolean;
}

/**
 * One crowd a mistake: after each the flow is looked at again as if the node had the `gabung` that it lacks, so that
 * what only follows from the first is not found too. `isSure` is told a meeting and the nodes mended so far.
 */
export function crowdsOf(
  graph: FlowGraph,
  relation: Concurrency,
  isSure: (meeting: Meeting, mended: ReadonlySet<number>) => boolean,
): Crowd[] {
  const crowds: Crowd[] = [];
  const mended = new Set<number>();
  const settled = new Set<string>();
  let current = graph;
  let { meetings } = relation;
  for (;;) {
    const meeting = meetings.find((one) => !settled.has(keyOf(one.fork)) && isSure(one, mended));
    const node = meeting?.ways[0].at(-1);
    if (!meeting || node === undefined) return crowds;
    const arrows = meeting.place === node ? togetherAt(current, node, meeting) : null;
    if (!arrows || mended.has(node)) settled.add(keyOf(meeting.fork));
    if (mended.has(node)) continue;
    mended.add(node);
    const { fork, ways } = meeting;
    crowds.push({ node, fork, ways, arrows, curable: arrows !== null && wouldCure(graph, node, arrows) });
    if (!arrows) continue;
    current = withWaits(current, node, arrows);
    meetings = concurrency(netOf(current)).meetings;
  }
}

function keyOf(fork: Fork): string {
  return `${fork.node} ${fork.exit}`;
}

/** All arrows into the node that come in one run with the two of the meeting; null when those are one and the same. */
function togetherAt(graph: FlowGraph, node: number, meeting: Meeting): number[] | null {
  const arriving = graph.arrows.flatMap((arrow, i) => (arrow.to === node ? [i] : []));
  const into = (way: readonly number[]): number[] => {
    const from = way.at(-2) ?? meeting.fork.node;
    return arriving.filter((arrow) => graph.arrows[arrow]?.from === from);
  };
  const one = into(meeting.ways[0])[0];
  const other = into(meeting.ways[1]).find((arrow) => arrow !== one);
  if (one === undefined || other === undefined) return null;

  const net = netOf(withWaits(graph, node, arriving));
  const { beside } = concurrency(net);
  const placeOf = (arrow: number): number => net.placeOf[arrow] ?? node;
  const known = graph.nodes[node]?.waits ?? [];
  const together = [...new Set([one, other, ...known])];
  for (const arrow of arriving) {
    if (together.every((found) => found !== arrow && beside(placeOf(found), placeOf(arrow)))) together.push(arrow);
  }
  return together.sort((a, b) => a - b);
}

/** Whether waiting for these arrows leaves nothing wrong at this node. */
function wouldCure(graph: FlowGraph, node: number, arrows: readonly number[]): boolean {
  const net = netOf(withWaits(graph, node, arrows));
  if (concurrency(net).meetings.some(({ ways }) => ways[0].at(-1) === node)) return false;
  return !explore(net, { order: "shortest", limit: 1_000 }).standstills.some((found) => found.node === node);
}

function withWaits(graph: FlowGraph, node: number, waits: readonly number[]): FlowGraph {
  return { ...graph, nodes: graph.nodes.map((other, i) => (i === node ? { ...other, waits } : other)) };
}
