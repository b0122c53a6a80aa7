/** Why a definition is not taken. */
export type LoadRefusal =
  /** The text is no JSON (cut off, say), or the value holds what JSON does not have. */
  | { readonly reason: "not-json" }
  /** A text of more than 32 million characters, or more steps than `limit`. */
  | { readonly reason: "too-large"; readonly limit: number }
  /** It does not say that it is a `sop-runtime`, or in which version. */
  | { readonly reason: "unknown-format" }
  /** It says so, in a major version that this loader does not know. */
  | { readonly reason: "newer-format"; readonly format: string; readonly known: string }
  /** It has been changed since it was compiled: `digest` is what it says, `actual` what it should say. */
  | { readonly reason: "wrong-digest"; readonly digest: string; readonly actual: string }
  /** The value at this path (`steps.3.mode`) is missing or not of the schema's shape. */
  | { readonly reason: "wrong-shape"; readonly path: string }
  /** Two steps or two actors have this id. */
  | { readonly reason: "duplicate-id"; readonly path: string; readonly id: string }
  /** What stands at this path names a step or an actor that there is none of. */
  | { readonly reason: "unknown-id"; readonly path: string; readonly id: string }
  /** These steps can be reached but never start: they wait for one another, or for steps that send them nothing. */
  | { readonly reason: "dead-join"; readonly steps: readonly string[] };

/** Why a run does not begin. */
export type StartRefusal =
  /** None of the definition's starts. */
  { readonly reason: "unknown-start"; readonly from: string; readonly starts: readonly string[] } | BadTime;

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
  /** The step is not this actor's. */
  | { readonly reason: "not-their-step"; readonly actor: string; readonly actors: readonly string[] }
  /** The actor has done their part of this joint work or hand-over, and waits for `actors`. */
  | { readonly reason: "already-done"; readonly actor: string; readonly actors: readonly string[] }
  /** In a hand-over it is the turn of `actors`. */
  | { readonly reason: "not-their-turn"; readonly actor: string; readonly actors: readonly string[] }
  /** A decision is done by choosing one of these outcomes. */
  | { readonly reason: "outcome-missing"; readonly outcomes: readonly string[] }
  /** None of the decision's outcomes. */
  | { readonly reason: "unknown-outcome"; readonly outcome: string; readonly outcomes: readonly string[] }
  /** The step is no decision, or others have to do their part of it before its outcome is chosen. */
  | { readonly reason: "outcome-unexpected"; readonly outcome: string };

/** Why a stored state is not taken up again. */
export type ResumeRefusal =
  | { readonly reason: "not-json" }
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
  readonly refusal: StartRefusal | StepRefusal | { readonly reason: "wrong-call" };
}

/** Why deadlines cannot be told: a value of the calendar is none. */
export type CalendarRefusal = NotResumed | { readonly reason: "wrong-calendar"; readonly path: string };

/** The state has come from storage; `resume` takes it up again. */
export interface NotResumed {
  readonly reason: "not-resumed";
}

/** `at` is no time of the form `2026-11-23T08:00`, or no such day exists. */
export interface BadTime {
  readonly reason: "wrong-time";
  readonly at: string;
}

/** What was asked for, or why it is refused. */
export type Result<Given, Refusal> =
  | ({ readonly ok: true } & Given)
  | { readonly ok: false; readonly refusal: Refusal };
