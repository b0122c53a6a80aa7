import { LineCounter } from "yaml";
import type { Place } from "../diagnostic.ts";

/** A source text and the way from its offsets (UTF-16 units, from 0) to places. */
export interface Positions {
  readonly text: string;
  /** The stretch between two offsets; an empty one is widened by nothing and stays a point. */
  place(from: number, to: number): Place;
  /** The line, from 1, on which an offset stands. */
  lineAt(offset: number): number;
  /** The offsets of a line's first character and of its end, the line break not counted. */
  lineRange(line: number): { readonly from: number; readonly to: number };
}

export function positionsOf(file: string, text: string): Positions {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) counter.addNewLine(at + 1);
  const clamp = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const position = (offset: number) => counter.linePos(clamp(offset));
  return {
    text,
    place(from, to) {
      const start = position(from);
      const end = position(Math.max(from, to));
      return { file, line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
    },
    lineAt: (offset) => position(offset).line,
    lineRange(line) {
      const from = counter.lineStarts[line - 1] ?? text.length;
      const next = counter.lineStarts[line] ?? text.length + 1;
      const to = text[next - 2] === "\r" ? next - 2 : next - 1;
      return { from, to: Math.max(from, to) };
    },
  };
}
