import type { PageLayout, Point, Rect } from "../../../layout/types.ts";
import type { Sop } from "../../../model/sop.ts";
import type { Column } from "../geometry.ts";
import { describePentagon, describeSymbol } from "./describe.ts";
import { type DrawnLine, drawnLines } from "./lines.ts";
import { pt } from "./numbers.ts";
import { outlinePath } from "./outlines.ts";

/**
 * One symbol as the templates see it. It stands in its actor's cell of the table, so that it is read in its place, but
 * is drawn where the layout put it: paths count from the content's corner, pt.
 */
export interface FigureView {
  /** Of the page's content; every picture of a page is as large as that, so that all of them fit together exactly. */
  readonly width: string;
  readonly height: string;
  readonly outline: string;
  /** Its question, or a pentagon's letter. */
  readonly texts: readonly DrawnLine[];
  /** What it says, for those who cannot see it. */
  readonly description: string;
}

/** A symbol and its place in the table. */
export interface CellFigure {
  /** Indices of the page's row and of the table's column. */
  readonly row: number;
  readonly column: number;
  readonly figure: FigureView;
}

export interface FigureFrame {
  readonly size: { readonly width: number; readonly height: number };
  /** Where the layout's own corner lies. */
  readonly origin: Point;
  readonly columns: readonly Column[];
  /** Font sizes of questions, and of a pentagon's letter. pt */
  readonly labelSize: number;
  readonly letterSize: number;
}

/** Every symbol of a page, those of one cell from the top. */
export function pageFigures(sop: Sop, page: PageLayout, frame: FigureFrame): readonly CellFigure[] {
  const { origin, size } = frame;
  const moved = (rect: Rect): Rect => ({ ...rect, x: rect.x + origin.x, y: rect.y + origin.y });
  const symbols = page.symbols.map((symbol) => ({
    rect: symbol.rect,
    outline: outlinePath(symbol.shape, moved(symbol.rect)),
    texts: page.questions
      .filter((question) => question.of === symbol.id)
      .flatMap((question) => drawnLines({ ...question, rect: moved(question.rect) }, frame.labelSize)),
    description: describeSymbol(sop, symbol),
  }));
  const pentagons = page.offPage.map((pentagon) => ({
    rect: pentagon.rect,
    outline: outlinePath("pentagon", moved(pentagon.rect)),
    texts: letterLine(pentagon.letter, moved(pentagon.rect), frame.letterSize),
    description: describePentagon(sop, pentagon),
  }));
  return [...symbols, ...pentagons]
    .sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)
    .map(({ rect, outline, texts, description }) => ({
      row: lastBefore(
        page.rows.map(({ top }) => top),
        rect.y + rect.height / 2,
      ),
      column: lastBefore(
        frame.columns.map(({ x }) => x - origin.x),
        rect.x + rect.width / 2,
      ),
      figure: { width: pt(size.width), height: pt(size.height), outline, texts, description },
    }));
}

/** Index of the last of rising places that lies before one. */
function lastBefore(places: readonly number[], at: number): number {
  return Math.max(
    0,
    places.findLastIndex((place) => place < at),
  );
}

/** The letter stands in the pentagon's square part, above its point; two letters get a little smaller. */
function letterLine(letter: string, rect: Rect, size: number): readonly DrawnLine[] {
  const square = { ...rect, height: rect.height * 0.8 };
  return drawnLines({ rect: square, lines: [letter] }, letter.length > 1 ? Math.max(6, size - 1) : size);
}
