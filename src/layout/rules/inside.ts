import { overlaps } from "../labels.ts";
import { NEAR, type Report } from "./defect.ts";
import type { PageView } from "./page-view.ts";

/** Symbols stand in a row, within the table, on no other symbol; lines stay within the table. */
export function checkInside({ page, bodies, lines, width, height }: PageView, report: Report): void {
  for (const { id, rect } of bodies) {
    const row = page.rows.find(
      ({ top, height: tall }) => rect.y >= top - NEAR && rect.y + rect.height <= top + tall + NEAR,
    );
    if (!row || rect.x < -NEAR || rect.x + rect.width > width + NEAR) report("inside", id);
  }
  for (const [index, a] of bodies.entries()) {
    for (const b of bodies.slice(index + 1)) if (overlaps(a.rect, b.rect)) report("inside", a.id, b.id);
  }
  for (const { id, points } of lines) {
    if (points.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height)) report("inside", id);
  }
}
