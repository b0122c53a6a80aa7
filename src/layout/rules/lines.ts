import { lineTouches } from "../labels.ts";
import { stretches } from "../metrics.ts";
import { SETTINGS } from "../settings.ts";
import { outlinePoint } from "../shapes.ts";
import type { PlacedRow, Point, Rect } from "../types.ts";
import { NEAR, type Report } from "./defect.ts";
import type { Body, PageView } from "./page-view.ts";

/**
 * Each line begins and ends on the outline of its own symbols, is rectilinear, and runs through no symbol; an arrow's last
 * stretch has room for its head; plain lines stay in their row.
 */
export function checkLines({ page, bodies, lines }: PageView, report: Report): void {
  for (const line of lines) {
    const first = line.points[0];
    const last = line.points.at(-1);
    const source = bodies.find(({ id }) => line.from.includes(id) && first && onOutline(first, bodies, id));
    const target = bodies.find(({ id }) => line.to.includes(id) && last && onOutline(last, bodies, id));
    if (!source || !target || line.points.length < 2) report("docking", line.id);
    const ends = stretches(line.points);
    if (line.kind === "plain" && !page.rows.some((row) => isWithin(line.points, row))) report("inside", line.id);
    if (ends.some(([a, b]) => a.x !== b.x && a.y !== b.y)) report("docking", line.id);
    const [tip] = ends.slice(-1);
    if (line.kind === "arrow" && tip && lengthOf(tip) < SETTINGS.arrowhead - NEAR) report("docking", line.id);
    for (const body of bodies) {
      const rest = ends.filter(
        (_, index) => !(body === source && index === 0) && !(body === target && index === ends.length - 1),
      );
      if (rest.some((stretch) => lineTouches(stretch, body.rect, -NEAR) || hugs(stretch, body.rect)))
        report("through", line.id, body.id);
    }
    for (const [body, end, inner] of [
      [source, first, line.points[1]],
      [target, last, line.points.at(-2)],
    ] as const) {
      if (body && end && inner && !leavesOutward(body, end, inner)) report("through", line.id, body.id);
    }
  }
}

function lengthOf([a, b]: readonly [Point, Point]): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** A line that runs along a symbol nearer than this is taken for its outline. pt */
const HUG = 2;

/** Whether a stretch runs along one of the sides, all but on it. */
function hugs([a, b]: readonly [Point, Point], { x, y, width, height }: Rect): boolean {
  const along =
    a.x === b.x
      ? { x: x - HUG, y, width: width + 2 * HUG, height }
      : { x, y: y - HUG, width, height: height + 2 * HUG };
  return lineTouches([a, b], along, -NEAR);
}

function isWithin(points: readonly Point[], { top, height }: PlacedRow): boolean {
  return points.every(({ y }) => y > top - NEAR && y < top + height + NEAR);
}

function onOutline(point: Point, bodies: readonly Body[], id: string): boolean {
  const body = bodies.find((candidate) => candidate.id === id);
  if (!body) return false;
  const { rect, shape } = body;
  const across = point.x - (rect.x + rect.width / 2);
  const down = point.y - (rect.y + rect.height / 2);
  const meets = (["top", "bottom", "left", "right"] as const).map((side) =>
    outlinePoint(shape, rect, side, side === "top" || side === "bottom" ? across : down),
  );
  return meets.some((met) => met !== null && Math.abs(met.x - point.x) < NEAR && Math.abs(met.y - point.y) < NEAR);
}

/** Whether the stretch from the outline to `inner` runs away from the symbol's middle. */
function leavesOutward({ rect }: Body, end: Point, inner: Point): boolean {
  const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  return end.x === inner.x ? (inner.y - end.y) * (end.y - centre.y) > 0 : (inner.x - end.x) * (end.x - centre.x) > 0;
}
