import type { Band, Frame } from "./frame.ts";
import { overlaps } from "./labels.ts";
import type { PageSymbol } from "./page.ts";
import { SETTINGS } from "./settings.ts";
import type { MeasuredText, Measures, Rect } from "./types.ts";

export interface PlacedQuestion extends MeasuredText {
  readonly rect: Rect;
  /** In the symbol itself. */
  readonly inside: boolean;
}

export interface ChosenQuestion {
  readonly text: MeasuredText;
  readonly inside: boolean;
}

/** The widest variant that has room; inside the symbol only where one has, however the profile would have it. */
export function chooseQuestion(symbol: PageSymbol, measures: Measures, columnWidth: number): ChosenQuestion | null {
  if (symbol.question === null) return null;
  const variants = measures.questions.get(symbol.question) ?? [];
  if (symbol.questionInside) {
    const text = variants.find(({ width }) => width <= (columnWidth - INSIDE_MARGIN) / 2);
    if (text) return { text, inside: true };
  }
  const room = columnWidth / 2 - SETTINGS.tightRuleGap - SETTINGS.lineGap / 2;
  const text = variants.find(({ width }) => width <= room) ?? variants.at(-1);
  return text ? { text, inside: false } : null;
}

/** What a symbol with its question inside leaves of its column, both sides. pt */
const INSIDE_MARGIN = 8;

/** What the text needs above its symbol. pt */
export function roomAbove(question: ChosenQuestion | null): number {
  return question === null || question.inside ? 0 : question.text.height + 2 * SETTINGS.textGap;
}

/**
 * Beside a symbol, a question stands above it and right of the line that may come from above; one that is too wide for
 * that stands across its own column, and lines come to the symbol from the other sides.
 */
export function placeQuestion(
  { text, inside }: ChosenQuestion,
  rect: Rect,
  column: Band,
  tableWidth: number,
): PlacedQuestion {
  const { width, height } = text;
  const centre = (column.from + column.to) / 2;
  if (inside) {
    const x = centre - width / 2;
    return { ...text, inside, rect: { x, y: rect.y + (rect.height - height) / 2, width, height } };
  }
  const beside = centre + SETTINGS.lineGap / 2;
  const across =
    width < column.to - column.from - 2 ? centre - width / 2 : Math.min(centre, tableWidth - 1 - width / 2) - width / 2;
  const x = beside + width < column.to ? beside : Math.max(1, across);
  return { ...text, inside, rect: { x, y: rect.y - SETTINGS.textGap - height, width, height } };
}

/**
 * Columns whose questions do not fit: they stand on another text or symbol, or reach out of the table. By column, the
 * width that would do. pt
 */
export function crowdedQuestions({ symbols, width }: Frame): ReadonlyMap<number, number> {
  const crowded = new Map<number, number>();
  for (const { symbol, question } of symbols) {
    if (question === null) continue;
    const { rect } = question;
    const isOut = rect.x < 0.5 || rect.x + rect.width > width - 0.5;
    const isOnOther = symbols.some(
      (other) =>
        other.symbol !== symbol &&
        (overlaps(other.rect, rect) || (other.question !== null && overlaps(other.question.rect, rect))),
    );
    if (isOut || isOnOther) crowded.set(symbol.column, Math.max(rect.width + 4, crowded.get(symbol.column) ?? 0));
  }
  return crowded;
}
