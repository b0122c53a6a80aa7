import type { MeasuredText } from "../../layout/types.ts";
import { evenCuts, type Range, type WidthOf } from "./even-cuts.ts";

/**
 * Widths of single lines of text, in pt, in the same order. Ask for much at a time, and for independent things at the
 * same time: each answer may be a way to the browser and back.
 */
export type TextMeter = (texts: readonly string[]) => Promise<readonly number[]>;

export interface VariantStyle {
  /** Height of a line, in pt. */
  readonly lineHeight: number;
  /** A variant should not be wider than this; a longer word is broken. pt */
  readonly cap: number;
}

const MOST_LINES = 8;

/**
 * The ways to set each text in lines: in one, and in as many more as make it narrower, split at words where the
 * lines come out most even. Widest first, none wider than the cap.
 */
export async function textVariants(
  texts: Iterable<string>,
  meter: TextMeter,
  style: VariantStyle,
): Promise<ReadonlyMap<string, readonly MeasuredText[]>> {
  const all = [...new Set(texts)].map(async (text) => [text, await variantsOf(text, meter, style)] as const);
  return new Map(await Promise.all(all));
}

async function variantsOf(text: string, meter: TextMeter, style: VariantStyle): Promise<readonly MeasuredText[]> {
  const words = await shortWords(text, meter, style.cap);
  const alone = await meter(words.map((word) => word.text));
  const ranges = words.flatMap((_, from) => rangesFrom(from, alone, style.cap));
  const widths = await meter(ranges.map(({ from, to }) => lineOf(words, from, to)));
  const known = words.map(() => new Map<number, number>());
  for (const [index, { from, to }] of ranges.entries()) known[from]?.set(to, widths[index] ?? 0);
  return splits(words, (from, to) => known[from]?.get(to) ?? Number.POSITIVE_INFINITY, style);
}

/** By how much a line may come out narrower than its words alone: letters join, and move together. */
const JOINING = 1.25;

/** The lines that may begin with one of the words: as many words as may fit under the cap, or the word alone. */
function rangesFrom(from: number, alone: readonly number[], cap: number): readonly Range[] {
  const ranges: Range[] = [];
  let width = 0;
  for (let to = from + 1; to <= alone.length; to++) {
    width += alone[to - 1] ?? 0;
    if (to > from + 1 && width > cap * JOINING) break;
    ranges.push({ from, to });
  }
  return ranges;
}

/** A piece of text that stands on one line; `glued` ones continue a broken word, without a space before them. */
interface Word {
  readonly text: string;
  readonly glued: boolean;
}

function lineOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word, index) => (index === 0 || word.glued ? word.text : ` ${word.text}`))
    .join("");
}

async function shortWords(text: string, meter: TextMeter, cap: number): Promise<readonly Word[]> {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const widths = await meter(words);
  const short = words.map(async (word, index): Promise<readonly Word[]> => {
    return (widths[index] ?? 0) <= cap ? [{ text: word, glued: false }] : broken(word, meter, cap);
  });
  return (await Promise.all(short)).flat();
}

async function broken(word: string, meter: TextMeter, cap: number): Promise<readonly Word[]> {
  const letters = [...new Intl.Segmenter("id").segment(word)].map(({ segment }) => segment);
  const widths = await meter(letters);
  const pieces: Word[] = [];
  let piece = "";
  let width = 0;
  for (const [index, letter] of letters.entries()) {
    const more = widths[index] ?? 0;
    if (piece !== "" && width + more > cap) {
      pieces.push({ text: piece, glued: pieces.length > 0 });
      piece = "";
      width = 0;
    }
    piece += letter;
    width += more;
  }
  return [...pieces, { text: piece, glued: pieces.length > 0 }];
}

function splits(words: readonly Word[], widthOf: WidthOf, { lineHeight, cap }: VariantStyle): readonly MeasuredText[] {
  const all: MeasuredText[] = [];
  const most = Math.max(Math.min(words.length, MOST_LINES), narrowestCount(words.length, widthOf, cap));
  for (const [index, cuts] of evenCuts(words.length, most, widthOf).entries()) {
    const width = Math.max(0, ...cuts.map(({ from, to }) => widthOf(from, to)));
    const before = all.at(-1);
    if (before !== undefined && width >= before.width - 0.01) continue;
    const lines = cuts.map(({ from, to }) => lineOf(words, from, to));
    all.push({ width, height: (index + 1) * lineHeight, lines });
  }
  const fitting = all.filter((variant) => variant.width <= cap);
  return fitting.length > 0 ? fitting : all.slice(-1);
}

/** Into how many lines a text falls that is filled line by line up to the cap. */
function narrowestCount(words: number, widthOf: WidthOf, cap: number): number {
  let lines = 0;
  for (let from = 0; from < words; lines++) {
    let to = from + 1;
    while (to < words && widthOf(from, to + 1) <= cap) to++;
    from = to;
  }
  return lines;
}
