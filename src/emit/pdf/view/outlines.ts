import { SETTINGS } from "../../../layout/settings.ts";
import { capsuleRadius, pentagonPoint, type SymbolShape } from "../../../layout/shapes.ts";
import type { Point, Rect } from "../../../layout/types.ts";
import { pt } from "./numbers.ts";

/** A symbol's outline as SVG path data: straight lines and cubic curves only, which a PDF keeps as they are. */
export function outlinePath(shape: SymbolShape, rect: Rect): string {
  const { x, y, width, height } = rect;
  const right = x + width;
  const bottom = y + height;
  switch (shape) {
    case "box":
      return `M${at(x, y)}H${pt(right)}V${pt(bottom)}H${pt(x)}Z`;
    case "diamond":
      return `M${at(x + width / 2, y)}L${at(right, y + height / 2)}L${at(x + width / 2, bottom)}L${at(x, y + height / 2)}Z`;
    case "pentagon": {
      const shoulder = bottom - pentagonPoint(rect);
      return `M${at(x, y)}H${pt(right)}V${pt(shoulder)}L${at(x + width / 2, bottom)}L${at(x, shoulder)}Z`;
    }
    case "capsule": {
      const radius = capsuleRadius(rect);
      const middle = y + height / 2;
      // The distance of the control points that makes a cubic curve a quarter of a circle.
      const pull = 0.5522847498 * radius;
      const half = 0.5522847498 * (height / 2);
      const quarter = (a: Point, b: Point, to: Point) => `C${at(a.x, a.y)} ${at(b.x, b.y)} ${at(to.x, to.y)}`;
      return [
        `M${at(x + radius, y)}H${pt(right - radius)}`,
        quarter({ x: right - radius + pull, y }, { x: right, y: middle - half }, { x: right, y: middle }),
        quarter(
          { x: right, y: middle + half },
          { x: right - radius + pull, y: bottom },
          { x: right - radius, y: bottom },
        ),
        `H${pt(x + radius)}`,
        quarter({ x: x + radius - pull, y: bottom }, { x, y: middle + half }, { x, y: middle }),
        quarter({ x, y: middle - half }, { x: x + radius - pull, y }, { x: x + radius, y }),
        "Z",
      ].join("");
    }
  }
}

/** Length and half width of an arrowhead. pt */
const HEAD = { length: SETTINGS.arrowhead, halfWidth: 1.8 };

/** The arrowhead at the end of a line: a triangle whose tip is the line's last point. Empty for a line without length. */
export function arrowheadPath(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return "";
  const length = Math.hypot(tip.x - before.x, tip.y - before.y);
  if (length === 0) return "";
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const back = { x: tip.x - along.x * HEAD.length, y: tip.y - along.y * HEAD.length };
  const side = { x: -along.y * HEAD.halfWidth, y: along.x * HEAD.halfWidth };
  return `M${at(tip.x, tip.y)}L${at(back.x + side.x, back.y + side.y)}L${at(back.x - side.x, back.y - side.y)}Z`;
}

/**
 * A connector's line. One that ends in an arrowhead stops inside it, so that the line's blunt end does not stand out
 * beside the tip.
 */
export function linePath(points: readonly Point[], arrowhead: boolean): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return "";
  const length = Math.hypot(tip.x - before.x, tip.y - before.y);
  const short = arrowhead ? Math.min(HEAD.length / 2, length) / (length || 1) : 0;
  const end = { x: tip.x + (before.x - tip.x) * short, y: tip.y + (before.y - tip.y) * short };
  return [...points.slice(0, -1), end]
    .map((point, index) => `${index === 0 ? "M" : "L"}${at(point.x, point.y)}`)
    .join("");
}

function at(x: number, y: number): string {
  return `${pt(x)} ${pt(y)}`;
}
