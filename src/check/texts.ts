import type { Text, TextItem } from "../model/sop.ts";
import { plainText } from "../model/spans.ts";

/** The items of a text and of all their points, from the top. */
export function itemsOf(text: Text): readonly TextItem[] {
  return text.flatMap((item) => [item, ...itemsOf(item.points)]);
}

/** A text for comparison: one line, without marks of italics, letters as written. */
export function asWritten(text: string): string {
  return unmarked(text).replace(/\s+/g, " ").trim();
}

/** A name or title as it is compared: without regard to case, italics, spaces, hyphens and stops. */
export function sameness(text: string): string {
  return unmarked(text)
    .toLowerCase()
    .replace(/[\s.,;:/–-]+/gu, " ")
    .trim();
}

/** The one of `names` that `word` is but for its capitals, spaces, hyphens and underscores; null for none or several. */
export function meantBy(word: string, names: readonly string[]): string | null {
  const meant = names.filter((name) => lettersOf(name) === lettersOf(word));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, "");
}

/** `-` in a cell: there is none, and that is an answer. */
export function isDash(text: string): boolean {
  return /^\s*[-–—]\s*$/u.test(text);
}

/** Most texts have no marks of italics. */
function unmarked(text: string): string {
  return text.includes("_") ? plainText(text) : text;
}
