import type { Diagnostic } from "../diagnostic.ts";
import { type Positions, positionsOf } from "../source/positions.ts";
import { type Edit, moved, offsets } from "./edits.ts";

/** A file as it was looked at. */
export interface Looked {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it could be read as an SOP, so that every rule has seen it. */
  readonly readable: boolean;
}

/**
 * Whether a file is better for its edits: the findings that they mend are gone, and no other has come. Of a file that
 * could not be read before, what only now can be seen is no new finding: what rules find, and what reading finds
 * on later lines than the edits.
 */
export function isBetter(
  before: Looked,
  after: Looked,
  edits: readonly Edit[],
  mended: readonly Diagnostic[],
): boolean {
  if (before.readable && !after.readable) return false;
  const old = positionsOf("", before.text);
  const now = positionsOf("", after.text);
  const names = new Map<string, number>();
  const nameOf = ({ code }: Diagnostic, offset: number): string => `${offset} ${code}`;
  for (const diagnostic of before.diagnostics) {
    const name = nameOf(diagnostic, moved(beginningOf(diagnostic, old), edits));
    names.set(name, (names.get(name) ?? 0) + (mended.includes(diagnostic) ? 0 : 1));
  }
  const lastLine = Math.max(...edits.map(({ to }) => now.lineAt(moved(to, edits))));
  return after.diagnostics.every((diagnostic) => {
    const offset = beginningOf(diagnostic, now);
    const name = nameOf(diagnostic, offset);
    const left = names.get(name) ?? 0;
    names.set(name, left - 1);
    if (left > 0) return true;
    return !before.readable && (diagnostic.place.line > lastLine || !isFromReading(diagnostic));
  });
}

/**
 * What is missing is told only once nothing else is wrong with the file's structure, and a comment that may belong to
 * a text only once the text's key is known.
 */
function isFromReading({ code }: Diagnostic): boolean {
  return code.startsWith("baca-") && code !== "baca-wajib" && code !== "baca-komentar";
}

function beginningOf({ place }: Diagnostic, positions: Positions): number {
  return offsets(place, positions)[0];
}
