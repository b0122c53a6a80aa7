import type { Diagnostic } from "../diagnostic.ts";
import { clash, type Edit, edited, editsOf } from "./edits.ts";
import type { Looked } from "./verdict.ts";

/** A next version of a file: everything that can be mended at once, or one thing. */
export interface Proposal {
  readonly text: string;
  /** In the order of the file. */
  readonly edits: readonly Edit[];
  /** The findings that the edits are for. */
  readonly mended: readonly Diagnostic[];
}

/**
 * Null when there is nothing to mend but what is among the `refused` (see `nameOf`), and for a file with so many
 * mistakes that not even all of them were told.
 */
export function propose(
  { diagnostics, text }: Looked,
  refused: ReadonlySet<string>,
  onlyOne: boolean,
): Proposal | null {
  if (diagnostics.some(({ code }) => code === "baca-terlalu-banyak")) return null;
  const edits: Edit[] = [];
  const mended: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    if (!diagnostic.fix || refused.has(nameOf(diagnostic, text))) continue;
    const own = editsOf(diagnostic.fix, text);
    if (own.length === 0 || own.some((edit) => edits.some((other) => clash(edit, other)))) continue;
    edits.push(...own);
    mended.push(diagnostic);
    if (onlyOne) break;
  }
  if (mended.length === 0) return null;
  return { text: edited(text, edits), edits: edits.toSorted((a, b) => a.from - b.from), mended };
}

/** The same for a finding wherever changes above it have moved it. */
export function nameOf({ code, message, fix, place }: Diagnostic, text: string): string {
  const line = text.split("\n", place.line)[place.line - 1];
  return JSON.stringify([code, message.en, line, (fix ?? []).map((change) => ({ ...change, place: null }))]);
}
