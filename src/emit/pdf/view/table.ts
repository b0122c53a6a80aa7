import type { PlacedRow } from "../../../layout/types.ts";
import type { Column, ColumnField } from "../geometry.ts";
import type { CellFigure, FigureView } from "./figures.ts";
import type { HeadCellView, HeadRowView } from "./head.ts";
import { pt } from "./numbers.ts";
import { blockOfColumn, type RowTexts } from "./rows.ts";
import { BLANK, type BlockView, linesOf } from "./texts.ts";

/** One table as the templates see it. Lengths are numbers as text, in pt. */
export interface TableView {
  readonly width: string;
  readonly columns: readonly string[];
  readonly head: readonly {
    readonly cells: readonly HeadCellView[];
    readonly numbers: boolean;
    readonly height: string | null;
  }[];
  readonly rows: readonly { readonly height: string | null; readonly cells: readonly CellView[] }[];
}

export interface CellView {
  readonly field: ColumnField;
  readonly block: BlockView;
  /** Whether the block prints anything: most cells of a table are an actor's, and blank. */
  readonly filled: boolean;
  readonly rowspan: number;
  /** How many columns it goes over, where these are several. */
  readonly colspan: number | null;
  /** Of a row that is taller than a page: how much of its texts shows, and how far they are pushed up. */
  readonly slice: { readonly height: string; readonly shift: string } | null;
  /** The symbols of an actor's cell, from the top. */
  readonly figures: readonly FigureView[];
}

/**
 * The table with natural heights, for measuring: no rows merged, so that every row has room for all that it may show. The
 * actors' cells, in which no text stands, are one.
 */
export function measuredTable(
  columns: readonly Column[],
  head: readonly HeadRowView[],
  rows: readonly RowTexts[],
): TableView {
  return {
    ...frame(columns),
    head: head.map((row) => ({ ...row, height: null })),
    rows: rows.map((row) => ({
      height: null,
      cells: actorsAsOne(cellsOf(row, columns, { slice: null, span: () => 1, figures: () => [] })),
    })),
  };
}

/** A row of a page, and what it says. */
export interface PlacedTexts {
  readonly row: PlacedRow;
  readonly texts: RowTexts;
}

/**
 * The table of one page, every height given.
 *
 * @param lineTop where the first line of a cell begins, below the cell's top, in pt
 * @param figures the page's symbols
 */
export function pageTable(
  columns: readonly Column[],
  head: readonly HeadRowView[],
  headHeights: readonly number[],
  placed: readonly PlacedTexts[],
  lineTop: number,
  figures: readonly CellFigure[],
): TableView {
  return {
    ...frame(columns),
    head: head.map((row, index) => ({ ...row, height: pt(headHeights[index] ?? 0) })),
    rows: placed.map(({ row, texts }, index) => ({
      height: pt(row.height),
      cells: cellsOf(texts, columns, {
        slice: windowOf(row.slice, lineTop),
        span: (field) => mergedRows(placed, index, field),
        figures: (column) =>
          figures.filter((each) => each.row === index && each.column === column).map((each) => each.figure),
      }),
    })),
  };
}

/**
 * How many rows from this one on share its cell of this column: 0 when it is part of the one above. A cell starts
 * anew on every page, and a row that is cut over pages shares nothing.
 */
export function mergedRows(placed: readonly PlacedTexts[], index: number, field: ColumnField): number {
  const joins = (at: number): boolean => {
    const here = placed[at];
    const above = placed[at - 1];
    if (here === undefined || above === undefined || here.row.slice !== null || above.row.slice !== null) return false;
    return here.texts.quality.some((cell) => cell.field === field && cell.sameAsAbove);
  };
  if (joins(index)) return 0;
  let end = index + 1;
  while (joins(end)) end++;
  return end - index;
}

function frame(columns: readonly Column[]): Pick<TableView, "width" | "columns"> {
  return {
    width: pt(columns.reduce((total, column) => total + column.width, 0)),
    columns: columns.map((column) => pt(column.width)),
  };
}

interface RowParts {
  readonly slice: CellView["slice"];
  readonly span: (field: ColumnField) => number;
  /** By index of the column. */
  readonly figures: (column: number) => readonly FigureView[];
}

function cellsOf(row: RowTexts, columns: readonly Column[], { slice, span, figures }: RowParts): readonly CellView[] {
  return columns.flatMap(({ field }, column) => {
    const rowspan = span(field);
    const block = blockFor(row, field);
    const filled = block.lines !== null || block.list !== null;
    return rowspan === 0 ? [] : [{ field, block, filled, rowspan, colspan: null, slice, figures: figures(column) }];
  });
}

function actorsAsOne(cells: readonly CellView[]): readonly CellView[] {
  const actors = cells.filter(({ field }) => field === "actor");
  return cells.flatMap((cell) => {
    if (cell.field !== "actor") return [cell];
    return cell === actors[0] ? [{ ...cell, colspan: actors.length }] : [];
  });
}

/** The texts begin below the cell's padding, the slice counts from its top; the padding is there on every page. */
function windowOf(slice: PlacedRow["slice"], lineTop: number): CellView["slice"] {
  if (slice === null) return null;
  const from = Math.max(0, slice.from - lineTop);
  return { height: pt(slice.to - lineTop - from), shift: pt(-from) };
}

function blockFor(row: RowTexts, field: ColumnField): BlockView {
  switch (field) {
    case "no":
      return { lines: linesOf(row.number), list: null };
    case "actor":
      return BLANK;
    default:
      return blockOfColumn(row, field);
  }
}
