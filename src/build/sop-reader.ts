import { type CheckOptions, type Understood, understand } from "./check.ts";
import type { SourceFile } from "./find-files.ts";

/** Collections up to this are kept whole, which takes ten times the room of their text. Bytes. */
const MOST = 2 * 1024 * 1024;

/** Reads SOPs that are asked for more than once: for what others may know of them, for their findings, for their outputs. */
export interface SopReader {
  /** Of a small collection each is read once; of a large one, nothing is kept. */
  read(source: SourceFile): Understood;
  /** Nobody will ask for it again. */
  release(source: SourceFile): void;
}

export function createReader(sources: readonly SourceFile[], options: CheckOptions): SopReader {
  const kept = new Map<SourceFile, Understood>();
  const isSmall = sources.reduce((sum, { content }) => sum + content.byteLength, 0) <= MOST;
  return {
    read(source) {
      const known = kept.get(source);
      if (known !== undefined) return known;
      const understood = understand(source, options);
      if (isSmall) kept.set(source, understood);
      return understood;
    },
    release(source) {
      kept.delete(source);
    },
  };
}
