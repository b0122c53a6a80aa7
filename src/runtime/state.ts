import type { LoadedSop } from "./plan.ts";

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

/**
 * Where a run stands. What JSON writes of it is a `StoredState`; `resume` takes that up again. It holds what is needed
 * to go on and nothing of what was: the history is kept beside it, entry by entry.
 */
export type RunState = StoredState;

/** A state that also knows its SOP, which is no part of the JSON. (A private name costs half of what a WeakMap does.) */
export class KnownState implements RunState {
  readonly #known: LoadedSop;
  readonly format = "sop-run/1";
  declare readonly sop: string;
  declare readonly digest: string;
  declare readonly status: RunState["status"];
  declare readonly calls: number;
  declare readonly tokens: number;
  declare readonly work: readonly Work[];
  declare readonly waiting: readonly Waiting[];

  constructor(known: LoadedSop, calls: number, tokens: number, work: readonly Work[], waiting: readonly Waiting[]) {
    const { id, digest } = known.definition;
    this.#known = known;
    this.sop = id;
    this.digest = digest;
    this.status = work[0] ? "running" : waiting[0] ? "stuck" : "finished";
    this.calls = calls;
    this.tokens = tokens;
    this.work = work;
    this.waiting = waiting;
  }

  /** The SOP of a state; false for what has come from storage. */
  static of(state: RunState): LoadedSop | false {
    const known: object = Object(state);
    return #known in known && known.#known;
  }
}
