import { isText } from "./json.ts";
import type { LoadedSop } from "./plan.ts";
import type { BadTime, Result, StartRefusal, StepRefusal } from "./refusal.ts";
import { type Call, type CallEntry, RunState, type StartEntry } from "./state.ts";
import { readTime } from "./time.ts";
import { type Move, moved } from "./tokens.ts";
import { finishes, turn } from "./turn.ts";

export type Started = Result<Move & { readonly entry: StartEntry }, StartRefusal>;

/** A refused call carries the state as it was, so that `state = step(state, call).state` always holds. */
export type Stepped =
  | ({ readonly ok: true } & Move & { readonly entry: CallEntry })
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
  const starts = sop.definition.start;
  const from = options?.from ?? starts[0] ?? "";
  const at = options?.at ?? null;
  const refusal = starts.includes(from) ? wrongTime(at) : ({ reason: "unknown-start", from, starts } as const);
  if (refusal) return { ok: false, refusal };
  const entry = { start: from, at };
  return { ok: true, ...moved(sop, null, entry), entry };
}

/**
 * Carries out a call: the step is done, or an actor's part of it. Gives the next state and the entry for the history;
 * or why not, and the state as it was.
 */
export function step(state: RunState, call: Call): Stepped {
  const sop = RunState.sopOf(state);
  if (!sop) return { ok: false, refusal: { reason: "not-resumed" }, state };
  const entry = accepted(sop, state, call);
  return "reason" in entry ? { ok: false, refusal: entry, state } : { ok: true, ...moved(sop, state, entry), entry };
}

/** The call in full, or why it cannot be carried out. */
function accepted(sop: LoadedSop, state: RunState, call: Call): CallEntry | StepRefusal {
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
  const work = actor === null ? oldest : here.find(({ done }) => turn(plan, done).includes(who));
  if (!work) {
    const reason = plan.step.actors.includes(who) ? "not-their-turn" : "not-their-step";
    return { reason, actor: who, actors: turn(plan, oldest.done) };
  }
  const outcomes = finishes(plan, work.done, actor) ? plan.outcomes : [];
  if (outcome === null ? outcomes[0] : !outcomes.includes(outcome))
    return outcome === null ? { reason: "outcome-missing", outcomes } : { reason: "wrong-outcome", outcome, outcomes };
  return wrongTime(at) ?? { complete, outcome, actor, token: work.token, at };
}

function wrongTime(at: string | null): BadTime | null {
  return at === null || readTime(at) ? null : { reason: "wrong-time", at };
}
