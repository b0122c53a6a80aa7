import type { LoadedSop, Plan } from "./plan.ts";
import { type CallEntry, KnownState, type RunState, type StartEntry, type Waiting, type Work } from "./state.ts";
import { finishes } from "./turn.ts";

/** What a start or a call has brought about, with the line that it adds to the history. */
export interface Move<Line> {
  readonly state: RunState;
  /** The steps that have begun by it, in order; those that only receive a copy too. */
  readonly begun: readonly string[];
  readonly entry: Line;
}

/** An accepted start at a step. */
export interface Begin {
  readonly first: Plan;
  readonly entry: StartEntry;
}

/** An accepted call: a piece of work is done, or a part of it. */
export interface Done {
  readonly plan: Plan;
  readonly one: Work;
  readonly entry: CallEntry;
}

/**
 * The state after an accepted call or start. `before` stays as it is. The time is linear in the tokens of the state and
 * the transitions of the step.
 */
export function moved<Line extends StartEntry | CallEntry>(
  sop: LoadedSop,
  before: RunState,
  what: (Done | Begin) & { readonly entry: Line },
): Move<Line> {
  const { entry } = what;
  const { at } = entry;
  const begun: string[] = [];
  let { tokens } = before;
  let work = [...before.work];
  let waiting = [...before.waiting];

  /** A step begins. A copy asks nothing of anybody: it has been received, and that was all. */
  const begin = ({ step: { id, copy } }: Plan, since: string | null): void => {
    begun.push(id);
    if (!copy) work.push({ token: ++tokens, step: id, since, done: [] });
  };

  /** The tokens that have been waiting, by where and from where: the oldest of them last. Few calls ask for it. */
  let queues: Map<string, Waiting[]> | undefined;
  const gone = new Set<Waiting | undefined>();
  /** Joins that still wait for others. All tokens of a call come from one step, so it can be none of them. */
  const open = new Set<Plan>();

  if ("first" in what) begin(what.first, at);
  else {
    const {
      plan,
      one,
      entry: { outcome, actor },
    } = what;
    const source = one.step;
    const part = finishes(plan, one.done, actor) ? [] : [{ ...one, done: [...one.done, actor ?? ""] }];
    work = work.flatMap((other) => (other === one ? part : other));
    if (!part[0])
      for (const way of plan.step.transitions) {
        const next = way.outcome === outcome && way.to !== null && sop.plans.get(way.to);
        if (!next) continue;
        if (!next.waitsFor.has(source)) {
          // One time holds for all steps of a cell together: further down in it the clock runs on.
          begin(next, next.cell === plan.cell && next.place > plan.place ? one.since : at);
          continue;
        }
        // When a token from each of the others is there, they go on as one.
        const all = queues ?? Map.groupBy(waiting.toReversed(), keyOf);
        queues = all;
        const step = next.step.id;
        const others = [...next.waitsFor].filter((from) => from !== source);
        const ready = open.has(next) ? [[]] : others.map((from) => all.get(keyOf({ step, from })) ?? []);
        if (ready.every(([token]) => token)) {
          for (const queue of ready) gone.add(queue.pop());
          begin(next, at);
        } else {
          open.add(next);
          waiting.push({ step, from: source });
        }
      }
  }
  waiting = waiting.filter((token) => !gone.has(token));
  return { state: new KnownState(sop, before.calls + 1, tokens, work, waiting), begun, entry };
}

function keyOf({ step, from }: Waiting): string {
  return JSON.stringify([step, from]);
}
