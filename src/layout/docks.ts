import type { Frame } from "./frame.ts";
import type { Grid } from "./grid.ts";
import { outlinePoint, type Side } from "./shapes.ts";
import type { Point } from "./types.ts";

/** Directions of travel on the grid, clockwise; `direction ^ 2` is the opposite one. */
export const UP = 0;
export const RIGHT = 1;
export const DOWN = 2;
export const LEFT = 3;
export type Direction = typeof UP | typeof RIGHT | typeof DOWN | typeof LEFT;

/** A place on a symbol's outline where a line of the grid meets it, and the first node beyond. */
export interface Dock {
  readonly symbol: number;
  readonly side: Side;
  /** On the outline. */
  readonly point: Point;
  readonly node: number;
  /** Away from the symbol. */
  readonly out: Direction;
  /** 0 in the middle of a side; what it costs to dock elsewhere. */
  readonly cost: number;
}

const OFF_CENTRE = 14;
const ON_SLOPE = 400;

/** All docks of each symbol of the frame. */
export function findDocks(frame: Frame, grid: Grid): readonly (readonly Dock[])[] {
  const { xs, ys } = grid;
  return frame.symbols.map(({ rect, shape }, symbol) => {
    const docks: Dock[] = [];
    const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const add = (side: Side, along: number, column: number, row: number, out: Direction): void => {
      if (column < 0 || row < 0 || column >= xs.length || row >= ys.length) return;
      const point = outlinePoint(shape, rect, side, along);
      if (!point) return;
      const aside = Math.abs(along) > 0.01;
      const cost = aside ? (shape === "diamond" ? ON_SLOPE : OFF_CENTRE) + Math.abs(along) / 100 : 0;
      docks.push({ symbol, side, point, node: row * xs.length + column, out, cost });
    };
    for (const [column, x] of xs.entries()) {
      const along = x - centre.x;
      if (Math.abs(along) > rect.width / 2 - 1.5) continue;
      add("top", along, column, lastBelow(ys, rect.y), UP);
      add("bottom", along, column, firstAbove(ys, rect.y + rect.height), DOWN);
    }
    for (const [row, y] of ys.entries()) {
      const along = y - centre.y;
      if (Math.abs(along) > rect.height / 2 - 1.5) continue;
      add("left", along, lastBelow(xs, rect.x), row, LEFT);
      add("right", along, firstAbove(xs, rect.x + rect.width), row, RIGHT);
    }
    return docks;
  });
}

/** Index of the last value less than `limit`, -1 when there is none. */
function lastBelow(values: Float64Array, limit: number): number {
  return values.findLastIndex((value) => value < limit - 0.01);
}

/** Index of the first value greater than `limit`; past the end when there is none. */
function firstAbove(values: Float64Array, limit: number): number {
  const index = values.findIndex((value) => value > limit + 0.01);
  return index === -1 ? values.length : index;
}
