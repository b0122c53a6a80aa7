import type { Rect } from "../../../layout/types.ts";
import { pt } from "./numbers.ts";

/**
 * The lines around cells, each stretch once: edges that lie on one another or meet end to end become one line.
 *
 * @returns SVG path data, horizontals first
 */
export function gridRules(cells: readonly Rect[]): readonly string[] {
  const horizontal = new Map<string, Span[]>();
  const vertical = new Map<string, Span[]>();
  for (const { x, y, width, height } of cells) {
    for (const at of [y, y + height]) add(horizontal, at, { from: x, to: x + width });
    for (const at of [x, x + width]) add(vertical, at, { from: y, to: y + height });
  }
  return [
    ...lines(horizontal, (at, { from, to }) => `M${pt(from)} ${at}H${pt(to)}`),
    ...lines(vertical, (at, { from, to }) => `M${at} ${pt(from)}V${pt(to)}`),
  ];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Edges nearer than this are the same edge: sums of widths differ in their last digits. pt */
const SAME = 0.01;

function add(spans: Map<string, Span[]>, at: number, span: Span): void {
  const key = pt(Math.round(at * 100) / 100);
  const known = spans.get(key);
  if (known === undefined) spans.set(key, [span]);
  else known.push(span);
}

function lines(
  spans: ReadonlyMap<string, readonly Span[]>,
  draw: (at: string, span: Span) => string,
): readonly string[] {
  return [...spans]
    .sort(([a], [b]) => Number(a) - Number(b))
    .flatMap(([at, parts]) => merged(parts).map((span) => draw(at, span)));
}

function merged(parts: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || part.from > last.to + SAME) result.push(part);
    else if (part.to > last.to) result[result.length - 1] = { from: last.from, to: part.to };
  }
  return result;
}
