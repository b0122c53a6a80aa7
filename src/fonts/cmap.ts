import { woffTable } from "./woff.ts";

/** Code points that a font has a glyph for: ranges in rising order, both ends inclusive. */
export type CodePointRanges = readonly (readonly [first: number, last: number])[];

/**
 * Which characters a font can draw, from its own `cmap` table (OpenType 1.9: subtable formats 4 and 12;
 * Unicode encodings only).
 *
 * @param font the bytes of a WOFF 1 file
 */
export function coverageOf(font: Uint8Array): CodePointRanges {
  const cmap = woffTable(font, "cmap");
  return cmap === null ? [] : coverageIn(cmap);
}

/** The same from the table itself. @throws RangeError when it leads out of its own bytes */
export function coverageIn(cmap: Uint8Array): CodePointRanges {
  const view = new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength);
  const codePoints = new Set<number>();
  for (const offset of unicodeSubtables(view)) {
    const format = view.getUint16(offset);
    if (format === 4) readFormat4(view, offset, codePoints);
    if (format === 12) readFormat12(view, offset, codePoints);
  }
  return toRanges(codePoints);
}

/** Whether the ranges hold this code point. */
export function covers(ranges: CodePointRanges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return false;
    if (codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

/** Rising code points, or a set of them in any order, as ranges. */
export function toRanges(codePoints: Iterable<number>): CodePointRanges {
  const ranges: [number, number][] = [];
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && codePoint === last[1] + 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}

function unicodeSubtables(view: DataView): readonly number[] {
  const offsets = new Set<number>();
  const records = view.getUint16(2);
  for (let index = 0; index < records; index++) {
    const record = 4 + index * 8;
    const platform = view.getUint16(record);
    const encoding = view.getUint16(record + 2);
    const unicode = platform === 0 ? encoding !== 5 : platform === 3 && (encoding === 1 || encoding === 10);
    if (unicode) offsets.add(view.getUint32(record + 4));
  }
  return [...offsets];
}

/** Segment mapping to delta values: the Basic Multilingual Plane. */
function readFormat4(view: DataView, start: number, into: Set<number>): void {
  const segments = view.getUint16(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const rangeOffsets = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment++) {
    const first = view.getUint16(starts + segment * 2);
    const last = view.getUint16(ends + segment * 2);
    const delta = view.getUint16(deltas + segment * 2);
    const at = rangeOffsets + segment * 2;
    const rangeOffset = view.getUint16(at);
    for (let codePoint = first; codePoint <= last && codePoint !== 0xffff; codePoint++) {
      const raw = rangeOffset === 0 ? codePoint : view.getUint16(at + rangeOffset + (codePoint - first) * 2);
      const glyph = rangeOffset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) into.add(codePoint);
    }
  }
}

/** Segmented coverage: all of Unicode. */
function readFormat12(view: DataView, start: number, into: Set<number>): void {
  const groups = view.getUint32(start + 12);
  for (let group = 0; group < groups; group++) {
    const at = start + 16 + group * 12;
    const first = view.getUint32(at);
    const last = view.getUint32(at + 4);
    const glyph = view.getUint32(at + 8);
    for (let codePoint = first; codePoint <= last; codePoint++) {
      if (glyph + (codePoint - first) !== 0) into.add(codePoint);
    }
  }
}
