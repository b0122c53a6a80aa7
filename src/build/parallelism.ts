import { availableParallelism } from "node:os";

/** What one SOP at a time takes, most of it in the browser: a page for its table and one for its chart. Bytes. */
const PER_SOP = 400 * 1024 * 1024;
/** What the browser and we take whatever we do. Bytes. */
const FIXED = 500 * 1024 * 1024;

/** How many SOPs at once: one for each core, and fewer where memory would not hold them. At least one. */
export function parallelism(
  cores: number = availableParallelism(),
  memory: number = process.availableMemory?.() ?? Number.POSITIVE_INFINITY,
): number {
  return Math.max(1, Math.min(cores, Math.floor((memory - FIXED) / PER_SOP)));
}
