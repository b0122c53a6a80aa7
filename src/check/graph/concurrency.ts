import { Gates } from "./gates.ts";
import { type Net, nodeOfPlace, outputs } from "./net.ts";
import { type Fork, Pairs } from "./pairs.ts";

/** Two tokens of one run that come to one place: the step there would run twice. */
export interface Meeting {
  /** The place (see `Net`): a node, or an arrow that a `gabung` waits for. */
  readonly place: number;
  /** Where the two parted. */
  readonly fork: Fork;
  /** The nodes that each of the two goes through after the fork, the meeting's own node last. */
  readonly ways: readonly [readonly number[], readonly number[]];
  /** The nodes with a `gabung` that one of the two has to pass. Without any, nothing can keep them from meeting. */
  readonly gates: readonly number[];
}

export interface Concurrency {
  /** One a place, in the order of their distance from the fork. */
  readonly meetings: readonly Meeting[];
  /** Nodes that may run at all, as far as arriving together goes: of the others it is certain that they never do. */
  readonly runnable: ReadonlySet<number>;
  /** Whether these two places can hold a token at the same time. */
  readonly beside: (one: number, other: number) => boolean;
}

/**
 * Which places can hold a token at the same time, grown pair by pair from what each fork sends out (the concurrency
 * relation of Kovalyov 1992 and Kovalyov and Esparza 1996; time and room quadratic in the flow). A place beside itself
 * is a meeting, and the pairs that led there are its two ways.
 *
 * No meeting is ever missed. In a free-choice net without a standstill every meeting is a real one; where there are
 * standstills only those without gates are sure.
 */
export function concurrency(net: Net): Concurrency {
  const nodes = net.graph.nodes.length;
  const out = net.graph.nodes.map((_, node) => outputs(net, node));
  const pairs = new Pairs(net.size);
  const gates = new Gates(net);
  const meetings = new Set<number>();
  const runnable = new Set<number>();
  const filled = new Set<number>();

  /** A token can come here: so it can go on from here, alone or into a `gabung` that has the others. */
  const fill = (origin: number): void => {
    const todo = [origin];
    for (const place of todo) {
      if (filled.has(place)) continue;
      filled.add(place);
      if (place < nodes) runnable.add(place);
      else if (gates.fill(nodeOfPlace(net, place))) todo.push(open(nodeOfPlace(net, place)));
      for (const [exit, places] of (out[place] ?? []).entries()) {
        todo.push(...places);
        for (const [i, one] of places.entries()) {
          for (const other of places.slice(i + 1)) {
            if (one === other) meetings.add(one);
            pairs.addFork(one, other, { node: place, exit });
          }
        }
      }
    }
  };
  /** The left token of a pair comes to `place` while the right one stays. */
  const move = (place: number, left: number, right: number): void => {
    if (place === right) meetings.add(place);
    pairs.addMove(place, left, right);
  };
  /** A `gabung` that can get all it waits for passes, beside everything that is beside all of those. */
  const open = (node: number): number => {
    const wait = net.waits[node]?.[0] ?? node;
    for (let right = 0; right < net.size; right++) if (gates.hasAllBeside(node, right)) move(node, wait, right);
    return node;
  };
  const advance = (left: number, right: number): void => {
    if (left < nodes) {
      for (const places of out[left] ?? []) for (const place of places) move(place, left, right);
      return;
    }
    const node = nodeOfPlace(net, left);
    if (gates.meet(node, left, right)) fill(open(node));
    else if (gates.isOpen(node) && gates.hasAllBeside(node, right)) move(node, left, right);
  };

  for (const [node, { start }] of net.graph.nodes.entries()) if (start) fill(node);
  for (const [one, other] of pairs.queue) {
    advance(one, other);
    advance(other, one);
  }
  return {
    meetings: [...meetings].flatMap((place) => meetingAt(net, place, pairs) ?? []),
    runnable,
    beside: (one, other) => pairs.has(one, other),
  };
}

function meetingAt(net: Net, place: number, pairs: Pairs): Meeting | null {
  const trace = pairs.trace(place, place);
  if (!trace) return null;
  const passed = trace.ways.flatMap((way) => way.slice(0, -1)).filter((other) => other >= net.graph.nodes.length);
  const [one, other] = trace.ways.map((way) => nodesOf(net, way));
  if (!one || !other) return null;
  const ways = [one, other].sort(byNodes);
  return {
    place,
    fork: trace.fork,
    ways: [ways[0] ?? one, ways[1] ?? other],
    // A `gabung` of one arrow holds nothing back.
    gates: passed.map((wait) => nodeOfPlace(net, wait)).filter((gate) => (net.waits[gate]?.length ?? 0) > 1),
  };
}

/** An arrow into a `gabung` and the node that has it are one. */
function nodesOf(net: Net, places: readonly number[]): number[] {
  const nodes = places.map((place) => nodeOfPlace(net, place));
  return nodes.filter((node, i) => node !== nodes[i + 1]);
}

function byNodes(one: readonly number[], other: readonly number[]): number {
  return (one[0] ?? 0) - (other[0] ?? 0) || one.length - other.length;
}
