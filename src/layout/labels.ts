import { SETTINGS } from "./settings.ts";
import type { MeasuredText, Point, Rect } from "./types.ts";

/** A place that a label might take beside its line. */
export interface LabelSpot {
  readonly rect: Rect;
  readonly lines: readonly string[];
}

/** Steps by which a label may slide away from its symbol, along its line. pt */
const SLIDES = [1.5, 4, 8, 12, 16, 22, 30] as const;

/**
 * Places for an exit's label beside the first stretch of its line (`from` on the symbol's outline, `to` the first bend),
 * the best first: close to the symbol, in one line, above a horizontal and right of a vertical stretch, on no rule of
 * the table.
 */
export function labelSpots(
  from: Point,
  to: Point,
  variants: readonly MeasuredText[],
  rules: { readonly xs: readonly number[]; readonly ys: readonly number[] },
): readonly LabelSpot[] {
  const gap = SETTINGS.textGap;
  const horizontal = from.y === to.y;
  const towards = Math.sign(horizontal ? to.x - from.x : to.y - from.y) || 1;
  const length = Math.abs(horizontal ? to.x - from.x : to.y - from.y);
  const spots: (LabelSpot & { readonly cost: number })[] = [];
  for (const [order, { width, height, lines }] of variants.entries()) {
    for (const slide of SLIDES) {
      if (slide > (slide > 4 ? length - 3 : length)) break;
      for (const side of [0, 1]) {
        const rect = horizontal
          ? {
              x: towards > 0 ? from.x + slide : from.x - slide - width,
              y: side === 0 ? from.y - gap - height : from.y + gap,
              width,
              height,
            }
          : {
              x: side === 0 ? from.x + gap : from.x - gap - width,
              y: towards > 0 ? from.y + slide : from.y - slide - height,
              width,
              height,
            };
        const beyond = Math.max(0, slide + (horizontal ? width : height) - length);
        const onRules = crossed(rules.xs, rect.x, rect.x + width) + crossed(rules.ys, rect.y, rect.y + height);
        spots.push({ rect, lines, cost: slide + side * 3 + order * 6 + beyond + onRules * 40 });
      }
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

/** How many of the ascending positions lie between `from` and `to`. */
function crossed(positions: readonly number[], from: number, to: number): number {
  let count = 0;
  for (const position of positions) if (position > from && position < to) count++;
  return count;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a line with these corners touches the rectangle, or comes nearer than `clearance`. */
export function lineTouches(points: readonly Point[], rect: Rect, clearance: number): boolean {
  const left = rect.x - clearance;
  const top = rect.y - clearance;
  const right = rect.x + rect.width + clearance;
  const bottom = rect.y + rect.height + clearance;
  for (let index = 1; index < points.length; index++) {
    const before = points[index - 1];
    const point = points[index];
    if (
      before &&
      point &&
      Math.max(before.x, point.x) > left &&
      Math.min(before.x, point.x) < right &&
      Math.max(before.y, point.y) > top &&
      Math.min(before.y, point.y) < bottom
    )
      return true;
  }
  return false;
}

/** How far a line with these corners is from the rectangle; 0 where it touches. pt */
export function distanceToLine(points: readonly Point[], { x, y, width, height }: Rect): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1] ?? point;
    const dx = Math.max(Math.min(point.x, next.x) - x - width, x - Math.max(point.x, next.x), 0);
    const dy = Math.max(Math.min(point.y, next.y) - y - height, y - Math.max(point.y, next.y), 0);
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}

/** The rectangle, larger by so much on each side; `down` when that differs above and below. */
export function enlarged({ x, y, width, height }: Rect, across: number, down = across): Rect {
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}
