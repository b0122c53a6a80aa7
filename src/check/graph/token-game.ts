import { starts } from "./gaps.ts";
import { arrowOfPlace, type Net, nodeOfPlace, outputs } from "./net.ts";
import { neighbours, reachable } from "./reach.ts";

/** A step of a run: the node, and which of its exits it takes. */
export interface Firing {
  readonly node: number;
  readonly exit: number;
}

/** A run after which nothing can move although a `gabung` still waits. */
export interface Standstill {
  /** The waiting node. */
  readonly node: number;
  /** Arrows that came, and those that will not. */
  readonly arrived: readonly number[];
  readonly missing: readonly number[];
  readonly run: readonly Firing[];
}

export interface Exploration {
  /** One a waiting node, those that only wait for another one left out. */
  readonly standstills: readonly Standstill[];
  /** Nodes that were seen to run. */
  readonly fired: ReadonlySet<number>;
  /** Nodes that a second token was seen to come to. With `stop` nothing is known of what lies behind that. */
  readonly doubled: ReadonlySet<number>;
  /** False when the limit of states was met. */
  readonly complete: boolean;
}

export interface ExploreOptions {
  /**
   * `shortest`: breadth first, so that each run is a shortest one; `deepest`: depth first, so that a first one is found
   * soon, and no second one looked for.
   */
  readonly order: "shortest" | "deepest";
  /** How many different states may be looked at. */
  readonly limit: number;
  /**
   * What becomes of a move that would bring a second token into a place: it is not followed (so that every standstill
   * is real), or the second token is dropped (fewer tokens can do nothing that more cannot: so all that fires is real,
   * but a standstill may not be).
   */
  readonly surplus: "stop" | "drop";
}

interface State {
  /** The places that hold a token, ascending. */
  readonly marking: readonly number[];
  readonly parent: State | null;
  readonly firing: Firing | null;
}

/**
 * Plays the token game and finds every standstill.
 *
 * All interleavings of 12 branches of 10 steps would be 10^12 states, so in each state only one token is moved: the
 * one that stands first in the file. In a free-choice net the exits of one ready step are a persistent set (no other
 * token can take its choice away, add to it, or be hindered by it), and a search that fires one persistent set a state
 * meets every state in which nothing can move (Valmari 1989, Godefroid 1990). So branches are walked one after the
 * other and their states add up instead of multiplying. Where a flow has no fault, what a branch leaves behind when it
 * can go no further does not depend on its choices (Gaujal, Haar and Mairesse 2003, blocking a free-choice net), so
 * choices do not multiply either; where they do, there is a standstill, and `deepest` runs into it.
 */
export function explore(net: Net, options: ExploreOptions): Exploration {
  const out = net.graph.nodes.map((_, node) => outputs(net, node));
  const standstills = new Map<number, Standstill>();
  const fired = new Set<number>();
  const doubled = new Set<number>();
  const seen = new Set<string>();
  const open: State[] = [];
  let head = 0;
  const take = (): State | undefined => (options.order === "shortest" ? open[head++] : open.pop());
  const { after } = neighbours(net.graph);
  const visit = (state: State): void => {
    const key = String.fromCodePoint(...state.marking);
    if (seen.has(key)) return;
    seen.add(key);
    open.push(state);
  };
  for (const node of starts(net.graph)) visit({ marking: [node], parent: null, firing: null });

  for (let state = take(); state; state = take()) {
    if (seen.size > options.limit) return { standstills: [...standstills.values()], fired, doubled, complete: false };
    const node = state.marking[0];
    if (node === undefined) continue;
    if (node >= out.length) {
      for (const found of standstillsIn(net, state, after)) {
        if (!standstills.has(found.node)) standstills.set(found.node, found);
      }
      if (options.order === "shortest" || standstills.size === 0) continue;
      return { standstills: [...standstills.values()], fired, doubled, complete: false };
    }
    fired.add(node);
    for (const [exit, places] of (out[node] ?? []).entries()) {
      const { marking, crowded } = move(net, state.marking.slice(1), places);
      for (const place of crowded) doubled.add(nodeOfPlace(net, place));
      if (crowded.length === 0 || options.surplus === "drop") visit({ marking, parent: state, firing: { node, exit } });
    }
  }
  return { standstills: [...standstills.values()], fired, doubled, complete: true };
}

/** Adds tokens, lets every `gabung` pass that has all it waits for, and tells which places would hold two. */
export function move(
  net: Net,
  rest: readonly number[],
  added: readonly number[],
): { readonly marking: number[]; readonly crowded: readonly number[] } {
  const marking = new Set(rest);
  const crowded: number[] = [];
  const put = (place: number): void => {
    if (marking.has(place)) crowded.push(place);
    marking.add(place);
  };
  for (const place of added) {
    put(place);
    const node = nodeOfPlace(net, place);
    const waits = net.waits[node] ?? [];
    if (place === node || !waits.every((wait) => marking.has(wait))) continue;
    for (const wait of waits) marking.delete(wait);
    put(node);
  }
  return { marking: [...marking].sort((a, b) => a - b), crowded };
}

/** All tokens of this state wait. A node that waits for what only another waiting node could send is no cause. */
function standstillsIn(net: Net, state: State, after: readonly (readonly number[])[]): Standstill[] {
  const { arrows } = net.graph;
  const marked = new Set(state.marking);
  const waiting = [...new Set(state.marking.map((place) => nodeOfPlace(net, place)))];
  const found = waiting.map((node) => {
    const arrived: number[] = [];
    const missing: number[] = [];
    for (const place of net.waits[node] ?? []) {
      const arrow = arrowOfPlace(net, place);
      if (arrow !== null) (marked.has(place) ? arrived : missing).push(arrow);
    }
    return { node, arrived, missing, run: runOf(state) };
  });
  if (found.length < 2) return found;
  const causes = found.filter(({ node, missing }) => {
    const behindOthers = reachable(
      waiting.filter((other) => other !== node),
      after,
    );
    return !missing.some((arrow) => behindOthers.has(arrows[arrow]?.from ?? -1));
  });
  return causes.length > 0 ? causes : found;
}

function runOf(state: State): Firing[] {
  const run: Firing[] = [];
  for (let at: State | null = state; at; at = at.parent) if (at.firing) run.push(at.firing);
  return run.reverse();
}
