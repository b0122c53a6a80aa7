import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CodePointRanges } from "./cmap.ts";
import { coverageOf } from "./cmap.ts";

/** One cut of a family as its package ships it: the same characters in every weight and style listed. */
export interface FontCut {
  readonly family: string;
  readonly subset: string;
  readonly faces: readonly FontFace[];
}

export interface FontFace {
  readonly weight: 400 | 700;
  readonly style: "normal" | "italic";
  /** The file inside its package, as a module specifier. */
  readonly file: string;
}

const regular = { weight: 400, style: "normal" } as const;
const bold = { weight: 700, style: "normal" } as const;
const italic = { weight: 400, style: "italic" } as const;
const boldItalic = { weight: 700, style: "italic" } as const;

/**
 * Every bundled font, in the order in which a character looks for one: Arimo (metrically Arial, which the form
 * is set in), then what its other scripts and symbols fall back to. Nothing else may reach the paper.
 */
export const FONT_CUTS: readonly FontCut[] = [
  ...cuts("Arimo", "arimo", [regular, bold, italic, boldItalic], ["latin", "latin-ext", "vietnamese", "greek"]),
  ...cuts("Arimo", "arimo", [regular, bold, italic, boldItalic], ["greek-ext", "cyrillic", "cyrillic-ext", "hebrew"]),
  ...cuts("Noto Sans Arabic", "noto-sans-arabic", [regular, bold], ["arabic"]),
  ...cuts("Noto Sans Symbols", "noto-sans-symbols", [regular, bold], ["symbols"]),
  ...cuts("Noto Sans Symbols 2", "noto-sans-symbols-2", [regular], ["symbols", "math", "braille"]),
  ...cuts("Noto Sans Math", "noto-sans-math", [regular], ["latin"]),
  ...cuts("Noto Emoji", "noto-emoji", [regular, bold], ["2", "3", "4", "5", "6", "7", "8", "9", "0", "1", "10"]),
];

/** Arimo's cut that holds the whole of Latin-1; always embedded. */
export const BASE_CUT: FontCut | undefined = FONT_CUTS[0];

/** The families in the order of `font-family`. */
export const FONT_FAMILIES: readonly string[] = [...new Set(FONT_CUTS.map((cut) => cut.family))];

/** The bytes of a face's WOFF 1 file, from its installed package. */
export function readFace(face: FontFace): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(face.file));
}

/**
 * What a cut can draw. Read on first use and kept: the files of installed packages do not change while a
 * program runs, and most SOPs never leave Latin-1.
 */
export function cutCoverage(cut: FontCut): CodePointRanges {
  const known = coverages.get(cut);
  if (known !== undefined) return known;
  const [face] = cut.faces;
  const read = face === undefined ? [] : coverageOf(readFace(face));
  coverages.set(cut, read);
  return read;
}

const coverages = new WeakMap<FontCut, CodePointRanges>();

function cuts(
  family: string,
  folder: string,
  variants: readonly Pick<FontFace, "weight" | "style">[],
  subsets: readonly string[],
): readonly FontCut[] {
  return subsets.map((subset) => ({
    family,
    subset,
    faces: variants.map((variant) => ({
      ...variant,
      file: `@fontsource/${folder}/files/${folder}-${subset}-${variant.weight}-${variant.style}.woff`,
    })),
  }));
}
