import type { PageLayout, Point, Rect } from "../../../layout/types.ts";
import { type DrawnLine, drawnLines } from "./lines.ts";
import { pt } from "./numbers.ts";
import { arrowheadPath, linePath } from "./outlines.ts";
import { gridRules } from "./rules.ts";

/**
 * One page's drawing as the templates see it, all but the symbols: path data and lines of text, in pt from the content's
 * corner.
 */
export interface DrawingView {
  readonly width: string;
  readonly height: string;
  /** Grey behind the headings. */
  readonly shades: readonly RectView[];
  readonly rules: readonly string[];
  readonly lines: readonly string[];
  readonly arrowheads: readonly string[];
  readonly labels: readonly DrawnLine[];
  /** White behind a text that a rule of the table would run through. */
  readonly clearings: readonly RectView[];
}

export interface RectView {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
}

export interface DrawingFrame {
  readonly size: { readonly width: number; readonly height: number };
  /** Where the layout's own corner lies: the first row's top at the first actor column. */
  readonly origin: Point;
  readonly headCells: readonly Rect[];
  /** Those of the head that stand on grey. */
  readonly shaded: readonly Rect[];
  readonly bodyCells: readonly Rect[];
  /** Font size of labels. pt */
  readonly labelSize: number;
}

export { LINE_HEIGHT } from "./lines.ts";

/** Turns a page's layout into what is drawn under its symbols. */
export function drawingView(page: PageLayout, frame: DrawingFrame): DrawingView {
  const { origin } = frame;
  const moved = <T extends Point>(point: T): T => ({ ...point, x: point.x + origin.x, y: point.y + origin.y });
  const lines = page.lines.map((line) => ({ ...line, points: line.points.map(moved) }));
  const labels = page.labels.map((text) => ({ ...text, rect: moved(text.rect) }));
  const texts = [...labels, ...page.questions.map((text) => ({ ...text, rect: moved(text.rect) }))];
  const cells = [...frame.headCells, ...frame.bodyCells];
  return {
    width: pt(frame.size.width),
    height: pt(frame.size.height),
    shades: frame.shaded.map(rectView),
    rules: gridRules(cells),
    lines: lines.map((line) => linePath(line.points, line.kind === "arrow")),
    arrowheads: lines.filter((line) => line.kind === "arrow").map((line) => arrowheadPath(line.points)),
    labels: labels.flatMap((label) => drawnLines(label, frame.labelSize)),
    clearings: texts
      .filter(({ rect }) => cells.some((cell) => crossesEdge(rect, cell)))
      .map(({ rect }) => rectView(rect)),
  };
}

function crossesEdge(text: Rect, cell: Rect): boolean {
  const between = (value: number, from: number, length: number) => value > from && value < from + length;
  const besideX = text.x < cell.x + cell.width && cell.x < text.x + text.width;
  const besideY = text.y < cell.y + cell.height && cell.y < text.y + text.height;
  const overVertical = [cell.x, cell.x + cell.width].some((edge) => between(edge, text.x, text.width));
  const overHorizontal = [cell.y, cell.y + cell.height].some((edge) => between(edge, text.y, text.height));
  return (besideY && overVertical) || (besideX && overHorizontal);
}

function rectView({ x, y, width, height }: Rect): RectView {
  return { x: pt(x), y: pt(y), width: pt(width), height: pt(height) };
}
