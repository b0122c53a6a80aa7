// Generated from schemas/sop-runtime.schema.json; a test holds the two together, and `vitest -u` writes it anew.

/**
 * One SOP as a program runs it. Keys are English, texts are as the SOP has them: plain text without marks of italics;
 * several items that stand where one text is asked for are joined by line breaks; the points of an item follow it on
 * lines of their own, indented by two spaces a level. What the SOP leaves blank is null or an empty list, never
 * missing. Later versions may add keys and raise the minor number of `format`; they never change what stands here, so
 * a reader ignores keys that it does not know.
 *
 * A run is a game of tokens. It begins with one token at one of `start`. A token at a step is a piece of work for
 * `actors`. When a task is done, a token goes to each of its transitions; when a decision is done, one outcome is
 * chosen and a token goes to each transition that has it. A transition to null, and a step without transitions, end
 * their token. A run has finished when no token is left. A token that arrives from a step in `waitsFor` waits until
 * one from each of these has arrived, and they go on as one; every other token starts the step alone. Tokens never
 * merge otherwise: two at one step are two pieces of work, each done by itself, the older first unless said
 * otherwise. The receipt of a copy asks nothing of anybody: its token ends as it arrives. `conformance/README.md` has
 * the rules in full.
 */
export interface RuntimeDefinition {
  /** Where this shape is defined: the path of this file in the package. */
  readonly $schema: string;
  /** Name and major version of this shape, followed by a minor version from the first addition on. */
  readonly format: string;
  /** The SOP's id: the name of its file without `.yaml`. */
  readonly id: string;
  /**
   * `sha256-` and the base64 of the SHA-256 of this document without this key, in the canonical form of RFC 8785, as
   * UTF-8. Two definitions with the same digest say the same.
   */
  readonly digest: string;
  /** `draf`: blanks may remain. `resmi`: final. */
  readonly status: "draf" | "resmi";
  /** The SOP's name. */
  readonly title: string;
  /** The SOP's number, as written. */
  readonly number: string | null;
  /** The units in the header, the highest first. */
  readonly organization: readonly string[];
  /** The dates of the header. */
  readonly dates: RuntimeDates;
  /** Who approves the SOP. */
  readonly approver: RuntimeApprover;
  /** The laws and regulations that it rests on, in its order. */
  readonly legalBasis: readonly RuntimeLegalBasis[];
  /** What those who perform it must be able to do. */
  readonly qualifications: readonly string[];
  /** The SOPs that it is linked to, in its order. */
  readonly related: readonly RuntimeRelatedSop[];
  /** Equipment and supplies. */
  readonly equipment: readonly string[];
  /** What to beware of. */
  readonly warnings: readonly string[];
  /** What is recorded, and how. */
  readonly records: readonly string[];
  /** Notes under the flowchart. */
  readonly footnotes: readonly string[];
  /** The actors, in the order of their columns. A step names them by id. */
  readonly actors: readonly RuntimeActor[];
  /** The steps at one of which a run begins: alternatives, the usual one first. */
  readonly start: readonly string[];
  /**
   * The steps with which the SOP ends for all of their actors. Branches that end at a decision have a transition to
   * null instead, and steps with `copy` end only their own token.
   */
  readonly end: readonly string[];
  /** The steps, in the order of the table. */
  readonly steps: readonly RuntimeStep[];
}

/**
 * Dates as yyyy-mm-dd. Null: blank, or written as something that is no date, or answered with a dash; the last ones
 * are named in `none`.
 */
export interface RuntimeDates {
  /** When it was drawn up. */
  readonly created: string | null;
  /** When it was approved. */
  readonly approved: string | null;
  /** When it was last revised. */
  readonly revised: string | null;
  /** From when on it is in force. */
  readonly effective: string | null;
  /**
   * The dates that are answered with a dash: there is none, and that is the answer. A first edition has `revised`
   * here.
   */
  readonly none: readonly ("created" | "approved" | "revised" | "effective")[];
}

/** Who approves the SOP. */
export interface RuntimeApprover {
  /** The office. */
  readonly position: string | null;
  /** The person. */
  readonly name: string | null;
  /** The civil servant's number (NIP), as written: normally 18 digits. */
  readonly nip: string | null;
}

/** A law or regulation. The parts are read out of the text; a part that cannot be read is null. */
export interface RuntimeLegalBasis {
  /** As written. */
  readonly text: string;
  /** The short name of its kind: `UU`, `PP`, `Perpres`, `Permenaker`. */
  readonly kind: string | null;
  /** Its number, without leading zeros: `39`, `215/PMK.05/2016`. */
  readonly number: string | null;
  /** Its year. */
  readonly year: number | null;
  /** What it is about: the words after `tentang`. */
  readonly about: string | null;
}

/** An SOP that this one is linked to. */
export interface RuntimeRelatedSop {
  /** As the form prints it. */
  readonly title: string;
  /** Its id when it is one of the same collection and named by id, else null. */
  readonly id: string | null;
}

/** Who acts: a column of the table. */
export interface RuntimeActor {
  /** Unique among the actors. */
  readonly id: string;
  /** The column's heading. */
  readonly name: string;
  /** Other names under which the texts speak of this actor. */
  readonly aliases: readonly string[];
  /** The heading over this and neighbouring columns. */
  readonly group: string | null;
}

/** One symbol of the flowchart, or several that are one piece of work. */
export interface RuntimeStep {
  /** Unique among the steps. */
  readonly id: string;
  /** The number of its row in the table, from 1. */
  readonly no: number;
  /**
   * Whether it is drawn in the row of the step before it; it has then no activity, papers and time of its own, and
   * that row's hold for it too.
   */
  readonly sameRow: boolean;
  /** What is done; null for a step drawn in another's row. */
  readonly activity: string | null;
  /** `decision`: one of its outcomes is chosen when it is done. */
  readonly kind: "task" | "decision";
  /** A short text beside the symbol: the question of a decision, the condition of a start. */
  readonly question: string | null;
  /** Who acts, in the written order. */
  readonly actors: readonly string[];
  /**
   * `single`: one actor. `joint`: all actors together, and done once. `sequential`: one actor after the other, in
   * order; of a decision the last one decides.
   */
  readonly mode: "single" | "joint" | "sequential";
  /** `any`: every token that arrives starts it. `all`: tokens from all of `waitsFor` start it together. */
  readonly join: "any" | "all";
  /**
   * With `join` = `all`: the steps from each of which a token must have arrived. A token from any other step (work
   * that is sent back, say) starts it alone. Never empty with `all`, empty with `any`.
   */
  readonly waitsFor: readonly string[];
  /** The papers and things that it needs. */
  readonly inputs: readonly string[];
  /** The papers and things that it makes. */
  readonly outputs: readonly string[];
  /** How long it takes; null when blank. */
  readonly duration: RuntimeDuration | null;
  /** Remarks. */
  readonly notes: readonly string[];
  /** The ids of linked SOPs that the remarks name. */
  readonly related: readonly string[];
  /**
   * The actors whose part in the SOP ends with this step: all of them at an end, some of them where a joint step or a
   * hand-over lets the others go on.
   */
  readonly ends: readonly string[];
  /** Whether it only receives a copy: nothing is asked of it, and its token ends here. */
  readonly copy: boolean;
  /**
   * The ways on. Of a task all are taken at once (several: a fork), of a decision, which has at least one, all that
   * have the chosen outcome.
   */
  readonly transitions: readonly RuntimeTransition[];
}

/** A time, as written and as read. Durations are ISO 8601 (`PT30M`, `P2D`, `P3M`). */
export interface RuntimeDuration {
  /** As written. */
  readonly text: string;
  /** The duration, when the text says exactly one; null for ranges, limits, alternatives, and what is no duration. */
  readonly iso: string | null;
  /** The shortest; null where none is said, as in `maksimal 2 hari`. Of alternatives the least. */
  readonly min: string | null;
  /** The longest. Of alternatives the greatest. */
  readonly max: string | null;
  /** Per what it is said: `berkas` in `2 menit/berkas`. Of alternatives: what all of them share. */
  readonly per: string | null;
  /** Whether its days are working days (`hari kerja`). */
  readonly workingTime: boolean;
  /**
   * `span`: a duration. `every`: how often. `none`: a dash, there is none. `same`: one time together with the row
   * above, counted once. `free`: words on purpose. `unit`: a unit whose number is still missing. `unreadable`:
   * anything else.
   */
  readonly kind: "span" | "every" | "none" | "same" | "free" | "unit" | "unreadable";
  /** With `kind` = `every`: the interval; `tiap triwulan` is `P3M`. */
  readonly every: string | null;
  /**
   * With `kind` = `span`: each duration that the text offers, one or several (`120 menit atau 3 hari`). To find the
   * least and the greatest a month counts as 30 days and a year as 365.
   */
  readonly alternatives: readonly RuntimeDurationAlternative[];
}

/** One of the durations that a text offers. */
export interface RuntimeDurationAlternative {
  /** The duration, when exactly one is said. */
  readonly iso: string | null;
  /** The shortest; null where none is said. */
  readonly min: string | null;
  /** The longest. */
  readonly max: string | null;
  /** Per what it is said. */
  readonly per: string | null;
  /** Whether its days are working days. */
  readonly workingTime: boolean;
}

/** A way on. */
export interface RuntimeTransition {
  /**
   * Of a decision: which outcome leads here: `ya`, `tidak`, or the label in small letters and hyphens. Null for a
   * task.
   */
  readonly outcome: string | null;
  /** The outcome as the form prints it; null for a task. */
  readonly label: string | null;
  /** The next step; null: this way ends here. */
  readonly to: string | null;
}
