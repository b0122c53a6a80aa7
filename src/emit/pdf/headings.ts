import type { Profile } from "../../profile/profile.ts";
import type { Column } from "./geometry.ts";
import { type TextMeter, textVariants } from "./variants.ts";
import type { HeadCellView, HeadRowView } from "./view/head.ts";
import { pt } from "./view/numbers.ts";
import { plainLine } from "./view/texts.ts";

/** How a heading may be set. Widths are a cell's, padding included. pt */
export interface HeadingFit {
  /** Where none of its words is broken, and it does not grow so high that it takes the rows' place. */
  readonly upright: number;
  /** Turned by 90°: how wide its lines stack, and how long they are; fewest lines first. Empty: it cannot be turned. */
  readonly turned: readonly { readonly width: number; readonly length: number }[];
}

/** How high a heading may grow for the sake of a narrow column. pt */
const HIGHEST = 120;
/** The padding of a heading cell, both sides. pt */
const PADDING = 5.5;
/** Height of a heading's lines as a multiple of its font size. */
const LINE_HEIGHT = 1.25;
/** What a turned line may be longer than measured: italics. pt */
const AIR = 1;

/**
 * Measures headings, by text.
 *
 * @param meter of the bold column headings
 */
export async function measureHeadings(
  texts: Iterable<string>,
  profile: Pick<Profile, "font">,
  meter: TextMeter,
): Promise<ReadonlyMap<string, HeadingFit>> {
  const all = [...new Set(texts)];
  const lines = all.map(plainLine);
  const lineHeight = profile.font.heading * LINE_HEIGHT;
  const [words, whole, variants] = await Promise.all([
    meter(lines.flatMap(wordsOf)),
    meter(lines),
    textVariants(lines, meter, { lineHeight, cap: HIGHEST }),
  ]);
  const fits = new Map<string, HeadingFit>();
  let next = 0;
  for (const [index, text] of all.entries()) {
    const line = lines[index] ?? "";
    const widest = Math.max(0, ...wordsOf(line).map(() => words[next++] ?? 0));
    const spread = ((whole[index] ?? 0) * lineHeight) / HIGHEST;
    const ways = widest > HIGHEST ? [] : (variants.get(line) ?? []);
    fits.set(text, {
      upright: Math.max(Math.min(widest, HIGHEST), spread) + PADDING,
      turned: ways.map(({ width, height }) => ({ width: height + PADDING, length: width + AIR })),
    });
  }
  return fits;
}

/** The heading with those cells turned by 90° that are too narrow for their words, but hold them turned. */
export function turnNarrowHeadings(
  head: readonly HeadRowView[],
  columns: readonly Column[],
  fits: ReadonlyMap<string, HeadingFit>,
): readonly HeadRowView[] {
  const lengthOf = ({ text, column, colspan }: HeadCellView): number | null => {
    const fit = fits.get(text);
    const width = columns.slice(column, column + colspan).reduce((total, each) => total + each.width, 0);
    return fit === undefined ? null : turnedLength(fit, width);
  };
  return head.map((row) => {
    if (row.numbers) return row;
    const cells = row.cells.map((cell) => {
      const length = lengthOf(cell);
      return length === null ? cell : { ...cell, turned: pt(length) };
    });
    return { ...row, cells };
  });
}

/** What the layout of columns may differ from what was asked for by rounding. pt */
const SAME = 0.01;

/** Length of a heading's lines in a column that is too narrow to have it upright; null where it stands upright. */
export function turnedLength({ upright, turned }: HeadingFit, width: number): number | null {
  if (upright <= width + SAME) return null;
  const fitting = turned.filter((way) => way.width <= width + SAME).map(({ length }) => length);
  return fitting.length === 0 ? null : Math.min(...fitting);
}

function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== "");
}
