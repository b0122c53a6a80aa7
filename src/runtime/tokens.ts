import type { LoadedSop, Plan } from "./plan.ts";
import { type CallEntry, RunState, type StartEntry, type Waiting, type Work } from "./state.ts";
import { finishes } from "./turn.ts";

/** What a call has brought about. */
export interface Move {
  readonly state: RunState;
  /** The steps that have begun by it, in order; those that only receive a copy too. */
  readonly begun: readonly string[];
}

/** The state after an accepted call. `state`: the one before it, which stays as it is; null before a start. */
export function moved(sop: LoadedSop, state: RunState | null, entry: StartEntry | CallEntry): Move {
  const { plans } = sop;
  const { at } = entry;
  const begun: string[] = [];
  let tokens = state?.tokens ?? 0;
  let work: readonly Work[] = state?.work ?? [];
  let waiting: readonly Waiting[] = state?.waiting ?? [];

  /** A step begins. A copy asks nothing of anybody: it has been received, and that was all. */
  const begin = (step: string, since: string | null): void => {
    begun.push(step);
    if (!plans.get(step)?.step.copy) work = [...work, { token: ++tokens, step, since, done: [] }];
  };
  /** A token comes to a step. When one has come from each that the step waits for, they go on as one. */
  const arrive = (step: string, from: Plan, since: string | null): void => {
    const plan = plans.get(step);
    if (!plan) return;
    const source = from.step.id;
    const sources = plan.waitsFor;
    if (sources.includes(source)) {
      waiting = [...waiting, { step, from: source }];
      const together = sources.map((from) => waiting.find((one) => one.step === step && one.from === from));
      if (together.includes(undefined)) return;
      waiting = waiting.filter((one) => !together.includes(one));
      begin(step, at);
    } else {
      // One time holds for all steps of a cell together: further down in it the clock runs on.
      begin(step, plan.cell === from.cell && plan.place > from.place ? since : at);
    }
  };

  if ("start" in entry) begin(entry.start, at);
  else {
    const { complete, actor, outcome } = entry;
    const plan = plans.get(complete);
    const one = work.find(({ token }) => token === entry.token);
    if (plan && one) {
      if (actor !== null && !finishes(plan, one.done, actor)) {
        const part = { ...one, done: [...one.done, actor] };
        work = work.map((other) => (other === one ? part : other));
      } else {
        work = work.filter((other) => other !== one);
        for (const way of plan.step.transitions)
          if (way.outcome === outcome && way.to !== null) arrive(way.to, plan, one.since);
      }
    }
  }
  return { state: new RunState(sop, (state?.calls ?? 0) + 1, tokens, work, waiting), begun };
}
