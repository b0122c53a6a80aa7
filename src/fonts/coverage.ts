import { cutCoverage, FONT_CUTS, type FontCut } from "./catalogue.ts";
import { covers } from "./cmap.ts";

/** A character that no bundled font can print. */
export interface UncoveredCharacter {
  readonly char: string;
  readonly codePoint: number;
  /** Where it stands in the text, in UTF-16 units. */
  readonly index: number;
}

/** One grapheme cluster and the cut that draws the whole of it, or null when none can. */
export interface DrawnCluster {
  readonly text: string;
  readonly index: number;
  readonly cut: FontCut | null;
}

/**
 * The characters of a text that would come out as empty boxes, in order. A cluster (a letter with its accents,
 * a composed emoji) needs one font that has all of it, because it is drawn as one: where none has, the first
 * character that its best font lacks is named.
 *
 * Spaces, line breaks, joiners, variation selectors and direction marks need no ink and never count.
 */
export function uncovered(text: string): readonly UncoveredCharacter[] {
  if (LATIN_1.test(text)) return [];
  const found: UncoveredCharacter[] = [];
  for (const cluster of drawnClusters(text)) {
    if (cluster.cut !== null) continue;
    const lacking = firstLacking(cluster.text);
    found.push({ ...lacking, index: cluster.index + lacking.index });
  }
  return found;
}

/** Which cut draws each cluster of a text; clusters that need no ink, and those of plain Latin-1, are left out. */
export function* drawnClusters(text: string): Generator<DrawnCluster> {
  if (LATIN_1.test(text)) return;
  for (const { segment, index } of new Intl.Segmenter("id", { granularity: "grapheme" }).segment(text)) {
    if (!LATIN_1.test(segment) && inked(segment).length > 0) {
      yield { text: segment, index, cut: cutFor(segment) };
    }
  }
}

/** Printable Latin-1 and the line breaks: all of it is in Arimo's base cut. */
const LATIN_1 = /^[\t\n\r\x20-\x7e\xa0-\xac\xae-\xff]*$/;
const NO_INK = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}]$/u;
/** Control characters are white space to Unicode in part (U+0085, U+000B, U+000C), but never belong in a form. */
const CONTROL = /^[\p{Cc}--[\t\n\r]]$/v;

function inked(cluster: string): readonly string[] {
  return [...cluster].filter((char) => CONTROL.test(char) || !NO_INK.test(char));
}

/**
 * First a font that also knows the joiners between (a family of emoji that becomes one picture), then one
 * that has at least everything with ink. Fonts are asked for the composed form, as the browser does.
 */
function cutFor(cluster: string): FontCut | null {
  const whole = [...cluster.normalize("NFC")].filter((char) => !VARIATION_SELECTOR.test(char));
  const needed = inked(cluster.normalize("NFC"));
  return (
    FONT_CUTS.find((cut) => whole.every((char) => drawnBy(cut, char))) ??
    FONT_CUTS.find((cut) => needed.every((char) => drawnBy(cut, char))) ??
    null
  );
}

const VARIATION_SELECTOR = /^\p{Variation_Selector}$/u;

function firstLacking(cluster: string): UncoveredCharacter {
  const chars = [...cluster];
  const base = chars.find((char) => inked(char).length > 0) ?? cluster;
  const cut = FONT_CUTS.find((candidate) => drawnBy(candidate, base));
  let index = 0;
  for (const char of chars) {
    const lacks = cut === undefined || !drawnBy(cut, char);
    if (inked(char).length > 0 && lacks) return { char, codePoint: char.codePointAt(0) ?? 0, index };
    index += char.length;
  }
  return { char: base, codePoint: base.codePointAt(0) ?? 0, index: 0 };
}

function drawnBy(cut: FontCut, char: string): boolean {
  const codePoint = char.codePointAt(0) ?? 0;
  // Control characters are mapped to empty glyphs in some cuts; they are still nothing that can be printed.
  if (CONTROL.test(char)) return false;
  return covers(cutCoverage(cut), codePoint);
}
