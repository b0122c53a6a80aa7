import type { Place } from "../diagnostic.ts";
import type { Positions } from "./positions.ts";
import type { Scan } from "./scan.ts";

/** `# sop-abaikan KODE: alasan`: a finding that the writer has seen and does not want to be told again. */
export interface Silence {
  /** The code as written; empty when the comment names none. */
  readonly code: string;
  /** Empty when the comment gives none. */
  readonly reason: string;
  readonly place: Place;
  readonly scope: SilenceScope;
}

export type SilenceScope =
  | { readonly kind: "file" }
  /** Findings that begin on this line. */
  | { readonly kind: "line"; readonly line: number };

const SILENCE = /^#+\s*sop-abaikan(?=$|[\s:])[ \t]*([^:]*)(?::(.*))?$/su;

/**
 * The silences among a file's comments. One at the end of a line counts for that line, one on a line of its own for
 * the next line that holds anything, one before all content for the whole file. Works on files that are no YAML too.
 */
export function readSilences(scan: Scan, positions: Positions): readonly Silence[] {
  const silences: Silence[] = [];
  const contentLines = scan.content.map((offset) => positions.lineAt(offset));
  let next = 0;
  for (const comment of scan.comments) {
    const match = SILENCE.exec(comment.text.trimEnd());
    if (match === null) continue;
    const line = positions.lineAt(comment.offset);
    while (next < contentLines.length && (contentLines[next] ?? 0) < line) next++;
    const below = contentLines[next];
    silences.push({
      code: (match[1] ?? "").trim(),
      reason: (match[2] ?? "").trim(),
      place: positions.place(comment.offset, comment.offset + comment.text.trimEnd().length),
      scope: next === 0 && below !== line ? { kind: "file" } : { kind: "line", line: below ?? line },
    });
  }
  return silences;
}
