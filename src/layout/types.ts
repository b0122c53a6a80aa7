/**
 * Everything that goes into the layout and comes out of it. All lengths are pt. x runs right from the left edge
 * of the first actor column, y runs down from the top of the page's first row (below header and number row).
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

export type Shape = "capsule" | "box" | "diamond";

/** The flowchart as symbols in a grid of rows and actor columns, before anything has a place. */
export interface Chart {
  readonly rows: number;
  readonly columns: number;
  readonly symbols: readonly ChartSymbol[];
  readonly connectors: readonly ChartConnector[];
}

export interface ChartSymbol {
  /** Unique in the chart. */
  readonly id: string;
  /** The step it stands for. */
  readonly step: string;
  readonly shape: Shape;
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** Stacked symbols of one cell: smaller stands higher. A row's main line is level 0. */
  readonly level: number;
  /** The key of its question in `Measures.questions`, or null. */
  readonly question: string | null;
  readonly questionInside: boolean;
}

export interface ChartConnector {
  readonly id: string;
  /** `plain`: the line that joins the symbols of joint work; it has no arrowhead. */
  readonly kind: "arrow" | "plain";
  /** It may leave from any one of these symbols (several: joint work). */
  readonly from: readonly string[];
  /** It may arrive at any one of these symbols. */
  readonly to: readonly string[];
  /** The printed label of a decision's exit, or null. */
  readonly label: string | null;
}

/** A text set in lines, as measured: narrow variants have more lines. */
export interface MeasuredText extends Size {
  readonly lines: readonly string[];
}

export interface Measures {
  /** Width of each actor column. */
  readonly columnWidths: readonly number[];
  /** Height that each row's texts need, cell padding included. */
  readonly rowHeights: readonly number[];
  /** Room for rows on one page, below header and number row. */
  readonly pageHeight: number;
  /** A row taller than a page is cut between two lines of text, at `lineTop + k * lineHeight` from its top. */
  readonly lineTop: number;
  readonly lineHeight: number;
  /** What stands under the table's last row on the last page (footnotes), 0 when nothing. */
  readonly lastPageReserve: number;
  /** By label text: its variants, widest first. */
  readonly labels: ReadonlyMap<string, readonly MeasuredText[]>;
  /** By question key: its variants, widest first. */
  readonly questions: ReadonlyMap<string, readonly MeasuredText[]>;
}

export type LayoutResult =
  | { readonly ok: true; readonly layout: Layout }
  | { readonly ok: false; readonly failure: LayoutFailure };

/** The chart cannot be drawn right on this paper. Rows are from 0. */
export type LayoutFailure =
  /**
   * Columns are too narrow for the lines or symbols of these rows; with these widths (pt) they might do. What is not
   * wider than before may become narrower, down to the narrowest of all.
   */
  | { readonly kind: "columns-too-narrow"; readonly rows: readonly number[]; readonly columnWidths: readonly number[] }
  | { readonly kind: "routing-failed"; readonly rows: readonly number[]; readonly connectors: readonly string[] };

export interface Layout {
  readonly pages: readonly PageLayout[];
}

export interface PageLayout {
  readonly rows: readonly PlacedRow[];
  readonly symbols: readonly PlacedSymbol[];
  readonly offPage: readonly OffPageConnector[];
  readonly lines: readonly PlacedLine[];
  readonly labels: readonly PlacedText[];
  readonly questions: readonly PlacedText[];
}

export interface PlacedRow {
  /** Index in the chart. */
  readonly row: number;
  readonly top: number;
  readonly height: number;
  /** Of a row taller than a page: which part of its texts stands here (pt from the row's top). Null: all of it. */
  readonly slice: { readonly from: number; readonly to: number } | null;
}

export interface PlacedSymbol {
  readonly id: string;
  readonly step: string;
  readonly shape: Shape;
  readonly rect: Rect;
}

/** The pentagon: where lines leave a page (`out`) or come back onto one (`in`). */
export interface OffPageConnector {
  readonly direction: "out" | "in";
  readonly letter: string;
  readonly rect: Rect;
  /** The connectors it carries. */
  readonly connectors: readonly string[];
}

export interface PlacedLine {
  readonly connector: string;
  readonly kind: "arrow" | "plain";
  /** Rectilinear; the first point lies on its source's outline, the last on its target's. */
  readonly points: readonly Point[];
}

export interface PlacedText {
  /** The connector of a label; the symbol of a question. */
  readonly of: string;
  readonly rect: Rect;
  readonly lines: readonly string[];
}
