import { SETTINGS } from "./settings.ts";
import type { Point, Rect, Shape, Size } from "./types.ts";

/** The four official symbols that hold a place in the table; the fifth is the arrow. */
export type SymbolShape = Shape | "pentagon";

export type Side = "top" | "right" | "bottom" | "left";

/** Width of boxes, capsules and diamonds on a table whose narrowest actor column has this width. pt */
export function symbolWidth(narrowestColumn: number): number {
  const { narrow, max } = SETTINGS.symbolWidth;
  const least = Math.min(narrow, narrowestColumn - (SETTINGS.narrowColumn - narrow));
  return Math.min(max, Math.max(least, narrowestColumn - SETTINGS.columnSlack));
}

/**
 * Size of a symbol in pt. A symbol with more lines than its four corners and middles can hold grows taller:
 * `extraDocks` is the number of further docking heights on each of its sides.
 */
export function symbolSize(shape: SymbolShape, width: number, extraDocks: number): Size {
  const taller = 2 * extraDocks * SETTINGS.lineGap;
  switch (shape) {
    case "box":
      return { width, height: lowHeight(SETTINGS.boxHeight, width) + taller };
    case "capsule":
      return { width, height: lowHeight(SETTINGS.capsuleHeight, width) + taller };
    case "diamond":
      return { width, height: SETTINGS.diamondHeight + taller };
    case "pentagon":
      return { width: SETTINGS.pentagonWidth, height: SETTINGS.pentagonHeight };
  }
}

function lowHeight(height: number, width: number): number {
  return Math.min(height, width * SETTINGS.boxProportion);
}

/** How far the capsule's round ends reach into it. pt */
export function capsuleRadius(rect: Size): number {
  return Math.min(rect.height, rect.width) / 2;
}

/** How much of the pentagon's height is its point. pt */
export function pentagonPoint(rect: Size): number {
  return rect.height / 3;
}

/**
 * The point of the outline that one meets when coming straight from `side` at the offset `along` (pt, from the symbol's
 * centre, to the right or down). Null where the outline has no such point.
 */
export function outlinePoint(shape: SymbolShape, rect: Rect, side: Side, along: number): Point | null {
  const halfWidth = rect.width / 2;
  const halfHeight = rect.height / 2;
  const centre = { x: rect.x + halfWidth, y: rect.y + halfHeight };
  const vertical = side === "top" || side === "bottom";
  if (Math.abs(along) > (vertical ? halfWidth : halfHeight)) return null;
  const reach = vertical ? verticalReach(shape, rect, side === "bottom", along) : horizontalReach(shape, rect, along);
  const sign = side === "top" || side === "left" ? -1 : 1;
  return vertical
    ? { x: centre.x + along, y: centre.y + sign * reach }
    : { x: centre.x + sign * reach, y: centre.y + along };
}

/** Distance from the centre line to the outline, straight up or down at `dx` from the centre. */
function verticalReach(shape: SymbolShape, rect: Rect, down: boolean, dx: number): number {
  const halfWidth = rect.width / 2;
  const halfHeight = rect.height / 2;
  switch (shape) {
    case "box":
      return halfHeight;
    case "diamond":
      return halfHeight * (1 - Math.abs(dx) / halfWidth);
    case "capsule": {
      const radius = capsuleRadius(rect);
      const intoEnd = Math.abs(dx) - (halfWidth - radius);
      return intoEnd <= 0 ? halfHeight : halfHeight * Math.sqrt(Math.max(0, 1 - (intoEnd / radius) ** 2));
    }
    case "pentagon":
      return down ? halfHeight - pentagonPoint(rect) * (Math.abs(dx) / halfWidth) : halfHeight;
  }
}

/** Distance from the centre line to the outline, straight left or right at `dy` from the centre. */
function horizontalReach(shape: SymbolShape, rect: Rect, dy: number): number {
  const halfWidth = rect.width / 2;
  const halfHeight = rect.height / 2;
  switch (shape) {
    case "box":
      return halfWidth;
    case "diamond":
      return halfWidth * (1 - Math.abs(dy) / halfHeight);
    case "capsule": {
      const radius = capsuleRadius(rect);
      return halfWidth - radius + radius * Math.sqrt(Math.max(0, 1 - (dy / halfHeight) ** 2));
    }
    case "pentagon": {
      const shoulder = halfHeight - pentagonPoint(rect);
      return dy <= shoulder ? halfWidth : (halfWidth * (halfHeight - dy)) / pentagonPoint(rect);
    }
  }
}
