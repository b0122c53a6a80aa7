import { concurrency, type Meeting } from "./concurrency.ts";
import { type Crowd, crowdsOf } from "./crowds.ts";
import type { FlowGraph } from "./flow-graph.ts";
import { starts } from "./gaps.ts";
import { hasParallel, netOf } from "./net.ts";
import { neighbours, reachable } from "./reach.ts";
import { explore, type Standstill } from "./token-game.ts";

/** What goes wrong between branches that run at the same time. */
export interface ParallelFaults {
  readonly crowds: readonly Crowd[];
  readonly standstills: readonly Standstill[];
  /** Waiting nodes that never run, whatever is decided; each has a standstill too. */
  readonly never: ReadonlySet<number>;
  /** False when the flow was too large to be looked at in full; what was found holds all the same. */
  readonly complete: boolean;
}

/** `places`: how large a flow with forks may be (its steps and the arrows that are waited for). */
export interface ParallelLimits {
  readonly places: number;
  readonly states: number;
}

/** The relation of 500 places takes 1 MB, and a fraction of a second at worst. */
const LIMITS: ParallelLimits = { places: 500, states: 20_000 };

/**
 * Flow with forks is right when every step on it can reach an end (see `traps`), no two tokens meet, and no run comes
 * to a standstill. These three are enough for "every run can always finish, and leaves nothing behind": in a safe
 * free-choice net a set of states that is never left holds no token that could end (it would have to come back, and
 * the net would not be safe), and a token on a way to an end can always take it unless a `gabung` holds it.
 */
export function parallelFaults(graph: FlowGraph, limits: ParallelLimits = LIMITS): ParallelFaults {
  const nothing = { crowds: [], standstills: [], never: new Set<number>() };
  if (!hasParallel(graph)) return { ...nothing, complete: true };
  const net = netOf(graph);
  if (net.size > limits.places) return { ...nothing, complete: false };

  const relation = concurrency(net);
  const limit = Math.min(1_000, limits.states);
  let game = explore(net, { order: "shortest", limit, surplus: "stop" });
  if (!game.complete && game.standstills.length === 0) {
    game = explore(net, { order: "deepest", limit: limits.states, surplus: "stop" });
  }

  // Without a standstill every meeting is real (see `concurrency`); behind a second token there may be one unseen.
  const { standstills, doubled } = game;
  const { fired } = relation.meetings.length === 0 ? game : explore(net, { order: "shortest", limit, surplus: "drop" });
  const isFree = (meeting: Meeting): boolean => meeting.gates.length === 0 && fired.has(meeting.fork.node);
  const doubtful = standstills.length > 0 || doubled.size > 0 || relation.meetings.some(isFree);
  const crowds = crowdsOf(graph, relation, { fired, doubled, doubtful });
  const never = standstills.flatMap(({ node }) => (relation.runnable.has(node) ? [] : [node]));
  // An arrow from a step that nothing leads to will come once that is mended: a finding of its own.
  const reached = reachable(starts(graph), neighbours(graph).after);
  const isOwn = ({ missing }: Standstill): boolean =>
    missing.every((arrow) => reached.has(graph.arrows[arrow]?.from ?? -1));
  return {
    crowds,
    standstills: standstills.filter(isOwn),
    never: new Set(never),
    complete: game.complete || standstills.length > 0 || crowds.length > 0,
  };
}
