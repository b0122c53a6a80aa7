import { BASE_CUT, cutCoverage, FONT_CUTS, FONT_FAMILIES, type FontCut, type FontFace, readFace } from "./catalogue.ts";
import { type CodePointRanges, covers, toRanges } from "./cmap.ts";
import { drawnClusters } from "./coverage.ts";
import type { FontFormat } from "./own-font.ts";

/**
 * The `@font-face` rules that these texts need, the fonts inside as data: URLs, so that a page fetches nothing.
 * Arimo's base cut is always there; another cut only when some text needs it, and only for the characters that
 * these texts hold. The same set of characters gives the same rules, to the byte.
 */
export function fontFaceRules(texts: Iterable<string>): string {
  const needed = new Set<FontCut>(BASE_CUT === undefined ? [] : [BASE_CUT]);
  const codePoints = new Set<number>();
  for (const text of texts) {
    for (const cluster of drawnClusters(text)) {
      if (cluster.cut === null) continue;
      needed.add(cluster.cut);
      for (const char of `${cluster.text}${cluster.text.normalize("NFC")}`) codePoints.add(char.codePointAt(0) ?? 0);
    }
  }
  return FONT_CUTS.filter((cut) => needed.has(cut))
    .map((cut) => {
      const coverage = cutCoverage(cut);
      const ranges =
        cut === BASE_CUT ? coverage : toRanges([...codePoints].filter((codePoint) => covers(coverage, codePoint)));
      return cutRules(cut, ranges);
    })
    .join("");
}

/** A face that a profile brings along. */
export interface OwnFace extends Pick<FontFace, "weight" | "style"> {
  readonly format: FontFormat;
  /** A data: URL. */
  readonly url: string;
}

const OWN_FAMILY = "Profil";

/**
 * The rules of a profile's own faces. Their letters stand on Arimo's lines: what is placed in the drawing counts on
 * these, and letters that the bundled fonts add stand in the same line.
 */
export function ownFaceRules(faces: readonly OwnFace[]): string {
  const lines = `ascent-override:${percent(ASCENT)};descent-override:${percent(DESCENT)};line-gap-override:0%`;
  return faces
    .map(
      ({ weight, style, format, url }) =>
        `@font-face{font-family:"${OWN_FAMILY}";font-weight:${weight};font-style:${style};` +
        `src:url(${url}) format("${format}");${lines}}\n`,
    )
    .join("");
}

/** Arimo's ascent and descent, as multiples of the font size. */
export const ASCENT = 0.905;
export const DESCENT = 0.212;

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}

/** The value of `font-family`: a profile's own, every bundled family, and nothing that the machine happens to have. */
export function fontStack(own: readonly OwnFace[] = []): string {
  const families = own.length === 0 ? FONT_FAMILIES : [OWN_FAMILY, ...FONT_FAMILIES];
  return families.map((family) => `"${family}"`).join(", ");
}

function cutRules(cut: FontCut, ranges: CodePointRanges): string {
  return cut.faces
    .map((face) => {
      const data = Buffer.from(readFace(face)).toString("base64");
      return (
        `@font-face{font-family:"${cut.family}";font-weight:${face.weight};font-style:${face.style};` +
        `src:url(data:font/woff;base64,${data}) format("woff");unicode-range:${unicodeRange(ranges)}}\n`
      );
    })
    .join("");
}

function unicodeRange(ranges: CodePointRanges): string {
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
  return ranges.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(",");
}
