import type { Frame } from "./frame.ts";
import { enlarged, type LabelSpot, lineTouches, overlaps } from "./labels.ts";
import type { Route } from "./occupancy.ts";
import type { Point, Rect } from "./types.ts";

/** A label keeps this from its own line. pt */
const OWN_LINE = 0.8;
/** A label keeps this from every other line: clearly more than from its own, so that nobody takes it for theirs. pt */
const OTHER_LINES = 3.2;
/** And this from other labels: more than a space beside them, and than between two lines of one, lest they read as one. pt */
const OTHER_TEXTS = { across: 6, down: 4.5 };
/** And this from the edges of the table. pt */
const EDGE = 1;

/** What a label closes to all lines that come after it. */
export function labelZone({ rect }: LabelSpot): Rect {
  return enlarged(rect, OTHER_LINES);
}

interface Surroundings {
  readonly frame: Frame;
  readonly routes: readonly (Route | null)[];
  readonly labels: readonly (LabelSpot | null)[];
}

/** Whether a label would stand clear of all lines, symbols, questions, other labels, and the table's edge. */
export function isRoomFor(rect: Rect, own: readonly Point[], { frame, routes, labels }: Surroundings): boolean {
  const { width, height, symbols } = frame;
  const isInside =
    rect.x >= EDGE && rect.y >= EDGE && rect.x + rect.width <= width - EDGE && rect.y + rect.height <= height - EDGE;
  if (!isInside || lineTouches(own, rect, OWN_LINE)) return false;
  const apart = enlarged(rect, OTHER_TEXTS.across, OTHER_TEXTS.down);
  for (const symbol of symbols) {
    if (overlaps(symbol.rect, rect) || (symbol.question && overlaps(symbol.question.rect, rect))) return false;
  }
  for (const label of labels) if (label && overlaps(label.rect, apart)) return false;
  for (const route of routes) if (route && lineTouches(route.points, rect, OTHER_LINES)) return false;
  return true;
}
