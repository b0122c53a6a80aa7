import { ASCENT, DESCENT } from "../../../fonts/faces.ts";
import type { PlacedText } from "../../../layout/types.ts";
import { pt } from "./numbers.ts";

/** One line of text, centred on x, standing on y. */
export interface DrawnLine {
  readonly x: string;
  readonly y: string;
  readonly size: string;
  readonly text: string;
}

/** Height of a line of text as a multiple of its font size. */
export const LINE_HEIGHT = 1.15;

/** The lines of a text in the drawing, spread over its place. */
export function drawnLines({ rect, lines }: Pick<PlacedText, "rect" | "lines">, size: number): readonly DrawnLine[] {
  const lineHeight = rect.height / Math.max(1, lines.length);
  const baseline = (lineHeight - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
  return lines.map((text, index) => ({
    x: pt(rect.x + rect.width / 2),
    y: pt(rect.y + index * lineHeight + baseline),
    size: pt(size),
    text,
  }));
}
