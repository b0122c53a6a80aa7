import type { DrawnPage } from "./draw-page.ts";
import type { SlicedChart } from "./slices.ts";
import type { OffPageConnector, PageLayout } from "./types.ts";

/** A page's drawing as plain values. Its pentagons still carry their meaning in place of a letter. */
export function placePage(page: Extract<DrawnPage, { kind: "drawn" }>, sliced: SlicedChart): PageLayout {
  const { problem, frame, router } = page;
  const rows = frame.rows.map(({ from, to }, index) => ({
    row: sliced.rowOf[problem.from + index] ?? 0,
    top: from,
    height: to - from,
    slice: sliced.slices[problem.from + index] ?? null,
  }));
  const symbols = frame.symbols.flatMap(({ symbol: { id, step }, shape, rect }) =>
    shape === "pentagon" ? [] : [{ id, step, shape, rect }],
  );
  const offPage = frame.symbols.flatMap(({ symbol, rect }) =>
    symbol.offPage
      ? [
          {
            direction: symbol.offPage.direction,
            letter: symbol.offPage.meaning,
            rect,
            connectors: symbol.offPage.connectors,
          },
        ]
      : [],
  );
  const lines = router.routes.flatMap((route, index) => {
    const connector = problem.connectors[index];
    return route && connector
      ? [{ connector: connector.id, kind: connector.kind, points: straightened(route.points) }]
      : [];
  });
  const labels = router.labels.flatMap((label, index) => {
    const connector = problem.connectors[index];
    return label && connector ? [{ of: connector.id, rect: label.rect, lines: label.lines }] : [];
  });
  const questions = frame.symbols.flatMap(({ symbol, question }) =>
    question ? [{ of: symbol.id, rect: question.rect, lines: question.lines }] : [],
  );
  return { rows, symbols, offPage, lines, labels, questions };
}

type Points = PageLayout["lines"][number]["points"];

/** Without points that lie on a straight stretch. */
function straightened(points: Points): Points {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

/**
 * Gives pentagons their letters, A to Z, then AA and so on, page after page in reading order; the same meaning has the
 * same letter.
 */
export class Letters {
  readonly #letters = new Map<string, string>();

  /** @param page the next one of the document, its pentagons with their meaning in place of a letter */
  name(page: PageLayout): PageLayout {
    for (const { letter: meaning } of [...page.offPage].sort(inReadingOrder)) {
      if (!this.#letters.has(meaning)) this.#letters.set(meaning, letterAt(this.#letters.size));
    }
    const offPage = page.offPage.map((each) => ({ ...each, letter: this.#letters.get(each.letter) ?? "" }));
    return { ...page, offPage };
  }
}

function inReadingOrder(a: OffPageConnector, b: OffPageConnector): number {
  return a.rect.y - b.rect.y || a.rect.x - b.rect.x;
}

/** A, B, … Z, AA, AB, … */
export function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last;
}
