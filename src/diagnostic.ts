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

export interface Diagnostic {
  /** Stable and never reused; begins with its group: `alur-tak-tercapai`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, and what was expected, in a clerk's words. */
  readonly message: Bilingual;
  /** What to do about it, where there is one likely cure. */
  readonly cure?: Bilingual;
  readonly place: Place;
  readonly related: readonly RelatedPlace[];
}
