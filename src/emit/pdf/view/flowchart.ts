import type { Layout, PageLayout, Rect } from "../../../layout/types.ts";
import type { Sop } from "../../../model/sop.ts";
import type { Profile } from "../../../profile/profile.ts";
import type { Column, PageGeometry } from "../geometry.ts";
import { type DrawingView, drawingView } from "./drawing.ts";
import { pageFigures } from "./figures.ts";
import type { HeadRowView } from "./head.ts";
import { pt } from "./numbers.ts";
import type { RowTexts } from "./rows.ts";
import { mergedRows, pageTable, type TableView } from "./table.ts";
import { type BlockView, blockOf } from "./texts.ts";

export interface FlowchartPageView {
  readonly table: TableView;
  readonly drawing: DrawingView;
  /** Under the last page's table, or null. */
  readonly footnotes: { readonly top: string; readonly block: BlockView } | null;
}

/** Everything that the flowchart pages are made of, but their drawings. Lengths in pt. */
export interface TableParts {
  readonly sop: Sop;
  readonly profile: Profile;
  readonly geometry: PageGeometry;
  readonly columns: readonly Column[];
  readonly head: readonly HeadRowView[];
  readonly headHeights: readonly number[];
  readonly rows: readonly RowTexts[];
  /** Where the first line of a cell begins, below the cell's top. */
  readonly lineTop: number;
  /** What the footnotes take under the table, their distance to it included. */
  readonly footnoteHeight: number;
}

export interface FlowchartParts extends TableParts {
  readonly layout: Layout;
}

/** The flowchart's pages, footnotes at the end (on a page of their own where the last one has no room). */
export function flowchartPages({ layout: { pages }, ...parts }: FlowchartParts): readonly FlowchartPageView[] {
  return pages.flatMap((page, at) => (at + 1 < pages.length ? [flowchartPage(parts, page)] : lastPages(parts, page)));
}

/** The last page of the layout, with the footnotes. */
export function lastPages(parts: TableParts, page: PageLayout): readonly FlowchartPageView[] {
  const last = flowchartPage(parts, page);
  if (parts.sop.footnotes.length === 0) return [last];
  const block = blockOf(parts.sop.footnotes, "plain");
  const tableHeight = sum(parts.headHeights) + sum(page.rows.map((row) => row.height));
  if (tableHeight + parts.footnoteHeight <= parts.geometry.content.height) {
    return [{ ...last, footnotes: { top: pt(tableHeight), block } }];
  }
  const empty = flowchartPage(parts, { rows: [], symbols: [], offPage: [], lines: [], labels: [], questions: [] });
  return [last, { ...empty, footnotes: { top: pt(sum(parts.headHeights)), block } }];
}

/** A page of the layout, without footnotes. */
export function flowchartPage(parts: TableParts, page: PageLayout): FlowchartPageView {
  const { columns, headHeights, profile, sop } = parts;
  const placed = page.rows.flatMap((row) => {
    const texts = parts.rows[row.row];
    return texts === undefined ? [] : [{ row, texts }];
  });
  const firstActor = columns.find((column) => column.field === "actor")?.x ?? 0;
  const headHeight = sum(headHeights);
  const size = labelSize(profile);
  const frame = { size: parts.geometry.content, origin: { x: firstActor, y: headHeight }, labelSize: size };
  const figures = pageFigures(sop, page, { ...frame, columns, letterSize: size });
  const drawing = drawingView(page, {
    ...frame,
    headCells: headRects(parts, () => true),
    shaded: headRects(parts, (row) => !row.numbers),
    bodyCells: placed.flatMap(({ row }, index) =>
      columns.flatMap((column): readonly Rect[] => {
        const span = mergedRows(placed, index, column.field);
        const height = sum(placed.slice(index, index + span).map((each) => each.row.height));
        return span === 0 ? [] : [{ x: column.x, y: headHeight + row.top, width: column.width, height }];
      }),
    ),
  });
  const table = pageTable(columns, parts.head, headHeights, placed, parts.lineTop, figures);
  return { table, drawing, footnotes: null };
}

function headRects({ head, headHeights, columns }: TableParts, wanted: (row: HeadRowView) => boolean): readonly Rect[] {
  return head.filter(wanted).flatMap(({ cells }) =>
    cells.map(({ column, row, colspan, rowspan }) => ({
      x: columns[column]?.x ?? 0,
      y: sum(headHeights.slice(0, row)),
      width: sum(columns.slice(column, column + colspan).map((each) => each.width)),
      height: sum(headHeights.slice(row, row + rowspan)),
    })),
  );
}

/** Labels, questions and letters are set a little smaller than the table's texts. pt */
export function labelSize(profile: Profile): number {
  return Math.max(6.5, profile.font.body - 0.5);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
