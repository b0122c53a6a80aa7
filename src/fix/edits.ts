import type { Change, Place } from "../diagnostic.ts";
import { type Positions, positionsOf } from "../source/positions.ts";
import { appended } from "./append.ts";

/** A stretch of a text, by offsets in UTF-16 units (`to` is exclusive), and what takes its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The edits of a file's text that make the changes, in their order in the file. None when one of the changes is not
 * certain there: the words that it replaces are not found where they should be, or found twice.
 *
 * @param text the file as decoded, without a byte order mark
 */
export function editsOf(changes: readonly Change[], text: string): readonly Edit[] {
  const positions = positionsOf("", text);
  const edits: Edit[] = [];
  for (const change of changes) {
    const made = change.kind === "replace" ? replaced(change, positions) : appended(change, text);
    if (made === null) return [];
    edits.push(...made);
  }
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return sorted.some((edit, i) => i > 0 && clash(sorted[i - 1] ?? edit, edit)) ? [] : sorted;
}

/** Whether two edits touch the same signs, or put something into the same spot, so that their order would matter. */
export function clash(a: Edit, b: Edit): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to);
}

/** The text with its edits made; they must not clash. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { from, to, text: becomes } of edits.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(done, from) + becomes;
    done = to;
  }
  return result + text.slice(done);
}

function replaced(change: Extract<Change, { kind: "replace" }>, positions: Positions): readonly Edit[] | null {
  const [from, to] = offsets(change.place, positions);
  const stretch = positions.text.slice(from, to);
  const at = stretch.indexOf(change.was);
  if (change.was === "" || at === -1 || stretch.indexOf(change.was, at + 1) !== -1) return null;
  return [{ from: from + at, to: from + at + change.was.length, text: change.text }];
}

/** Where a place begins and ends in the text. */
export function offsets(place: Place, positions: Positions): readonly [from: number, to: number] {
  const from = positions.lineRange(place.line).from + place.column - 1;
  const to = positions.lineRange(place.endLine).from + place.endColumn - 1;
  return [Math.min(from, positions.text.length), Math.min(to, positions.text.length)];
}

/** Where an offset of the text before the edits stands after them; one within an edit moves to its beginning. */
export function moved(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { from, to, text } of edits) {
    if (to <= offset && to > from) shift += text.length - (to - from);
    else if (from === to && from <= offset) shift += text.length;
    else if (from < offset) return from + shift;
  }
  return offset + shift;
}
