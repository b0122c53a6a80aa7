import { inflateSync } from "node:zlib";

/**
 * One table of a font in the WOFF 1 container (W3C WOFF 1.0, sections 4 and 5), unpacked.
 *
 * @param tag the table's four letters, such as `cmap`
 * @returns the table's bytes, or null when the font has no such table
 * @throws RangeError when the bytes are not a WOFF 1 file: the fonts come from installed packages, so a
 *   wrong one means a broken installation
 */
export function woffTable(font: Uint8Array, tag: string): Uint8Array | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (font.byteLength < HEADER_LENGTH || ascii(font, 0, 4) !== "wOFF") {
    throw new RangeError("not a WOFF 1 font");
  }
  const tables = view.getUint16(12);
  for (let index = 0; index < tables; index++) {
    const entry = HEADER_LENGTH + index * ENTRY_LENGTH;
    if (ascii(font, entry, 4) !== tag) continue;
    const offset = view.getUint32(entry + 4);
    const packed = view.getUint32(entry + 8);
    const length = view.getUint32(entry + 12);
    const bytes = font.subarray(offset, offset + packed);
    return packed === length ? bytes : inflateSync(bytes);
  }
  return null;
}

const HEADER_LENGTH = 44;
const ENTRY_LENGTH = 20;

function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
