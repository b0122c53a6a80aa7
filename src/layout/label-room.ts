import { type Dock, LEFT, RIGHT } from "./docks.ts";
import type { Frame } from "./frame.ts";
import { enlarged, type LabelSpot, labelSpots, lineTouches, overlaps } from "./labels.ts";
import type { Route } from "./occupancy.ts";
import type { MeasuredText, Point, Rect } from "./types.ts";

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

/** What is drawn already. */
interface Surroundings {
  readonly routes: readonly (Route | null)[];
  readonly labels: readonly (LabelSpot | null)[];
}

/**
 * Finds places for the labels of one page. Where symbols and questions leave room for one is kept by dock and length of
 * the stretch: a connector is drawn anew many times, mostly from the same few docks.
 */
export class LabelRoom {
  readonly #frame: Frame;
  readonly #texts: ReadonlyMap<string, readonly MeasuredText[]>;
  readonly #rules: { readonly xs: readonly number[]; readonly ys: readonly number[] };
  /** By label, by dock, and by where the stretch ends. */
  readonly #clear = new Map<string, Map<Dock, Map<number, readonly LabelSpot[]>>>();

  /** @param texts each label as it may be set, by its text */
  constructor(frame: Frame, texts: ReadonlyMap<string, readonly MeasuredText[]>) {
    this.#frame = frame;
    this.#texts = texts;
    this.#rules = { xs: frame.columns.map(({ to }) => to), ys: frame.rows.map(({ to }) => to) };
  }

  /**
   * The best place for a label beside the stretch from a dock to a point straight ahead of it, clear of all that stands
   * on the page; undefined when there is none.
   *
   * @param own the corners of its own line
   */
  find(label: string, dock: Dock, to: Point, own: readonly Point[], surroundings: Surroundings): LabelSpot | undefined {
    return this.#clearOfSymbols(label, dock, to).find(({ rect }) => isClearOfLines(rect, own, surroundings));
  }

  #clearOfSymbols(label: string, dock: Dock, to: Point): readonly LabelSpot[] {
    const byDock = inMap(this.#clear, label, () => new Map<Dock, Map<number, readonly LabelSpot[]>>());
    const byEnd = inMap(byDock, dock, () => new Map<number, readonly LabelSpot[]>());
    const end = dock.out === LEFT || dock.out === RIGHT ? to.x : to.y;
    return inMap(byEnd, end, () =>
      labelSpots(dock.point, to, this.#texts.get(label) ?? [], this.#rules).filter(({ rect }) =>
        isClearOfSymbols(rect, this.#frame),
      ),
    );
  }
}

function isClearOfSymbols(rect: Rect, { width, height, symbols }: Frame): boolean {
  const isInside =
    rect.x >= EDGE && rect.y >= EDGE && rect.x + rect.width <= width - EDGE && rect.y + rect.height <= height - EDGE;
  if (!isInside) return false;
  return symbols.every(
    (symbol) => !overlaps(symbol.rect, rect) && !(symbol.question && overlaps(symbol.question.rect, rect)),
  );
}

function isClearOfLines(rect: Rect, own: readonly Point[], { routes, labels }: Surroundings): boolean {
  if (lineTouches(own, rect, OWN_LINE)) return false;
  const apart = enlarged(rect, OTHER_TEXTS.across, OTHER_TEXTS.down);
  for (const label of labels) if (label && overlaps(label.rect, apart)) return false;
  for (const route of routes) if (route && lineTouches(route.points, rect, OTHER_LINES)) return false;
  return true;
}

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
