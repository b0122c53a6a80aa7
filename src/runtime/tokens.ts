import type { LoadedSop, Plan } from "./plan.ts";
import { type CallEntry, type RunState, statusOf, tied, type Waiting, type Work } from "./state.ts";
import { finishes } from "./turn.ts";

/** Makes the next state out of one that it leaves as it is. */
export class Tokens {
  readonly #sop: LoadedSop;
  readonly #calls: number;
  #tokens: number;
  #work: readonly Work[];
  #waiting: readonly Waiting[];
  readonly #begun: string[] = [];

  /** `state`: null before the first token. */
  constructor(sop: LoadedSop, state: RunState | null) {
    this.#sop = sop;
    this.#calls = state?.calls ?? 0;
    this.#tokens = state?.tokens ?? 0;
    this.#work = state?.work ?? [];
    this.#waiting = state?.waiting ?? [];
  }

  /** Does what an accepted call says. */
  complete({ complete, token, actor, outcome, at }: CallEntry): void {
    const plan = this.#sop.plans.get(complete);
    const work = this.#work.find((one) => one.token === token);
    if (!plan || !work) return;
    if (actor !== null && !finishes(plan, work, actor)) {
      const part = Object.freeze({ ...work, done: Object.freeze([...work.done, actor]) });
      this.#work = this.#work.map((one) => (one === work ? part : one));
      return;
    }
    this.#work = this.#work.filter((one) => one !== work);
    for (const target of plan.ways.get(outcome) ?? []) this.#arrive(target, plan, work.since, at);
  }

  /** A token comes to a step from another one. */
  #arrive(step: string, from: Plan, since: string | null, at: string | null): void {
    const plan = this.#sop.plans.get(step);
    if (plan?.waitsFor.has(from.step.id)) {
      this.#wait(step, from.step.id, plan.waitsFor, at);
      return;
    }
    // One time holds for all steps of a cell together: further down in it the clock runs on.
    this.begin(step, plan?.cell === from.cell && plan.place > from.place ? since : at);
  }

  /** A token waits; when one has come from each, they go on as one. */
  #wait(step: string, from: string, waitsFor: ReadonlySet<string>, at: string | null): void {
    const here = this.#waiting.filter((one) => one.step === step);
    const missing = [...waitsFor].some((other) => other !== from && !here.some((one) => one.from === other));
    if (missing) {
      this.#count(step, from, 1);
      return;
    }
    for (const other of waitsFor) if (other !== from) this.#count(step, other, -1);
    this.begin(step, at);
  }

  #count(step: string, from: string, more: 1 | -1): void {
    const found = this.#waiting.find((one) => one.step === step && one.from === from);
    const now = Object.freeze({ step, from, tokens: (found?.tokens ?? 0) + more });
    this.#waiting = found
      ? this.#waiting.flatMap((one) => (one !== found ? one : now.tokens > 0 ? now : []))
      : [...this.#waiting, now];
  }

  /** A step begins. A copy asks nothing of anybody: it has been received, and that was all. */
  begin(step: string, since: string | null): void {
    this.#begun.push(step);
    if (this.#sop.plans.get(step)?.step.copy) return;
    this.#tokens++;
    this.#work = [...this.#work, Object.freeze({ token: this.#tokens, step, since, done: Object.freeze([]) })];
  }

  move(): { readonly state: RunState; readonly begun: readonly string[] } {
    const { id, digest } = this.#sop.definition;
    const state = tied(this.#sop, {
      format: "sop-run/1",
      sop: id,
      digest,
      status: statusOf(this.#work, this.#waiting),
      calls: this.#calls + 1,
      tokens: this.#tokens,
      work: this.#work,
      waiting: this.#waiting,
    });
    return { state, begun: this.#begun };
  }
}
