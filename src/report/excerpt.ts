import type { Place } from "../diagnostic.ts";
import { type Cell, cells, hasRightToLeft } from "./cells.ts";

/** Lines of a source as they are printed, with what stands under each. */
export interface ExcerptLine {
  /** From 1; null between two lines that do not follow each other. */
  readonly number: number | null;
  readonly text: string;
  /** Blanks, then one mark a marked column; empty when nothing of the line is marked. */
  readonly marks: string;
  /** The marked text itself where columns alone may mislead: the line has right-to-left letters. */
  readonly marked: string | null;
}

/** How many columns of a line are shown. */
const WINDOW = 100;
/** Signs left of the mark that stay in view when a line is cut. */
const LEAD = 30;
/** UTF-16 units looked at around the mark, so that a line of any length costs the same. */
const REACH = 1_000;
/** Longer stretches show their first lines and their last. */
const MOST_LINES = 4;

/**
 * The source lines of a place, marked with `mark` under exactly its columns. A stretch over several lines is marked
 * from its beginning to its end, blanks at the edges of lines left out. Empty when the place lies outside the source.
 */
export function excerpt(lines: readonly string[], place: Place, mark: string): ExcerptLine[] {
  const last = Math.min(place.endLine, lines.length);
  // An end before the first column of a line belongs to the line above.
  const endLine = last > place.line && place.endColumn <= 1 && last === place.endLine ? last - 1 : last;
  const numbers = Array.from(
    { length: Math.max(0, Math.min(endLine - place.line + 1, MOST_LINES)) },
    (_, i) => place.line + i,
  );
  const cut = endLine - place.line + 1 > MOST_LINES;
  if (cut) numbers.splice(MOST_LINES - 1, 1, endLine);
  return numbers.flatMap((number, i) => {
    const line = lines[number - 1];
    if (line === undefined) return [];
    const from = number === place.line ? place.column - 1 : line.length - line.trimStart().length;
    const to = number === place.endLine ? place.endColumn - 1 : line.trimEnd().length;
    const shown: ExcerptLine = { number, ...markedLine(line, Math.min(from, line.length), to, mark) };
    return cut && i === MOST_LINES - 1 ? [{ number: null, text: "…", marks: "", marked: null }, shown] : [shown];
  });
}

/** Offsets in UTF-16 units; `to` is exclusive. */
function markedLine(line: string, from: number, to: number, mark: string): Omit<ExcerptLine, "number"> {
  const near = nearby(line, from);
  const all = cells(near.text);
  const isMarked = (cell: Cell): boolean =>
    cell.from < Math.min(to, line.length) - near.from && cell.to > from - near.from;
  const first = all.findIndex((cell) => cell.to > from - near.from);
  const window = windowOf(all, first === -1 ? all.length : first);
  const shown = all.slice(window.from, window.to);
  const before = near.from > 0 || window.from > 0 ? "… " : "";
  const after = near.to < line.length || window.to < all.length ? " …" : "";

  const lead = widthOf(shown.filter((cell) => cell.to <= from - near.from));
  const marked = shown.filter(isMarked);
  // A point (or a place at the line's end, where something is missing) still gets one mark.
  const width = Math.max(1, widthOf(marked));
  const text = shown.map((cell) => cell.text).join("");
  return {
    text: `${before}${text}${after}`.trimEnd(),
    marks: " ".repeat(before.length + lead) + mark.repeat(width),
    marked: marked.length > 0 && hasRightToLeft(text) ? marked.map((cell) => cell.text).join("") : null,
  };
}

/** A stretch of the line around an offset that splits no surrogate pair. */
function nearby(line: string, at: number): { text: string; from: number; to: number } {
  const isHalf = (offset: number): boolean => /^[\uDC00-\uDFFF]$/.test(line.charAt(offset));
  let from = Math.max(0, at - REACH);
  let to = Math.min(line.length, at + REACH);
  if (from > 0 && isHalf(from)) from++;
  if (to < line.length && isHalf(to)) to--;
  return { text: line.slice(from, to), from, to };
}

/** The cells that fit the window, the cell at `first` among them, as many as there is room for. */
function windowOf(all: readonly Cell[], first: number): { from: number; to: number } {
  let from = Math.min(first, all.length);
  let to = from;
  let room = WINDOW;
  const grow = (side: "left" | "right", spare: number): void => {
    for (;;) {
      const cell = all[side === "left" ? from - 1 : to];
      if (!cell || cell.width > room - spare) return;
      room -= cell.width;
      if (side === "left") from--;
      else to++;
    }
  };
  // Some of what leads to the mark, then what follows, then more of what leads to it.
  grow("left", WINDOW - LEAD);
  grow("right", 0);
  grow("left", 0);
  return { from, to };
}

function widthOf(some: readonly Cell[]): number {
  return some.reduce((sum, cell) => sum + cell.width, 0);
}
