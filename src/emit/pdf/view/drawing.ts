import type { PageLayout, PlacedText, Point, Rect } from "../../../layout/types.ts";
import { pt } from "./numbers.ts";
import { arrowheadPath, linePath, outlinePath } from "./outlines.ts";
import { gridRules } from "./rules.ts";

/** One page's drawing as the templates see it: path data and lines of text, in pt from the content's corner. */
export interface DrawingView {
  readonly width: string;
  readonly height: string;
  /** Grey behind the headings. */
  readonly shades: readonly RectView[];
  readonly rules: readonly string[];
  readonly lines: readonly string[];
  readonly symbols: readonly string[];
  readonly arrowheads: readonly string[];
  readonly texts: readonly DrawnLine[];
  /** White behind a text that a rule of the table would run through. */
  readonly clearings: readonly RectView[];
  /** The flow of this page in words, for those who cannot see it. */
  readonly description: string;
}

export interface RectView {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
}

/** One line of text, centred on x, standing on y. */
export interface DrawnLine {
  readonly x: string;
  readonly y: string;
  readonly size: string;
  readonly text: string;
}

export interface DrawingFrame {
  readonly size: { readonly width: number; readonly height: number };
  /** Where the layout's own corner lies: the first row's top at the first actor column. */
  readonly origin: Point;
  readonly headCells: readonly Rect[];
  /** Those of the head that stand on grey. */
  readonly shaded: readonly Rect[];
  readonly bodyCells: readonly Rect[];
  /** Font sizes of labels and questions, and of a pentagon's letter. pt */
  readonly labelSize: number;
  readonly letterSize: number;
  readonly description: string;
}

/** Turns a page's layout into what is drawn. */
export function drawingView(page: PageLayout, frame: DrawingFrame): DrawingView {
  const { origin } = frame;
  const moved = <T extends Point>(point: T): T => ({ ...point, x: point.x + origin.x, y: point.y + origin.y });
  const lines = page.lines.map((line) => ({ ...line, points: line.points.map(moved) }));
  const texts = [...page.labels, ...page.questions].map((text) => ({ ...text, rect: moved(text.rect) }));
  const pentagons = page.offPage.map((connector) => ({ ...connector, rect: moved(connector.rect) }));
  const cells = [...frame.headCells, ...frame.bodyCells];
  return {
    width: pt(frame.size.width),
    height: pt(frame.size.height),
    shades: frame.shaded.map(rectView),
    rules: gridRules(cells),
    lines: lines.map((line) => linePath(line.points, line.kind === "arrow")),
    symbols: [
      ...page.symbols.map(({ shape, rect }) => outlinePath(shape, moved(rect))),
      ...pentagons.map(({ rect }) => outlinePath("pentagon", rect)),
    ],
    arrowheads: lines.filter((line) => line.kind === "arrow").map((line) => arrowheadPath(line.points)),
    texts: [
      ...texts.flatMap((text) => drawnLines(text, frame.labelSize)),
      ...pentagons.flatMap(({ letter, rect }) => letterLine(letter, rect, frame.letterSize)),
    ],
    clearings: texts
      .filter(({ rect }) => cells.some((cell) => crossesEdge(rect, cell)))
      .map(({ rect }) => rectView(rect)),
    description: frame.description,
  };
}

/** Height of a line of text as a multiple of its font size. */
export const LINE_HEIGHT = 1.15;
/** Arimo's ascent and descent, as multiples of the font size. */
const ASCENT = 0.905;
const DESCENT = 0.212;

function drawnLines({ rect, lines }: Pick<PlacedText, "rect" | "lines">, size: number): readonly DrawnLine[] {
  const lineHeight = rect.height / Math.max(1, lines.length);
  const baseline = (lineHeight - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
  return lines.map((text, index) => ({
    x: pt(rect.x + rect.width / 2),
    y: pt(rect.y + index * lineHeight + baseline),
    size: pt(size),
    text,
  }));
}

/** The letter stands in the pentagon's square part, above its point; two letters get a little smaller. */
function letterLine(letter: string, rect: Rect, size: number): readonly DrawnLine[] {
  const square = { ...rect, height: rect.height * 0.8 };
  return drawnLines({ rect: square, lines: [letter] }, letter.length > 1 ? Math.max(6, size - 1) : size);
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
