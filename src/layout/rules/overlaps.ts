import { lineTouches, overlaps } from "../labels.ts";
import { stretches } from "../metrics.ts";
import type { Point, Rect } from "../types.ts";
import { NEAR, type Report } from "./defect.ts";
import type { PageView } from "./page-view.ts";

/** No two lines share a stretch or touch, but for the last stretch into the same target; elsewhere they only cross. */
export function checkOverlaps({ lines }: PageView, report: Report): void {
  const boxes = lines.map(({ points }) => boxAround(points));
  for (const [index, a] of lines.entries()) {
    for (let other = index + 1; other < lines.length; other++) {
      const b = lines[other];
      const [boxA, boxB] = [boxes[index], boxes[other]];
      if (!b || !boxA || !boxB || !overlaps(boxA, boxB)) continue;
      if (a.target === b.target && a.kind === "arrow" && b.kind === "arrow") {
        if (!mergeOnce(a.points, b.points)) report("overlap", a.id, b.id);
      } else if (touchBeyondCrossing(a.points, b.points)) {
        report("overlap", a.id, b.id);
      }
    }
  }
}

/** The box around a line, a little wider: lines whose boxes are apart need no closer look. */
function boxAround(points: readonly Point[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left - NEAR, y: top - NEAR, width: right - left + 2 * NEAR, height: bottom - top + 2 * NEAR };
}

/** Two lines that do not merge may only cross: no shared stretch, no corner or end of one on the other. */
function touchBeyondCrossing(a: readonly Point[], b: readonly Point[]): boolean {
  return (
    a.some((point) => lineTouches(b, { ...point, width: 0, height: 0 }, NEAR)) ||
    b.some((point) => lineTouches(a, { ...point, width: 0, height: 0 }, NEAR)) ||
    sharesStretch(a, b)
  );
}

function sharesStretch(a: readonly Point[], b: readonly Point[]): boolean {
  return stretches(a).some(([p, q]) =>
    stretches(b).some(([r, s]) => {
      if (p.x === q.x && r.x === s.x && Math.abs(p.x - r.x) < NEAR) return shared(p.y, q.y, r.y, s.y);
      if (p.y === q.y && r.y === s.y && Math.abs(p.y - r.y) < NEAR) return shared(p.x, q.x, r.x, s.x);
      return false;
    }),
  );
}

function shared(a: number, b: number, c: number, d: number): boolean {
  return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d)) > NEAR;
}

/** Lines to one target share nothing, or exactly their end: what stands before the common end must not touch. */
function mergeOnce(a: readonly Point[], b: readonly Point[]): boolean {
  const ends = commonEnd(a, b);
  if (!ends) return !touchBeyondCrossing(a, b) && !crosses(a, b);
  const { beforeA, beforeB, junction } = ends;
  const ownA = [...beforeA, junction];
  const ownB = [...beforeB, junction];
  if (sharesStretch(ownA, ownB) || crosses(ownA, ownB)) return false;
  return (
    !beforeA.some((point) => lineTouches(ownB, { ...point, width: 0, height: 0 }, NEAR)) &&
    !beforeB.some((point) => lineTouches(ownA, { ...point, width: 0, height: 0 }, NEAR))
  );
}

function crosses(a: readonly Point[], b: readonly Point[]): boolean {
  return stretches(a).some(([p, q]) =>
    stretches(b).some(([r, s]) => {
      if ((p.x === q.x) === (r.x === s.x)) return false;
      const [down, along] = p.x === q.x ? [[p, q] as const, [r, s] as const] : [[r, s] as const, [p, q] as const];
      const x = down[0].x;
      const y = along[0].y;
      const strictly = (value: number, from: number, to: number): boolean =>
        value > Math.min(from, to) + NEAR && value < Math.max(from, to) - NEAR;
      return strictly(x, along[0].x, along[1].x) && strictly(y, down[0].y, down[1].y);
    }),
  );
}

/** Splits two lines at the point from which on they are one; null when they end apart. */
function commonEnd(
  a: readonly Point[],
  b: readonly Point[],
): { beforeA: readonly Point[]; beforeB: readonly Point[]; junction: Point } | null {
  let i = a.length - 1;
  let j = b.length - 1;
  const same = (p: Point | undefined, q: Point | undefined): boolean =>
    p !== undefined && q !== undefined && Math.abs(p.x - q.x) < NEAR && Math.abs(p.y - q.y) < NEAR;
  if (!same(a[i], b[j])) return null;
  while (i > 0 && j > 0 && same(a[i - 1], b[j - 1])) {
    i--;
    j--;
  }
  const junction = a[i];
  const nextA = a[i - 1];
  const nextB = b[j - 1];
  if (!junction || !nextA || !nextB)
    return { beforeA: a.slice(0, i), beforeB: b.slice(0, j), junction: a[i] ?? { x: 0, y: 0 } };
  // One of them may go straight on past the point where the other comes in.
  const sameWay =
    Math.sign(nextA.x - junction.x) === Math.sign(nextB.x - junction.x) &&
    Math.sign(nextA.y - junction.y) === Math.sign(nextB.y - junction.y);
  if (!sameWay) return { beforeA: a.slice(0, i), beforeB: b.slice(0, j), junction };
  const far = (point: Point): number => Math.abs(point.x - junction.x) + Math.abs(point.y - junction.y);
  const nearer = far(nextA) < far(nextB) ? nextA : nextB;
  return {
    beforeA: a.slice(0, nearer === nextA ? i - 1 : i),
    beforeB: b.slice(0, nearer === nextB ? j - 1 : j),
    junction: nearer,
  };
}
