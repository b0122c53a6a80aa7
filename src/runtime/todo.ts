import type { NotResumed, Result } from "./refusal.ts";
import { KnownState, type RunState } from "./state.ts";
import { finishes, turn } from "./turn.ts";

/** What an actor may do now: the call `{ complete: step, actor, token }`, with one of `outcomes` when there are any. */
export interface Todo {
  readonly actor: string;
  readonly step: string;
  readonly token: number;
  /** To be chosen from, when by this actor's part the step is done and it is a decision. */
  readonly outcomes: readonly string[];
}

/** What each actor may do now, or one of them: in the order of the work, then of the step's actors. */
export function todo(state: RunState, actor?: string): Result<{ readonly todo: readonly Todo[] }, NotResumed> {
  const sop = KnownState.of(state);
  if (!sop) return { ok: false, refusal: { reason: "not-resumed" } };
  const all = state.work.flatMap(({ token, step, done }) => {
    const plan = sop.plans.get(step);
    if (!plan) return [];
    const actors = turn(plan, done);
    // Whoever's part is the last one of all is the only one whose turn it is.
    const outcomes = finishes(plan, done, actors[0] ?? null) ? plan.outcomes : [];
    return actors.map((who) => ({ actor: who, step, token, outcomes }));
  });
  return { ok: true, todo: actor === undefined ? all : all.filter((one) => one.actor === actor) };
}
