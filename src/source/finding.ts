import type { Bilingual, Change, Diagnostic, Place, RelatedPlace, Severity } from "../diagnostic.ts";
import type { Positions } from "./positions.ts";

/** What makes a finding besides its code and place; `severity` is `error` and `related` is empty when left out. */
export interface FindingParts {
  readonly message: Bilingual;
  readonly cure?: Bilingual | undefined;
  readonly fix?: readonly Change[] | undefined;
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
}

/** A finding of reading or lowering. */
export function finding(code: string, place: Place, parts: FindingParts): Diagnostic {
  return {
    code,
    severity: parts.severity ?? "error",
    message: parts.message,
    ...(parts.cure === undefined ? {} : { cure: parts.cure }),
    ...(parts.fix === undefined ? {} : { fix: parts.fix }),
    place,
    related: parts.related ?? [],
  };
}

/** A finding of one sign, at its offset in the file. */
export function findingAt(
  code: string,
  positions: Positions,
  offset: number,
  message: Bilingual,
  cure?: Bilingual,
): Diagnostic {
  return finding(code, positions.place(offset, offset + 1), { message, cure });
}

/** The fix of a sign that must be followed by a space, at its offset in the file. */
export function spaceAfter(positions: Positions, offset: number): readonly Change[] {
  const was = positions.text.slice(offset, offset + 1);
  return [{ kind: "replace", place: positions.place(offset, offset + 1), was, text: `${was} ` }];
}

/** Both languages at once: `say("Salah.", "Wrong.")`. */
export function say(id: string, en: string): Bilingual {
  return { id, en };
}

/** A text of the file as a finding quotes it: on one line, and short. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = Array.from(line.slice(0, 200));
  return `\`${letters.length > 60 ? `${letters.slice(0, 57).join("")}…` : line}\``;
}
