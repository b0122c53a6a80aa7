import { woffTable } from "../../../src/fonts/woff.ts";

/** How far a font moves on for each character it has, in em. */
export type Advances = ReadonlyMap<number, number>;

/**
 * The advance widths in a font's own tables (OpenType: `head`, `hhea`, `hmtx`, `cmap` format 4). Kerning is not read.
 *
 * @param font the bytes of a WOFF 1 file
 * @throws RangeError when one of the tables is missing: the installation is broken
 */
export function advancesOf(font: Uint8Array): Advances {
  const unitsPerEm = table(font, "head").getUint16(18);
  const metrics = table(font, "hhea").getUint16(34);
  const hmtx = table(font, "hmtx");
  const advances = new Map<number, number>();
  for (const [codePoint, glyph] of glyphs(table(font, "cmap"))) {
    advances.set(codePoint, hmtx.getUint16(4 * Math.min(glyph, metrics - 1)) / unitsPerEm);
  }
  return advances;
}

function table(font: Uint8Array, tag: string): DataView {
  const bytes = woffTable(font, tag);
  if (bytes === null) throw new RangeError(`the font has no table ${tag}`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function* glyphs(cmap: DataView): Generator<readonly [codePoint: number, glyph: number]> {
  for (let record = 0; record < cmap.getUint16(2); record++) {
    const start = cmap.getUint32(8 + record * 8);
    if (cmap.getUint16(start) !== 4) continue;
    const segments = cmap.getUint16(start + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const field = (index: number): number => start + 14 + index * segments * 2 + (index > 0 ? 2 : 0) + segment * 2;
      const last = cmap.getUint16(field(0));
      const first = cmap.getUint16(field(1));
      const delta = cmap.getUint16(field(2));
      const offset = cmap.getUint16(field(3));
      for (let code = first; code <= last && code !== 0xffff; code++) {
        const raw = offset === 0 ? code : cmap.getUint16(field(3) + offset + (code - first) * 2);
        if (raw !== 0) yield [code, (raw + delta) & 0xffff];
      }
    }
  }
}
