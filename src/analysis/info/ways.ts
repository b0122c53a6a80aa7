import type { Flow } from "../../check/graph/flow-graph.ts";
import { arrowOfPlace, netOf, nodeOfPlace, outputs } from "../../check/graph/net.ts";
import { type Amount, extreme, NONE, plus } from "../../check/time/amount.ts";
import type { Cell } from "./cells.ts";

/** A way from a start to the end of all tokens. */
export interface Way {
  /** Its steps in the order in which one person would do them, each decision with the exit that it takes. */
  readonly steps: readonly { readonly node: number; readonly exit: number }[];
  /** Parallel branches take as long as the slowest; null where a time on it says no amount. */
  readonly shortest: Amount | null;
  readonly longest: Amount | null;
}

export interface FoundWays {
  readonly ways: readonly Way[];
  /** False: there are more, or there may be; looking ended after `ways.length` of them. */
  readonly all: boolean;
}

/** Ways that are listed at most, and states that are looked at for them. */
const MOST_WAYS = 1_000;
const MOST_STATES = 100_000;

/**
 * Every way on which no step comes twice, in the order of the decisions' exits. Of steps that could be done at the same
 * time the first in the file is done first, so that branches in parallel are one way and not as many as their orders. A copy may be sent more than once.
 */
export function findWays({ graph, steps }: Flow, cells: readonly Cell[]): FoundWays {
  const quiet = (node: number): boolean => steps[node]?.copy === true;
  const net = netOf(graph);
  const out = graph.nodes.map((_, node) => outputs(net, node));
  const ways: Way[] = [];
  const begins = graph.nodes.flatMap(({ start }, node) => (start ? [node] : []));
  const open: State[] = begins.toReversed().map((node) => ({
    tokens: new Map([[node, { from: null, least: NONE, most: NONE }]]),
    seen: new Set(),
    steps: [],
    least: NONE,
    most: NONE,
  }));
  let looked = 0;
  for (let state = open.pop(); state; state = open.pop()) {
    looked++;
    if (looked > MOST_STATES || ways.length >= MOST_WAYS) return { ways, all: false };
    const ready = [...state.tokens.keys()].filter((place) => place < out.length).sort((a, b) => a - b)[0];
    if (ready === undefined) {
      if (state.tokens.size === 0) ways.push({ steps: state.steps, shortest: state.least, longest: state.most });
      continue;
    }
    if (state.seen.has(ready) && !quiet(ready)) continue;
    const next = (out[ready] ?? []).map((places, exit) => fire(state, ready, exit, places));
    open.push(...next.filter((one) => one !== null).reverse());
  }
  return { ways, all: true };

  /** Null: a token would come where one is already. */
  function fire(state: State, node: number, exit: number, places: readonly number[]): State | null {
    const tokens = new Map(state.tokens);
    const token = tokens.get(node);
    tokens.delete(node);
    const done = worked(token ?? NO_TOKEN, node, cells);
    for (const place of places) {
      if (tokens.has(place) && !quiet(place)) return null;
      tokens.set(place, done);
      if (arrowOfPlace(net, place) === null) continue;
      const waits = net.waits[nodeOfPlace(net, place)] ?? [];
      if (!waits.every((wait) => tokens.has(wait))) continue;
      const met = waits.flatMap((wait) => tokens.get(wait) ?? []);
      for (const wait of waits) tokens.delete(wait);
      if (tokens.has(nodeOfPlace(net, place))) return null;
      tokens.set(nodeOfPlace(net, place), { from: null, ...slowest(met) });
    }
    const ends = places.length === 0 ? slowest([state, done]) : { least: state.least, most: state.most };
    const seen = new Set(state.seen).add(node);
    return { tokens, seen, steps: [...state.steps, { node, exit }], ...ends };
  }
}

interface Times {
  readonly least: Amount | null;
  readonly most: Amount | null;
}

interface Token extends Times {
  /** The cell of the step that it comes from: the next one in it takes no time of its own. */
  readonly from: Cell | null;
}

interface State extends Times {
  readonly tokens: ReadonlyMap<number, Token>;
  readonly seen: ReadonlySet<number>;
  readonly steps: Way["steps"];
}

const NO_TOKEN: Token = { from: null, least: NONE, most: NONE };

function worked(token: Token, node: number, cells: readonly Cell[]): Token {
  const cell = cells[node] ?? null;
  if (cell === null || cell === token.from) return { ...token, from: cell };
  const add = (sum: Amount | null, time: Amount | undefined): Amount | null => (sum && time ? plus(sum, time) : null);
  return { from: cell, least: add(token.least, cell.time?.least), most: add(token.most, cell.time?.most) };
}

/** The branch that takes longest; null where some is unknown, or two cannot be compared without a calendar. */
function slowest(branches: readonly Times[]): Times {
  const most = (amounts: readonly (Amount | null)[]): Amount | null => {
    const known = amounts.filter((amount) => amount !== null);
    return known.length === amounts.length ? extreme(known, 1) : null;
  };
  return { least: most(branches.map(({ least }) => least)), most: most(branches.map(({ most }) => most)) };
}
