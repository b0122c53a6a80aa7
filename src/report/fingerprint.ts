import { createHash } from "node:crypto";
import type { Diagnostic, Place } from "../diagnostic.ts";

/**
 * A name for each finding by which another run recognises it: 64 hexadecimal digits, in the given order, all different.
 *
 * It is made from the code, the file, the marked text and the line that holds it, and not from line numbers or words of
 * the message: it stays when lines are added above, when steps are renumbered and in the other language. Findings that
 * are alike in all of that are told apart by their order.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  const lines = new Map<string, readonly string[]>();
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, place }) => {
    const { file } = place;
    const known = lines.get(file) ?? (sources.get(file) ?? "").split("\n");
    lines.set(file, known);
    const basis = JSON.stringify([code, file, ...textAt(known, place)]);
    const earlier = seen.get(basis) ?? 0;
    seen.set(basis, earlier + 1);
    return createHash("sha256").update(`${basis}${earlier}`).digest("hex");
  });
}

function textAt(lines: readonly string[], place: Place): readonly [string, string] {
  const line = lines[place.line - 1] ?? "";
  const to = place.endLine === place.line ? place.endColumn - 1 : line.length;
  return [line.slice(place.column - 1, to).trim(), line.trim()];
}
