/** A problem in an SOP, as a value. Every room may make one; only `report/` turns them into text. */

/** A stretch of a source file. Lines and columns count from 1; columns in UTF-16 units; the end is exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type Severity = "error" | "warning" | "info";

/** The same words in both languages of the tool: Indonesian first, English beside it. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export interface RelatedPlace {
  readonly message: Bilingual;
  readonly place: Place;
}

/**
 * A change of the file that holds the finding's place. It says what is to be changed; `fix/` knows how that is written
 * in YAML, and makes no change that is not certain.
 */
export type Change =
  /** `was`, which must stand within the place just once, becomes `text`; both as signs of the file. */
  | { readonly kind: "replace"; readonly place: Place; readonly was: string; readonly text: string }
  /** One more item at the end of the list under a top-level key, whether that is written yet or not. */
  | { readonly kind: "append"; readonly key: string; readonly item: ListItem };

/** A text, or a map of one key: `sop: pembentukan-tim`. */
export type ListItem = string | { readonly key: string; readonly value: string };

export interface Diagnostic {
  /** Stable and never reused; begins with its group: `alur-tak-tercapai`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, and what was expected, in a clerk's words. */
  readonly message: Bilingual;
  /** What to do about it, where there is one likely cure. */
  readonly cure?: Bilingual;
  /** What mends it and means nothing else, all of it together; missing where only a person can know. */
  readonly fix?: readonly Change[];
  readonly place: Place;
  readonly related: readonly RelatedPlace[];
}
