import type { Layout, PageLayout, Point } from "./types.ts";

/** The polish of a drawing; every figure may only fall. Length in pt. */
export interface LayoutMetrics {
  readonly pages: number;
  readonly connectors: number;
  readonly crossings: number;
  readonly bends: number;
  readonly length: number;
}

export function measureLayout(layout: Layout): LayoutMetrics {
  const total = { pages: layout.pages.length, connectors: 0, crossings: 0, bends: 0, length: 0 };
  for (const page of layout.pages) {
    total.connectors += page.lines.length;
    total.crossings += crossingPoints(page).length;
    for (const { points } of page.lines) {
      total.bends += points.length - 2;
      for (const [from, to] of stretches(points)) total.length += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    }
  }
  return total;
}

/** Where two lines cross, each point once however many lines share the stretches that meet there. */
export function crossingPoints(page: PageLayout): readonly Point[] {
  const found = new Map<string, Point>();
  const horizontal = page.lines.flatMap(({ points }) => stretches(points).filter(([a, b]) => a.y === b.y));
  const vertical = page.lines.flatMap(({ points }) => stretches(points).filter(([a, b]) => a.x === b.x));
  for (const [a, b] of horizontal) {
    for (const [c, d] of vertical) {
      const inside = strictlyBetween(c.x, a.x, b.x) && strictlyBetween(a.y, c.y, d.y);
      if (inside) found.set(`${c.x} ${a.y}`, { x: c.x, y: a.y });
    }
  }
  return [...found.values()];
}

/** The straight stretches between a line's corners. */
export function stretches(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return next ? [[point, next] as const] : [];
  });
}

function strictlyBetween(value: number, a: number, b: number): boolean {
  return value > Math.min(a, b) + 0.001 && value < Math.max(a, b) - 0.001;
}
