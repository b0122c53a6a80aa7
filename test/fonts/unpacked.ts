import { inflateSync } from "node:zlib";

/** A WOFF 1 font as it was before it was packed, with these bytes as its kind. Its checksums are left out. */
export function unpacked(woff: Buffer, kind: readonly number[]): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  head.set(kind);
  head.writeUInt16BE(count, 4);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (let index = 0; index < count; index++) {
    const from = 44 + 20 * index;
    const [at, packed, length] = [4, 8, 12].map((more) => woff.readUInt32BE(from + more));
    const bytes = woff.subarray(at, (at ?? 0) + (packed ?? 0));
    const table = packed === length ? bytes : inflateSync(bytes);
    const to = 12 + 16 * index;
    head.set(woff.subarray(from, from + 4), to);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    padded.set(table);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
