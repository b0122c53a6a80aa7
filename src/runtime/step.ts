import { member, textOrNull } from "./json.ts";
import type { LoadedSop, Plan } from "./plan.ts";
import type { BadTime, Result, StartRefusal, StepRefusal } from "./refusal.ts";
import { type Call, type CallEntry, type RunState, type StartEntry, sopOf, type Work } from "./state.ts";
import { readTime } from "./time.ts";
import { Tokens } from "./tokens.ts";
import { finishes, turn } from "./turn.ts";

export type Started = Result<Move & { readonly entry: StartEntry }, StartRefusal>;

/** A refused call carries the state as it was, so that `state = step(state, call).state` always holds. */
export type Stepped =
  | ({ readonly ok: true } & Move & { readonly entry: CallEntry })
  | { readonly ok: false; readonly refusal: StepRefusal; readonly state: RunState };

/** What a call has brought about. */
interface Move {
  readonly state: RunState;
  /** The steps that have begun by it, in order; those that only receive a copy too. */
  readonly begun: readonly string[];
}

/** How a run begins. */
export interface StartOptions {
  /** Which of the definition's starts; without it, the first. */
  readonly from?: string | null;
  /** When, as in a call. */
  readonly at?: string | null;
}

/** Begins a run. The same SOP and options give the same state. */
export function start(sop: LoadedSop, options: StartOptions = {}): Started {
  const starts = sop.definition.start;
  const from = options.from ?? starts[0] ?? "";
  const at = options.at ?? null;
  if (!starts.includes(from)) return { ok: false, refusal: { reason: "unknown-start", from, starts } };
  const wrong = wrongTime(at);
  if (wrong) return { ok: false, refusal: wrong };
  const tokens = new Tokens(sop, null);
  tokens.begin(from, at);
  return { ok: true, ...tokens.move(), entry: { start: from, at } };
}

/**
 * Carries out a call: the step is done, or an actor's part of it. Gives the next state and the entry for the history;
 * or why not, and the state as it was.
 */
export function step(state: RunState, call: Call): Stepped {
  const sop = sopOf(state);
  if (sop === null) return { ok: false, refusal: { reason: "not-resumed" }, state };
  const entry = accepted(sop, state, call);
  if ("reason" in entry) return { ok: false, refusal: entry, state };
  const tokens = new Tokens(sop, state);
  tokens.complete(entry);
  return { ok: true, ...tokens.move(), entry };
}

/** The call in full, or why it cannot be carried out. */
function accepted(sop: LoadedSop, state: RunState, call: Call): CallEntry | StepRefusal {
  const complete = member(call, "complete");
  const outcome = textOrNull(member(call, "outcome"));
  const actor = textOrNull(member(call, "actor"));
  const at = textOrNull(member(call, "at"));
  const token = member(call, "token") ?? null;
  if (typeof complete !== "string" || outcome === undefined || actor === undefined || at === undefined)
    return { reason: "wrong-call" };
  if (token !== null && typeof token !== "number") return { reason: "wrong-call" };

  const plan = sop.plans.get(complete);
  if (!plan) return { reason: "unknown-step", step: complete };
  const here = state.work.filter((work) => work.step === complete && (token === null || work.token === token));
  const [oldest] = here;
  if (!oldest) return { reason: "not-active", step: complete, active: [...new Set(state.work.map((w) => w.step))] };
  const { actors } = plan.step;
  if (actor !== null && !actors.includes(actor)) return { reason: "not-their-step", actor, actors };
  const work = actor === null ? oldest : here.find((one) => turn(plan, one.done).includes(actor));
  if (!work) return outOfTurn(plan, oldest, actor ?? "");
  return (
    wrongOutcome(plan, outcome, finishes(plan, work, actor)) ??
    wrongTime(at) ?? { complete, outcome, actor, token: work.token, at }
  );
}

function outOfTurn(plan: Plan, work: Work, actor: string): StepRefusal {
  const actors = turn(plan, work.done);
  const later = plan.step.mode === "sequential" && plan.step.actors.indexOf(actor, work.done.length) >= 0;
  return { reason: later ? "not-their-turn" : "already-done", actor, actors };
}

function wrongOutcome({ outcomes }: Plan, outcome: string | null, finishing: boolean): StepRefusal | null {
  const needed = finishing && outcomes.length > 0;
  if (outcome === null) return needed ? { reason: "outcome-missing", outcomes } : null;
  if (!needed) return { reason: "outcome-unexpected", outcome };
  return outcomes.includes(outcome) ? null : { reason: "unknown-outcome", outcome, outcomes };
}

function wrongTime(at: string | null): BadTime | null {
  return at === null || readTime(at) !== null ? null : { reason: "wrong-time", at };
}
