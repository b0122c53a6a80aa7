import { distanceToLine, enlarged, lineTouches, overlaps } from "../labels.ts";
import type { Report } from "./defect.ts";
import type { PageView } from "./page-view.ts";

/** A label is no farther from its line. pt */
const FARTHEST = 3;
/** And by this much nearer to it than to any other line: else the paper does not say whose it is. pt */
const CLEARLY = 1;

/** Two labels are at least so far apart: closer, they read as one of more words, or of several lines. pt */
const APART = { across: 5.9, down: 4.4 };

/**
 * Labels and questions stand on nothing and within the table; a label stands beside the first stretch of its line, and
 * nearer to it than to any other.
 */
export function checkTexts({ page, bodies, lines, width, height }: PageView, report: Report): void {
  const texts = [...page.labels, ...page.questions];
  for (const [index, text] of texts.entries()) {
    const { rect } = text;
    const isLabel = index < page.labels.length;
    if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > width || rect.y + rect.height > height)
      report("labels", text.of);
    if (lines.some(({ points }) => lineTouches(points, rect, 0))) report("labels", text.of);
    if (bodies.some((body) => overlaps(body.rect, rect) && (isLabel || body.id !== text.of))) report("labels", text.of);
    if (texts.some((other, at) => at > index && overlaps(other.rect, rect))) report("labels", text.of);
    if (!isLabel) continue;
    const apart = enlarged(rect, APART.across, APART.down);
    const others = page.labels.slice(index + 1);
    if (others.some((other) => overlaps(other.rect, apart))) report("labels", text.of);
    const own = lines.find(({ id }) => id === text.of);
    const [from, to] = own?.points ?? [];
    const distance = from && to ? distanceToLine([from, to], rect) : Number.POSITIVE_INFINITY;
    if (distance > FARTHEST) report("labels", text.of);
    const rival = lines.find(({ id, points }) => id !== text.of && distanceToLine(points, rect) < distance + CLEARLY);
    if (rival) report("labels", text.of, rival.id);
  }
}
