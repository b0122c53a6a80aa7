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

/** What playing the flow has shown. */
interface Seen {
  /** Nodes that are known to run. */
  readonly fired: ReadonlySet<number>;
  /** Nodes that a second token was seen to come to. */
  readonly doubled: ReadonlySet<number>;
  /** There is, or may be, a standstill, or a meeting that is sure: then only meetings that are sure count. */
  readonly doubtful: boolean;
}

/** Crowds behind crowds are looked for this many times; whatever is left shows once the first are mended. */
const ROUNDS = 4;

/**
 * One crowd a mistake: after each round the flow is looked at again as if the crowded nodes had the `gabung` that they
 * lack, so that what only follows from them is not found too.
 *
 */
export function crowdsOf(graph: FlowGraph, relation: Concurrency, { fired, doubled, doubtful }: Seen): Crowd[] {
  const crowds = new Map<number, Omit<Crowd, "curable">>();
  const settled = new Set<string>();
  let mended = graph;
  let { meetings } = relation;
  for (let round = 0; round < ROUNDS; round++) {
    const isSure = (meeting: Meeting): boolean =>
      (round === 0 && (!doubtful || doubled.has(nodeOf(meeting)))) ||
      (fired.has(meeting.fork.node) && meeting.gates.every((gate) => crowds.get(gate)?.arrows));
    const news = independent(meetings.filter((meeting) => !settled.has(keyOf(meeting.fork)) && isSure(meeting)));
    if (news.length === 0) break;
    const together = arrivals(mended, news);
    for (const meeting of news) {
      const node = nodeOf(meeting);
      const arrows = together.get(node) ?? null;
      // What comes twice by one arrow, or again in spite of the gabung, has no end that way.
      if (!arrows || crowds.has(node)) settled.add(keyOf(meeting.fork));
      if (crowds.has(node)) continue;
      crowds.set(node, { node, fork: meeting.fork, ways: meeting.ways, arrows });
      if (arrows) mended = withWaits(mended, node, arrows);
    }
    meetings = concurrency(netOf(mended)).meetings;
  }
  const faulty = new Set(meetings.map(nodeOf));
  for (const { node } of explore(netOf(mended), { order: "shortest", limit: 1_000, surplus: "stop" }).standstills)
    faulty.add(node);
  return [...crowds.values()].map((crowd) => ({ ...crowd, curable: crowd.arrows !== null && !faulty.has(crowd.node) }));
}

function keyOf(fork: Fork): string {
  return `${fork.node} ${fork.exit}`;
}

function nodeOf(meeting: Meeting): number {
  return meeting.ways[0].at(-1) ?? meeting.place;
}

/** Of meetings whose ways lead through the node of a shorter one only the shorter: the other may just follow from it. */
function independent(meetings: readonly Meeting[]): Meeting[] {
  const chosen = new Map<number, Meeting>();
  const length = ({ ways }: Meeting): number => ways[0].length + ways[1].length;
  for (const meeting of meetings.toSorted((a, b) => length(a) - length(b))) {
    const node = nodeOf(meeting);
    const follows = meeting.ways.some((way) => way.slice(0, -1).some((passed) => chosen.has(passed)));
    if (!follows && !chosen.has(node)) chosen.set(node, meeting);
  }
  return [...chosen.values()];
}

/**
 * Per crowded node: all arrows into it that come in one run with the two of its meeting. To see which arrows come
 * together, each gets a node of its own on the way.
 */
function arrivals(graph: FlowGraph, meetings: readonly Meeting[]): ReadonlyMap<number, readonly number[]> {
  const targets = new Set(meetings.filter((meeting) => meeting.place === nodeOf(meeting)).map(nodeOf));
  const nodes = [...graph.nodes];
  const arrows = [...graph.arrows];
  const probeOf = new Map<number, number>();
  for (const [i, { from, to }] of graph.arrows.entries()) {
    // An arrow that is waited for already comes with the others of its gabung, or not at all.
    if (!targets.has(to) || graph.nodes[to]?.waits.includes(i)) continue;
    const probe = nodes.length;
    probeOf.set(i, probe);
    arrows[i] = { from, to: probe };
    arrows.push({ from: probe, to });
    nodes.push({ start: false, exits: [{ label: null, arrows: [arrows.length - 1] }], waits: [] });
  }
  const { beside } = concurrency(netOf({ nodes, arrows }));
  const comeTogether = (one: number, other: number): boolean =>
    one !== other && beside(probeOf.get(one) ?? -1, probeOf.get(other) ?? -1);

  const found = new Map<number, readonly number[]>();
  for (const meeting of meetings) {
    const node = nodeOf(meeting);
    if (!targets.has(node)) continue;
    const arriving = graph.arrows.flatMap(({ to }, i) => (to === node ? [i] : []));
    const into = (way: readonly number[]): number[] => {
      const from = way.at(-2) ?? meeting.fork.node;
      return arriving.filter((arrow) => graph.arrows[arrow]?.from === from);
    };
    const one = into(meeting.ways[0])[0];
    const other = into(meeting.ways[1]).find((arrow) => arrow !== one);
    if (one === undefined || other === undefined) continue;
    const together = new Set([one, other, ...(graph.nodes[node]?.waits ?? [])]);
    for (const arrow of arriving) {
      if ([...together].every((known) => comeTogether(known, arrow))) together.add(arrow);
    }
    found.set(
      node,
      [...together].sort((a, b) => a - b),
    );
  }
  return found;
}

function withWaits(graph: FlowGraph, node: number, waits: readonly number[]): FlowGraph {
  return { ...graph, nodes: graph.nodes.map((other, i) => (i === node ? { ...other, waits } : other)) };
}
