import type { Flow } from "../../check/graph/flow-graph.ts";
import { hasParallel, type Net, netOf, outputs } from "../../check/graph/net.ts";
import { neighbours, shortestWay } from "../../check/graph/reach.ts";
import { move } from "../../check/graph/token-game.ts";

/** Work that is sent back. */
export interface Loop {
  /** The step that sends it back, and to which. */
  readonly from: number;
  readonly to: number;
  /** The exit on which it does; null for a task. */
  readonly label: string | null;
  /** The steps that are done again until `from` is reached, itself the last: as few as forks and joins allow. */
  readonly round: readonly number[];
}

/** One for every arrow that leads back to a row above or its own and can come round again, in the order of the arrows. */
export function loopsOf({ graph, transitions }: Flow): readonly Loop[] {
  const { after } = neighbours(graph);
  const net = netOf(graph);
  const isParallel = hasParallel(graph);
  const out = graph.nodes.map((_, node) => outputs(net, node));
  return graph.arrows.flatMap(({ from, to }, arrow): readonly Loop[] => {
    if (to > from) return [];
    // Without branches in parallel that is the way along the arrows. It is what is certain, too, in a flow that would
    // stand still or is too large to be played.
    const played = isParallel ? playedRound(net, out, from, arrow) : null;
    const round = played ?? (to === from ? [to] : shortestWay(to, from, after));
    return round === null ? [] : [{ from, to, label: transitions[arrow]?.label ?? null, round }];
  });
}

/** Markings that are looked at for one loop; without a fault there are hardly more than steps. */
const MOST_MARKINGS = 10_000;

interface Played {
  /** The places that hold a token, ascending. */
  readonly marking: readonly number[];
  /** What was done to come here. */
  readonly node: number | null;
  readonly parent: Played | null;
}

/**
 * Plays the token game from the exit of `from` that takes the arrow, until nothing but `from` is to be done: so that all
 * branches of a fork on the way are in the round. Of steps that could be done at the same time the first is done first.
 */
function playedRound(
  net: Net,
  out: readonly ReturnType<typeof outputs>[],
  from: number,
  arrow: number,
): readonly number[] | null {
  const exit = net.graph.nodes[from]?.exits.findIndex(({ arrows }) => arrows.includes(arrow)) ?? -1;
  const seen = new Set<string>();
  const queue: Played[] = [];
  const visit = (rest: readonly number[], added: readonly number[], node: number | null, parent: Played | null) => {
    const { marking } = move(net, rest, added);
    const key = marking.join(" ");
    if (seen.has(key)) return;
    seen.add(key);
    queue.push({ marking, node, parent });
  };
  visit([], out[from]?.[exit] ?? [], null, null);
  for (const state of queue) {
    if (seen.size > MOST_MARKINGS) return null;
    const { marking } = state;
    const node = marking.find((place) => place < out.length && place !== from);
    if (node === undefined) {
      if (marking.includes(from)) return [...new Set([...stepsOf(state), from])];
      continue;
    }
    const rest = marking.filter((place) => place !== node);
    for (const places of out[node] ?? []) visit(rest, places, node, state);
  }
  return null;
}

function stepsOf(end: Played): readonly number[] {
  const steps: number[] = [];
  for (let at: Played | null = end; at; at = at.parent) if (at.node !== null) steps.push(at.node);
  return steps.reverse();
}
