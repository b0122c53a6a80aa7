import type { Text, TextItem } from "../../../model/sop.ts";
import { type Span, spans } from "../../../model/spans.ts";
import type { ListStyle } from "../../../profile/profile.ts";

/** One line; templates escape its texts. */
export interface LineView {
  readonly spans: readonly Span[];
}

export interface ItemView {
  readonly lines: readonly LineView[];
  /** The item's own points, or null. */
  readonly points: ListView | null;
}

export interface ListView {
  readonly numbered: boolean;
  /** Digits of the last number, for the room that the numbers need. */
  readonly digits: number;
  readonly items: readonly ItemView[];
}

/** What a place of the form prints: running lines, or a list, or (both null) nothing. */
export interface BlockView {
  readonly lines: readonly LineView[] | null;
  readonly list: ListView | null;
}

export const BLANK: BlockView = { lines: null, list: null };

/**
 * A text in the profile's list style. A list of one prints bare. Items that have points or lines of their own
 * cannot stand between commas, and print one below the other instead.
 */
export function blockOf(text: Text, style: ListStyle): BlockView {
  const items = text.map(itemOf);
  const [first] = items;
  if (first === undefined) return BLANK;
  if (items.length === 1 && first.points === null) return { lines: first.lines, list: null };
  const running = items.every((item) => item.points === null && item.lines.length === 1);
  if (style === "comma" && running) return { lines: [joined(items)], list: null };
  return { lines: null, list: listOf(items, style === "numbered" && items.length > 1) };
}

/** One short text as its lines. */
export function linesOf(text: string): readonly LineView[] {
  return text
    .normalize("NFC")
    .split(/\r\n|[\n\r]/)
    .map((line) => ({ spans: spans(line) }));
}

/** A text on one line and without its italics, for labels and metadata. */
export function plainText(text: Text): string {
  return text
    .map((item) => [plainLine(item.text), plainText(item.points)].filter((part) => part !== "").join(" "))
    .join(", ");
}

/** One line without marks: what a reader would read aloud. */
export function plainLine(text: string): string {
  return linesOf(text)
    .flatMap((line) => line.spans.map((span) => span.text).join(""))
    .join(" ");
}

/** The words that a block prints, as far as they cannot be parted at a space. */
export function wordsOf(block: BlockView): readonly string[] {
  return [...(block.lines ?? []), ...(block.list === null ? [] : listLines(block.list))].flatMap((line) =>
    line.spans
      .map((span) => span.text)
      .join("")
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
}

function listLines(list: ListView): readonly LineView[] {
  return list.items.flatMap((item) => [...item.lines, ...(item.points === null ? [] : listLines(item.points))]);
}

function itemOf(item: TextItem): ItemView {
  const points = item.points.map(itemOf);
  return { lines: linesOf(item.text), points: points.length === 0 ? null : listOf(points, false) };
}

function listOf(items: readonly ItemView[], numbered: boolean): ListView {
  return { numbered, digits: String(items.length).length, items };
}

function joined(items: readonly ItemView[]): LineView {
  const comma: Span = { text: ", ", italic: false };
  return {
    spans: items.flatMap((item, index) => [
      ...(index === 0 ? [] : [comma]),
      ...item.lines.flatMap((line) => line.spans),
    ]),
  };
}
