import { COST } from "./costs.ts";
import type { Frame } from "./frame.ts";
import { firstAtLeast, type Grid } from "./grid.ts";
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

/** All docks of each symbol of the frame. */
export function findDocks(frame: Frame, grid: Grid): readonly (readonly Dock[])[] {
  const { xs, ys } = grid;
  return frame.symbols.map(({ rect, shape }, symbol) => {
    const docks: Dock[] = [];
    const halfWidth = rect.width / 2;
    const halfHeight = rect.height / 2;
    const centre = { x: rect.x + halfWidth, y: rect.y + halfHeight };
    const above = firstAtLeast(ys, rect.y - NEAR) - 1;
    const below = firstAtLeast(ys, rect.y + rect.height + NEAR);
    const left = firstAtLeast(xs, rect.x - NEAR) - 1;
    const right = firstAtLeast(xs, rect.x + rect.width + NEAR);
    const add = (side: Side, along: number, column: number, row: number, out: Direction): void => {
      if (column < 0 || row < 0 || column >= xs.length || row >= ys.length) return;
      const point = outlinePoint(shape, rect, side, along);
      if (!point) return;
      const aside = Math.abs(along) > NEAR;
      const cost = aside ? (shape === "diamond" ? COST.slope : COST.offCentre) + Math.abs(along) / 100 : 0;
      docks.push({ symbol, side, point, node: row * xs.length + column, out, cost });
    };
    for (let column = left + 1; column < right; column++) {
      const along = (xs[column] ?? 0) - centre.x;
      if (Math.abs(along) > halfWidth - CORNER) continue;
      add("top", along, column, above, UP);
      add("bottom", along, column, below, DOWN);
    }
    for (let row = above + 1; row < below; row++) {
      const along = (ys[row] ?? 0) - centre.y;
      if (Math.abs(along) > halfHeight - CORNER) continue;
      add("left", along, left, row, LEFT);
      add("right", along, right, row, RIGHT);
    }
    return docks;
  });
}

const NEAR = 0.01;
/** No line docks nearer than this to the end of a side. pt */
export const CORNER = 1.5;
