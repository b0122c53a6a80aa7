import { isText, refused } from "./json.ts";
import type { LoadedSop } from "./plan.ts";
import type { Result, StartRefusal, StepRefusal } from "./refusal.ts";
import { type Call, type CallEntry, KnownState, type RunState, type StartEntry } from "./state.ts";
import { readTime } from "./time.ts";
import { type Done, type Move, moved } from "./tokens.ts";
import { finishes, turn } from "./turn.ts";

export type Started = Result<Move<StartEntry>, StartRefusal>;

/** A refused call carries the state as it was, so that `state = step(state, call).state` always holds. */
export type Stepped =
  | ({ readonly ok: true } & Move<CallEntry>)
  | { readonly ok: false; readonly refusal: StepRefusal; readonly state: RunState };

/** How a run begins. */
export interface StartOptions {
  /** Which of the definition's starts; without it, the first. */
  readonly from?: string | null;
  /** When, as in a call. */
  readonly at?: string | null;
}

/** Begins a run. The same SOP and options give the same state. */
export function start(sop: LoadedSop, options?: StartOptions | null): Started {
  // Callers without types take the answer of `load` for the SOP, or nothing at all.
  if (!sop?.plans) return refused({ reason: "not-loaded" });
  const starts = sop.definition.start;
  const from = options?.from ?? starts[0] ?? "";
  const at = options?.at ?? null;
  const first = starts.includes(from) && sop.plans.get(from);
  if (!first) return refused({ reason: "unknown-start", from, starts });
  if (!isText(at) || !isTime(at)) return refused({ reason: "wrong-time", at });
  return { ok: true, ...moved(sop, new KnownState(sop, 0, 0, [], []), { first, entry: { start: from, at } }) };
}

/**
 * Carries out a call: the step is done, or an actor's part of it. Gives the next state and the entry for the history;
 * or why not, and the state as it was.
 */
export function step(state: RunState, call: Call): Stepped {
  const sop = KnownState.of(state);
  if (!sop) return { ...refused({ reason: "not-resumed" }), state };
  const done = accepted(sop, state, call);
  return "reason" in done ? { ...refused(done), state } : { ok: true, ...moved(sop, state, done) };
}

/** What the call does, or why it cannot be carried out. */
function accepted(sop: LoadedSop, state: RunState, call: Call): Done | StepRefusal {
  // A call may come from anywhere: what TypeScript promises of it has to be looked at.
  const { complete, outcome = null, actor = null, token = null, at = null }: Call = Object(call);
  if (typeof complete !== "string" || ![outcome, actor, at].every(isText)) return { reason: "wrong-call" };

  const plan = sop.plans.get(complete);
  if (!plan) return { reason: "unknown-step", step: complete };
  const here = state.work.filter((work) => work.step === complete && (token === null || work.token === token));
  const [oldest] = here;
  if (!oldest)
    return { reason: "not-active", step: complete, active: [...new Set(state.work.map(({ step }) => step))] };

  const who = actor ?? "";
  const one = here.find(({ done }) => actor === null || turn(plan, done).includes(who));
  if (!one) {
    const reason = plan.step.actors.includes(who) ? "not-their-turn" : "not-their-step";
    return { reason, actor: who, actors: turn(plan, oldest.done) };
  }
  const outcomes = finishes(plan, one.done, actor) ? plan.outcomes : [];
  if (outcome === null && outcomes.length > 0) return { reason: "outcome-missing", outcomes };
  if (outcome !== null && !outcomes.includes(outcome)) return { reason: "wrong-outcome", outcome, outcomes };
  if (!isTime(at)) return { reason: "wrong-time", at };
  return { plan, one, entry: { complete, outcome, actor, token: one.token, at } };
}

function isTime(at: string | null): boolean {
  return at === null || !!readTime(at);
}
