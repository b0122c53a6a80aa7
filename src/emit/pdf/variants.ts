import type { MeasuredText } from "../../layout/types.ts";

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
  const ranges = words.flatMap((_, from) => words.slice(from).map((_, count) => ({ from, to: from + count + 1 })));
  const lines = ranges.map(({ from, to }) => lineOf(words, from, to));
  const widths = await meter(lines);
  const widthOf = new Map(lines.map((line, index) => [line, widths[index] ?? 0]));
  return splits(words, (from, to) => widthOf.get(lineOf(words, from, to)) ?? 0, style);
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

function splits(
  words: readonly Word[],
  widthOf: (from: number, to: number) => number,
  { lineHeight, cap }: VariantStyle,
): readonly MeasuredText[] {
  const all: MeasuredText[] = [];
  const most = Math.max(Math.min(words.length, MOST_LINES), narrowestCount(words.length, widthOf, cap));
  for (let count = 1; count <= most; count++) {
    const cuts = evenCuts(words.length, count, widthOf);
    const width = Math.max(0, ...cuts.map(({ from, to }) => widthOf(from, to)));
    const before = all.at(-1);
    if (before !== undefined && width >= before.width - 0.01) continue;
    all.push({ width, height: count * lineHeight, lines: cuts.map(({ from, to }) => lineOf(words, from, to)) });
  }
  const fitting = all.filter((variant) => variant.width <= cap);
  return fitting.length > 0 ? fitting : all.slice(-1);
}

/** Into how many lines a text falls that is filled line by line up to the cap. */
function narrowestCount(words: number, widthOf: (from: number, to: number) => number, cap: number): number {
  let lines = 0;
  for (let from = 0; from < words; lines++) {
    let to = from + 1;
    while (to < words && widthOf(from, to + 1) <= cap) to++;
    from = to;
  }
  return lines;
}

/** Cuts words into `count` lines so that the widest is as narrow as can be. */
function evenCuts(
  words: number,
  count: number,
  widthOf: (from: number, to: number) => number,
): readonly { readonly from: number; readonly to: number }[] {
  // best[k][to]: the widest line of the first `to` words on k lines, and where the last of these lines begins.
  const best: { readonly width: number; readonly from: number }[][] = [[{ width: 0, from: 0 }]];
  for (let line = 1; line <= count; line++) {
    const row: { width: number; from: number }[] = [];
    for (let to = line; to <= words; to++) {
      for (let from = line - 1; from < to; from++) {
        const width = Math.max(best[line - 1]?.[from]?.width ?? Number.POSITIVE_INFINITY, widthOf(from, to));
        const known = row[to];
        if (known === undefined || width < known.width) row[to] = { width, from };
      }
    }
    best.push(row);
  }
  const cuts: { from: number; to: number }[] = [];
  for (let line = count, to = words; line > 0; line--) {
    const from = best[line]?.[to]?.from ?? 0;
    cuts.unshift({ from, to });
    to = from;
  }
  return cuts;
}
