import type { Column } from "../../../src/emit/pdf/geometry.ts";
import type { TableMeasures } from "../../../src/emit/pdf/measure.ts";
import type { HeadCellView, HeadRowView } from "../../../src/emit/pdf/view/head.ts";
import { blockOfColumn, type RowTexts } from "../../../src/emit/pdf/view/rows.ts";
import type { BlockView } from "../../../src/emit/pdf/view/texts.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { blockLines, linesCount } from "./lines.ts";
import { type Ruler, up } from "./ruler.ts";

/** What the shipped style sheet says of the table, in pt. */
const CELL = { top: 3, side: 3 };
const HEADING = { top: 3, side: 2.5 };
const NUMBERS = { top: 1.5, smaller: 1, lineHeight: 1.15 };
const FOOTNOTES = 5;

/** Heights of the table's rows, as near to the browser's as an estimate of its lines can be. */
export function estimateTable(
  columns: readonly Column[],
  head: readonly HeadRowView[],
  rows: readonly RowTexts[],
  footnotes: BlockView,
  { profile, ruler }: { readonly profile: Profile; readonly ruler: Ruler },
): TableMeasures {
  const { body } = profile.font;
  const lineHeight = wholePixels(body * 1.2);
  const measure = (text: string): number => ruler(text, body, 400);
  const rowHeight = (row: RowTexts): number => {
    const counts = columns.map(({ field, width }) => {
      if (field === "actor" || field === "no") return field === "no" ? 1 : 0;
      return blockLines(blockOfColumn(row, field), width - 2 * CELL.side, body, measure);
    });
    return Math.max(...counts) * lineHeight + 2 * CELL.top;
  };
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const notes = blockLines(footnotes, width, body, measure);
  return {
    headHeights: headHeights(columns, head, profile, ruler).map(up),
    rowHeights: rows.map((row) => up(rowHeight(row))),
    lineTop: CELL.top,
    lineHeight,
    footnotes: notes === 0 ? 0 : up(notes * wholePixels(body * 1.25) + FOOTNOTES),
  };
}

/** Rows as high as their own cells; a cell over several rows asks the last of them for what is missing. */
function headHeights(
  columns: readonly Column[],
  head: readonly HeadRowView[],
  profile: Profile,
  ruler: Ruler,
): readonly number[] {
  const size = profile.font.heading;
  const needed = ({ colspan, column, lines, turned }: HeadCellView): number => {
    if (turned !== null) return Number(turned) + 2 * HEADING.top;
    const width = columns.slice(column, column + colspan).reduce((sum, each) => sum + each.width, 0);
    const count = linesCount(lines, width - 2 * HEADING.side, (text) => ruler(text, size, 700));
    return count * wholePixels(size * 1.2) + 2 * HEADING.top;
  };
  const heights = head.map(({ cells, numbers }) =>
    numbers
      ? (size - NUMBERS.smaller) * NUMBERS.lineHeight + 2 * NUMBERS.top
      : Math.max(0, ...cells.filter(({ rowspan }) => rowspan === 1).map(needed)),
  );
  for (const cell of head.flatMap(({ cells }) => cells).filter(({ rowspan }) => rowspan > 1)) {
    const last = cell.row + cell.rowspan - 1;
    const there = heights.slice(cell.row, last + 1).reduce((sum, height) => sum + height, 0);
    heights[last] = (heights[last] ?? 0) + Math.max(0, needed(cell) - there);
  }
  return heights;
}

/** The style sheet's lines are as high as a whole number of pixels. */
function wholePixels(height: number): number {
  return Math.round(height / 0.75) * 0.75;
}
