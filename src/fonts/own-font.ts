import { type CodePointRanges, coverageIn, covers } from "./cmap.ts";
import { woffTable } from "./woff.ts";

/** How CSS names the form of a font file. */
export type FontFormat = "woff" | "truetype" | "opentype";

export type OwnFont =
  | { readonly ok: true; readonly format: FontFormat }
  /** `lacks`: a letter that every SOP needs and the font does not have. */
  | { readonly ok: false; readonly why: "no-font" | "lacks"; readonly lacks: string };

/**
 * Whether a font that did not come with this software can set an SOP, as far as its own tables tell: that it is whole,
 * and holds at least the letters, digits and signs of Indonesian. For others the bundled fonts stand behind it.
 *
 * @param font the bytes of a `.woff` (WOFF 1), `.ttf` or `.otf` file
 */
export function readOwnFont(font: Uint8Array): OwnFont {
  const broken: OwnFont = { ok: false, why: "no-font", lacks: "" };
  const format = FORMATS[Buffer.from(font.subarray(0, 4)).toString("hex")];
  if (format === undefined) return broken;
  let coverage: CodePointRanges;
  try {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    if (format === "woff" && view.getUint32(8) > font.byteLength) return broken;
    const table = (tag: string) => (format === "woff" ? woffTable(font, tag) : sfntTable(font, tag));
    if (NEEDED.some((tag) => (table(tag)?.byteLength ?? 0) === 0)) return broken;
    const cmap = table("cmap");
    coverage = cmap === null ? [] : coverageIn(cmap);
  } catch {
    // Cut off or garbled: an offset that leads out of the file, or bytes that do not unpack.
    return broken;
  }
  const lacks = [...LETTERS].find((char) => !covers(coverage, char.codePointAt(0) ?? 0));
  return lacks === undefined ? { ok: true, format } : { ok: false, why: "lacks", lacks };
}

const FORMATS: Readonly<Record<string, FontFormat>> = {
  "774f4646": "woff",
  "00010000": "truetype",
  "74727565": "truetype",
  "4f54544f": "opentype",
};

/** The tables that every font has (OpenType 1.9). */
const NEEDED = ["cmap", "head", "hhea", "hmtx", "maxp", "name", "post"];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-()/\"'&%+?!";

/** One table of an unpacked font (OpenType 1.9, Organization of an OpenType Font); null when it has none such. */
function sfntTable(font: Uint8Array, tag: string): Uint8Array | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    if (Buffer.from(font.subarray(entry, entry + 4)).toString("latin1") !== tag) continue;
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (offset + length > font.byteLength) throw new RangeError(`the table ${tag} is cut off`);
    return font.subarray(offset, offset + length);
  }
  return null;
}
