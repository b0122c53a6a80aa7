import { type CheckOptions, type Understood, understand } from "./check.ts";
import type { SourceFile } from "./find-files.ts";

/** Of so much text an SOP is kept whole, at ten times its size. Bytes. */
const MOST = 1024 * 1024;

/** Reads SOPs that are asked for more than once: for what others may know of them, for their findings, for their outputs. */
export interface SopReader {
  /** Small collections are kept, so that each file is read once; of large ones, the files that came first. */
  read(source: SourceFile): Understood;
  /** Nobody will ask for it again. */
  release(source: SourceFile): void;
}

export function createReader(options: CheckOptions): SopReader {
  const kept = new Map<SourceFile, Understood>();
  let room = MOST;
  return {
    read(source) {
      const known = kept.get(source);
      if (known !== undefined) return known;
      const understood = understand(source, options);
      if (source.content.byteLength <= room) {
        room -= source.content.byteLength;
        kept.set(source, understood);
      }
      return understood;
    },
    release(source) {
      if (kept.delete(source)) room += source.content.byteLength;
    },
  };
}
