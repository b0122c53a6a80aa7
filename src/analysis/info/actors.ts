import type { Flow } from "../../check/graph/flow-graph.ts";
import { type Amount, NONE, plus } from "../../check/time/amount.ts";
import type { Sop, Step } from "../../model/sop.ts";
import type { Cell } from "./cells.ts";

/** What an actor has to do when every step is done once. */
export interface ActorLoad {
  readonly id: string;
  readonly name: string;
  /** The steps in which the actor acts, copies aside. */
  readonly steps: number;
  /** The sum of the times that are said; of joint work and hand-overs the whole time, since nobody wrote down shares. */
  readonly least: Amount;
  readonly most: Amount;
  /** Times that say no amount, and so are not in the sums. */
  readonly untimed: number;
  /** To whom work is handed over along the arrows and within hand-overs, by actor, each way once. */
  readonly hands: ReadonlyMap<string, number>;
  readonly gives: number;
  readonly takes: number;
}

export function actorLoads(sop: Sop, flow: Flow, cells: readonly Cell[]): readonly ActorLoad[] {
  const pairs = handOvers(flow);
  return sop.actors.map(({ id, name }) => {
    const own = new Set<Cell>();
    let steps = 0;
    for (const [node, step] of sop.steps.entries()) {
      if (step.copy || !step.performers.actors.includes(id)) continue;
      steps++;
      const cell = cells[node];
      if (cell) own.add(cell);
    }
    const times = [...own].map(({ time }) => time);
    const known = times.filter((time) => time !== null);
    const hands = new Map<string, number>();
    for (const { from, to } of pairs) if (from === id) hands.set(to, (hands.get(to) ?? 0) + 1);
    return {
      id,
      name,
      steps,
      least: known.reduce((sum, { least }) => plus(sum, least), NONE),
      most: known.reduce((sum, { most }) => plus(sum, most), NONE),
      untimed: times.length - known.length,
      hands,
      gives: pairs.filter(({ from }) => from === id).length,
      takes: pairs.filter(({ to }) => to === id).length,
    };
  });
}

interface HandOver {
  readonly from: string;
  readonly to: string;
}

/** An arrow hands over when none of those who did the work also takes it up. */
function handOvers({ graph, steps }: Flow): readonly HandOver[] {
  const within = steps.flatMap(({ performers: { actors, mode } }) =>
    mode !== "sequential" ? [] : actors.slice(1).flatMap((to, index) => pairOf(actors[index], to)),
  );
  const between = graph.arrows.flatMap(({ from, to }) => {
    const giving = leaving(steps[from]);
    const taking = arriving(steps[to]);
    if (giving.some((actor) => taking.includes(actor))) return [];
    return giving.flatMap((giver) => taking.flatMap((taker) => pairOf(giver, taker)));
  });
  return [...within, ...between];
}

function pairOf(from: string | undefined, to: string): readonly HandOver[] {
  return from === undefined || from === to ? [] : [{ from, to }];
}

/** Those who go on after joint work; the last one of a hand-over. */
function leaving(step: Step | undefined): readonly string[] {
  const { actors = [], mode } = step?.performers ?? {};
  if (mode === "sequential") return actors.slice(-1);
  const going = actors.filter((actor) => !Array.isArray(step?.end) || !step.end.includes(actor));
  return going.length === 0 ? actors : going;
}

function arriving(step: Step | undefined): readonly string[] {
  const { actors = [], mode } = step?.performers ?? {};
  return mode === "sequential" ? actors.slice(0, 1) : actors;
}
