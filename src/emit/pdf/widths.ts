import type { LabelKey, Profile } from "../../profile/profile.ts";
import { type ColumnWidths, NARROWEST, shareWidth, type TextWidths } from "./geometry.ts";
import type { HeadingFit } from "./headings.ts";
import type { TextMeter } from "./variants.ts";
import { blockOfColumn, type RowTexts } from "./view/rows.ts";
import { wordsOf } from "./view/texts.ts";

/** What the columns of one SOP need, in pt. */
export interface ColumnNeeds {
  /** How narrow the text columns may get: whole words first, then as narrow as can be read. */
  readonly texts: readonly TextWidths[];
  /** The actors' headings. */
  readonly headings: readonly HeadingFit[];
}

export interface ChosenWidths extends ColumnWidths {
  /** Whether all columns are wide enough for what they hold: texts with whole words, headings, lines and symbols. */
  readonly holdsAll: boolean;
}

/**
 * Chooses the columns' widths: as the profile says and with all headings upright where there is room; else with
 * narrower texts; else with as many of the actors' headings turned as must be, the widest first and those of one width
 * together; last with words of the texts broken.
 *
 * @param room the page's content, in pt
 * @param least what each actor column needs in any case, for its lines and symbols
 * @returns null when the actors do not fit beside the narrowest text columns
 */
export function chooseWidths(
  room: number,
  { texts, headings }: ColumnNeeds,
  least: readonly number[],
): ChosenWidths | null {
  const uprights = [...new Set(headings.map(({ upright }) => upright))].sort((a, b) => b - a);
  let narrowest: ChosenWidths | null = null;
  for (const [narrower, text] of texts.entries()) {
    for (const limit of [Number.POSITIVE_INFINITY, ...uprights.slice(1), 0]) {
      const needs = headings.map(({ upright, turned }, index) => {
        const heading = upright > limit ? (turned[0]?.width ?? upright) : upright;
        return Math.max(heading, least[index] ?? 0);
      });
      const widths = shareWidth(room, text, needs);
      if (widths === null) break;
      const isEnough = needs.every((need, index) => (widths.actors[index] ?? 0) >= need - SAME);
      narrowest = { ...widths, holdsAll: isEnough && narrower === 0 };
      if (isEnough) return narrowest;
    }
  }
  return narrowest;
}

/** Whether the actors' columns are as wide in both. */
export function isSameWidths(one: ColumnWidths, other: ColumnWidths): boolean {
  return one.actors.every((width, index) => Math.abs(width - (other.actors[index] ?? 0)) < SAME);
}

/** Widths may differ by rounding. pt */
const SAME = 0.01;
/** The padding of a text cell, both sides, and a little air; and that of a cell with the row's number. pt */
const CELL_PADDING = 6.5;
const NUMBER_PADDING = 2.5;
/** A text column grows for a long word up to this many times what the profile gives it. */
const MOST_GROWTH = 1.35;

/** The widest word of each text column, in pt. */
export type WidestWords = ReadonlyMap<keyof ColumnWidths["text"], number>;

/** Measures the words of the table's text columns. */
export async function widestWords(rows: readonly RowTexts[], body: TextMeter): Promise<WidestWords> {
  const columns = HEADINGS.map(async ([field]) => {
    const words =
      field === "no" ? rows.map(({ number }) => number) : rows.flatMap((row) => wordsOf(blockOfColumn(row, field)));
    return [field, Math.max(0, ...(await body([...new Set(words)])))] as const;
  });
  return new Map(await Promise.all(columns));
}

/**
 * What the text columns need: the profile's widths, with more for a column whose longest word would have to be broken.
 *
 * @param fits of the columns' headings, by label
 */
export function textWidths(
  words: WidestWords,
  { labels, table }: Pick<Profile, "labels" | "table">,
  fits: ReadonlyMap<string, HeadingFit>,
): readonly TextWidths[] {
  const asked = { ...table.widths };
  const whole = { ...NARROWEST };
  const narrowest = { ...NARROWEST, no: Math.max(NARROWEST.no, (words.get("no") ?? 0) + NUMBER_PADDING) };
  for (const [field, label] of HEADINGS) {
    const heading = fits.get(labels[label])?.upright ?? 0;
    const widest = (field === "no" ? 0 : (words.get(field) ?? 0)) + CELL_PADDING;
    const needed = Math.max(heading, Math.min(widest, table.widths[field] * MOST_GROWTH));
    whole[field] = Math.max(narrowest[field], needed);
    asked[field] = Math.max(table.widths[field], whole[field]);
  }
  return [
    { asked, least: whole },
    { asked, least: narrowest },
  ];
}

const HEADINGS = [
  ["no", "no"],
  ["activity", "kegiatan"],
  ["inputs", "kelengkapan"],
  ["duration", "waktu"],
  ["outputs", "output"],
  ["notes", "keterangan"],
] as const satisfies readonly (readonly [keyof ColumnWidths["text"], LabelKey])[];
