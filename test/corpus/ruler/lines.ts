import type { BlockView, LineView, ListView } from "../../../src/emit/pdf/view/texts.ts";

/** Into how many lines a block falls when set into a width. `em`: the font size; all in pt. */
export function blockLines(block: BlockView, width: number, em: number, measure: (text: string) => number): number {
  if (block.lines !== null) return linesCount(block.lines, width, measure);
  return block.list === null ? 0 : listLines(block.list, width, em, measure);
}

/** What the shipped style sheet gives the numbers of a list, by their digits, and the dashes of points. em */
const NUMBERS = [0, 1.35, 1.9, 2.5];
const DASH = 0.7;

function listLines(list: ListView, width: number, em: number, measure: (text: string) => number): number {
  const inner = width - (list.numbered ? (NUMBERS[list.digits] ?? 2.5) * em : 0);
  return list.items.reduce((total, { lines, points }) => {
    const more = points === null ? 0 : listLines(points, inner - DASH * em, em, measure);
    return total + linesCount(lines, inner, measure) + more;
  }, 0);
}

/** Lines that are broken where the browser would: at spaces, after hyphens and slashes, and inside endless words. */
export function linesCount(lines: readonly LineView[], width: number, measure: (text: string) => number): number {
  return lines.reduce((total, line) => total + wrapped(line.spans.map(({ text }) => text).join(""), width, measure), 0);
}

function wrapped(text: string, width: number, measure: (text: string) => number): number {
  const space = measure(" ");
  let lines = 1;
  let used = 0;
  let spaced = false;
  for (const piece of text.match(/\s+|[^\s/-]*[/-]+|[^\s/-]+/g) ?? []) {
    if (piece.trim() === "") {
      spaced = used > 0;
      continue;
    }
    const needed = measure(piece);
    const before = spaced ? space : 0;
    spaced = false;
    if (used > 0 && used + before + needed > width) {
      lines++;
      used = 0;
    }
    if (needed > width) {
      const more = Math.ceil(needed / Math.max(1, width)) - 1;
      lines += more;
      used = needed - more * width;
    } else used += (used > 0 ? before : 0) + needed;
  }
  return lines;
}
