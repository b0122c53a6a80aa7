/** Why a text, or the value in its place, is not read. */
export type Unread =
  /** The text is no JSON (cut off, say), or the value holds what JSON does not have. */
  | { readonly reason: "not-json" }
  /** It has, or would have, more characters than `limit`; no form has. */
  | { readonly reason: "too-large"; readonly limit: number };

/** Why a definition is not taken. */
export type LoadRefusal =
  | Unread
  /** It does not say that it is a `sop-runtime`, or in which version. */
  | { readonly reason: "unknown-format" }
  /** It says so, in a major version that this loader does not know. */
  | { readonly reason: "newer-format"; readonly format: string }
  /** It has been changed since it was compiled, or names no digest; `actual` is that of what it says. */
  | { readonly reason: "wrong-digest"; readonly actual: string }
  /** The value at this path (`steps.3.mode`) is missing or not of the schema's shape. */
  | { readonly reason: "wrong-shape"; readonly path: string }
  /** Two of the steps or actors, whichever the path says, have this id. */
  | { readonly reason: "duplicate-id"; readonly path: string; readonly id: string }
  /** What stands at this path names a step or an actor that there is none of. */
  | { readonly reason: "unknown-id"; readonly path: string; readonly id: string }
  /** These steps can be reached but never start: they wait for one another, or for steps that send them nothing. */
  | { readonly reason: "dead-join"; readonly steps: readonly string[] };

/** Why a run does not begin. */
export type StartRefusal =
  | NotLoaded
  | BadTime
  /** None of the definition's starts. */
  | { readonly reason: "unknown-start"; readonly from: string; readonly starts: readonly string[] };

/** Why a call is not carried out. */
export type StepRefusal =
  | NotResumed
  | BadTime
  /** The call is no object with a text in `complete`, or another of its values is of the wrong type. */
  | { readonly reason: "wrong-call" }
  /** The definition has no such step. */
  | { readonly reason: "unknown-step"; readonly step: string }
  /** There is no work at this step, or not under this token. `active`: the steps at which there is. */
  | { readonly reason: "not-active"; readonly step: string; readonly active: readonly string[] }
  /**
   * It is not this actor who can do their part of the step now but `actors`: the step is not theirs, or they have
   * done their part already, or others come before them in a hand-over.
   */
  | {
      readonly reason: "not-their-step" | "not-their-turn";
      readonly actor: string;
      readonly actors: readonly string[];
    }
  /** A decision is done by choosing one of these outcomes. */
  | { readonly reason: "outcome-missing"; readonly outcomes: readonly string[] }
  /**
   * None of the outcomes that can be chosen now. There are none to choose from when the step is no decision, or when
   * others have to do their part of it first.
   */
  | { readonly reason: "wrong-outcome"; readonly outcome: string; readonly outcomes: readonly string[] };

/** Why a stored state is not taken up again. */
export type ResumeRefusal =
  | NotLoaded
  | Unread
  /** It does not say that it is a state, or is one of a version that this loader does not know. */
  | { readonly reason: "unknown-format" }
  /** It is a state of another definition, or of another edition of this one: `digest` is the one it names. */
  | { readonly reason: "other-definition"; readonly digest: string }
  /** No run of the definition can have left what stands at this path. */
  | { readonly reason: "impossible-state"; readonly path: string };

/** Why a history is not one of a run: its entry `at` (from 0) is refused for the reason in `refusal`. */
export interface ReplayRefusal {
  readonly reason: "wrong-entry";
  readonly at: number;
  readonly refusal: StartRefusal | StepRefusal;
}

/** Why deadlines cannot be told: the calendar is none (the path is empty), or the value at this path of it. */
export type CalendarRefusal = NotResumed | { readonly reason: "wrong-calendar"; readonly path: string };

/** What stands in the place of the SOP has not come from `load`. */
export interface NotLoaded {
  readonly reason: "not-loaded";
}

/** The state has come from storage; `resume` takes it up again. */
export interface NotResumed {
  readonly reason: "not-resumed";
}

/** `at` is no time of the form `2026-11-23T08:00`, or no such day exists. */
export interface BadTime {
  readonly reason: "wrong-time";
  readonly at: string | null;
}

/** What was asked for, or why it is refused. */
export type Result<Given, Refusal> =
  | ({ readonly ok: true } & Given)
  | { readonly ok: false; readonly refusal: Refusal };
