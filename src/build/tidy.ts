import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much garbage may lie about before it is collected. Bytes. */
const MOST = 24 * 1024 * 1024;
/** What a build may hold in any case, garbage and all: most are done before that, and need not stop to tidy up. Bytes. */
const FREE = 96 * 1024 * 1024;

/**
 * Collects garbage when much of it lies about. Left alone, the engine waits until there is three times as much as what is
 * in use: on a runner with little memory, a collection of thousands would not be built for that.
 */
export function createTidy(): () => void {
  let collect: (() => void) | null = null;
  let inUse = usedNow();
  return () => {
    if (usedNow() < Math.max(inUse + MOST, FREE)) return;
    collect ??= engineCollector();
    collect();
    inUse = usedNow();
  };
}

/** Contents of files and outputs stand outside of the engine's own heap. */
function usedNow(): number {
  // `process.memoryUsage` asks the kernel too, which takes longer than an SOP with nothing to do.
  const { used_heap_size: used, external_memory: outside } = getHeapStatistics();
  return used + outside;
}

/** The engine's own collector, which it shows to contexts that are made after it was asked to. */
function engineCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collector: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return typeof collector === "function" ? () => void collector() : () => undefined;
}
