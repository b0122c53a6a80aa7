import type { LoadedSop } from "./plan.ts";

/**
 * Where a run stands: plain JSON, frozen. It may be stored, and taken up again with `resume`. It holds what is needed
 * to go on and nothing of what was; the history is kept beside it, entry by entry.
 */
export interface RunState extends StoredState {
  /** The definition that it is a state of; not part of the JSON. */
  readonly [SOP]: LoadedSop;
}

/** A state as JSON holds it. */
export interface StoredState {
  readonly format: "sop-run/1";
  /** The id of the SOP. */
  readonly sop: string;
  /** The digest of the definition. */
  readonly digest: string;
  /** `finished`: no token is left. `stuck`: nobody can do anything, but tokens still wait for others. */
  readonly status: "running" | "finished" | "stuck";
  /** How many calls have been carried out, the start included: the length of the history. */
  readonly calls: number;
  /** How many pieces of work there have been. */
  readonly tokens: number;
  /** What can be done now, in the order in which it came up. */
  readonly work: readonly Work[];
  /** Tokens that wait for others, in the order in which they came. */
  readonly waiting: readonly Waiting[];
}

/** A piece of work: a token at a step. */
export interface Work {
  /** The pieces of work of a run are numbered from 1. */
  readonly token: number;
  readonly step: string;
  /** The time from which its duration counts, as it was given; null when none was. */
  readonly since: string | null;
  /** Actors of joint work or a hand-over who have done their part, in the order in which they did. */
  readonly done: readonly string[];
}

/** A token that has come from the step `from` and waits at `step` for those from others. */
export interface Waiting {
  readonly step: string;
  readonly from: string;
}

/** What is asked of a run: this step is done. */
export interface Call {
  /** The step. */
  readonly complete: string;
  /** Of a decision: which outcome was chosen. */
  readonly outcome?: string | null;
  /** Who has done their part; without it, all who still have to have done theirs. */
  readonly actor?: string | null;
  /** Which piece of work at this step, when there are several; without it, the oldest that the actor can do. */
  readonly token?: number | null;
  /** When: `2026-11-23T08:00`, with seconds and an offset (`Z`, `+07:00`) or without, or a day alone. */
  readonly at?: string | null;
}

/** One line of a run's history: how it began, or what was done then. Plain JSON. */
export type Entry = StartEntry | CallEntry;

export interface StartEntry {
  readonly start: string;
  readonly at: string | null;
}

export interface CallEntry {
  readonly complete: string;
  readonly outcome: string | null;
  readonly actor: string | null;
  readonly token: number;
  readonly at: string | null;
}

/** Where a state keeps its definition: out of the JSON, of comparisons and of copies. */
const SOP: unique symbol = Symbol("sop");

/** A state, frozen and tied to its definition. */
export function tied(
  sop: LoadedSop,
  calls: number,
  tokens: number,
  work: readonly Work[],
  waiting: readonly Waiting[],
): RunState {
  const { id, digest } = sop.definition;
  const status = work[0] ? "running" : waiting[0] ? "stuck" : "finished";
  const stored: StoredState = { format: "sop-run/1", sop: id, digest, status, calls, tokens, work, waiting };
  [...work.map(({ done }) => done), ...work, ...waiting, work, waiting].forEach(Object.freeze);
  // The property that makes it one is being defined; TypeScript does not follow that.
  return Object.freeze(Object.defineProperty(stored as RunState, SOP, { value: sop }));
}

/** The definition of a state; undefined for one that has come from storage and was not resumed. */
export function sopOf(state: Partial<RunState> | null | undefined): LoadedSop | undefined {
  return state?.[SOP];
}
