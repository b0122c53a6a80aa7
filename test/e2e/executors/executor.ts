/** One machine that runs an SOP, whoever made it: what all of them must agree on. */
export interface Executor {
  /** Begins a run. */
  begin(from: string): Promise<Seen> | Seen;
  /** Does what there is to do at a step; of a hand-over the part of the actor whose turn it is. */
  complete(step: string, outcome: string | null): Seen;
}

/** What a call led to. */
export interface Seen {
  /** The steps that were entered by it, in order, copies too; a hand-over again for each of its actors. */
  readonly entered: readonly string[];
  /** All steps at which there is something to do now, in the order of their ids. */
  readonly active: readonly string[];
  readonly finished: boolean;
}

export function seen(entered: readonly string[], active: readonly string[], finished: boolean): Seen {
  return { entered, active: active.toSorted(), finished };
}

/** One call of a run. */
export interface Move {
  readonly step: string;
  /** Of a decision; null for a task, and for a part of a hand-over before the last. */
  readonly outcome: string | null;
}

/** A run from its start to its end. */
export interface Script {
  readonly from: string;
  readonly moves: readonly Move[];
}

/** What an executor tells on its way through a run. */
export async function logOf(executor: Executor, { from, moves }: Script): Promise<readonly Seen[]> {
  const log = [await executor.begin(from)];
  for (const { step, outcome } of moves) log.push(executor.complete(step, outcome));
  return log;
}

/** For machines whose parallel parts begin in no order that means anything. */
export function inAnyOrder(told: Seen): Seen {
  return { ...told, entered: told.entered.toSorted() };
}
