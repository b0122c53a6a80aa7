import type { Bilingual, Diagnostic, Severity } from "../diagnostic.ts";
import { editsOf } from "../fix/edits.ts";
import { positionsOf } from "../source/positions.ts";

/** What every format for machines is made from. Each uses what it has room for. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly language: keyof Bilingual;
  /** The files that were looked at, those without a finding too. */
  readonly files: readonly string[];
  /** By file name as places carry it: the text. A file that is missing here has none. */
  readonly sources: ReadonlyMap<string, string>;
  /** What is known about codes, in the order in which they are to be listed. */
  readonly rules: readonly RuleText[];
  /** Our version. */
  readonly version: string;
  /** Whether a finding makes the command fail. */
  readonly fails: (diagnostic: Diagnostic) => boolean;
}

/** A code's own words, whatever it is found in. */
export interface RuleText {
  readonly code: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
}

/** One edit of the file that holds a finding: the signs of a region, by lines and columns from 1, become a text. */
export interface Replacement {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** The edits that mend a finding, in the order of the file; none where that is not certain. */
export function replacementsOf({ fix, place }: Diagnostic, sources: Findings["sources"]): readonly Replacement[] {
  const text = sources.get(place.file);
  if (fix === undefined || text === undefined) return [];
  const positions = positionsOf(place.file, text);
  return editsOf(fix, text).map(({ from, to, text: becomes }) => {
    const { file: _, ...region } = positions.place(from, to);
    return { ...region, text: becomes };
  });
}

/** Message and cure as one text, for formats that have no place of their own for a cure. */
export function messageWithCure({ message, cure }: Diagnostic, language: keyof Bilingual): string {
  return cure === undefined ? message[language] : `${message[language]} ${cure[language]}`;
}
