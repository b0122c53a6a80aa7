import type { TextMeter } from "../../../src/emit/pdf/variants.ts";
import { cutCoverage, FONT_CUTS, readFace } from "../../../src/fonts/catalogue.ts";
import { covers } from "../../../src/fonts/cmap.ts";
import { type Advances, advancesOf } from "./advances.ts";

/** Width of a line of text in pt, for a font size in pt. */
export type Ruler = (text: string, size: number, weight: 400 | 700) => number;

/** What a character is taken for that no font's table tells the width of, in em. */
const UNKNOWN = 1;

/** Estimates what a browser would measure, from the bundled fonts' own tables: no kerning, no joining of letters. */
export function createRuler(): Ruler {
  const faces = new Map<string, Advances>();
  const known = new Map<string, number>();
  const advance = (char: string, weight: 400 | 700): number => {
    const codePoint = char.codePointAt(0) ?? 0;
    const cut = FONT_CUTS.find((each) => covers(cutCoverage(each), codePoint));
    const face = cut?.faces.find((each) => each.weight === weight) ?? cut?.faces[0];
    if (face === undefined) return UNKNOWN;
    const advances = faces.get(face.file) ?? advancesOf(readFace(face));
    faces.set(face.file, advances);
    return advances.get(codePoint) ?? UNKNOWN;
  };
  return (text, size, weight) => {
    let width = 0;
    for (const char of text) {
      const key = `${weight}${char}`;
      const em = known.get(key) ?? advance(char, weight);
      known.set(key, em);
      width += em;
    }
    return width * size;
  };
}

/** The ruler as what measures texts in the browser, rounded up as there. */
export function meterOf(ruler: Ruler, size: number, weight: 400 | 700): TextMeter {
  return async (texts) => texts.map((text) => up(ruler(text, size, weight)));
}

/** A hundredth of a pt on top, as after measuring in the browser. */
export function up(width: number): number {
  return width === 0 ? 0 : Math.ceil(width * 100 + 1) / 100;
}
