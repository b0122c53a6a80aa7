import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { layout } from "../../src/layout/layout.ts";
import type { Chart, Measures } from "../../src/layout/types.ts";

/** Lays out the chart that `memory.ts` sends, once, and prints by how many MB this process grew to do so. */
const { chart, measures } = deserialize(readFileSync(0)) as { chart: Chart; measures: Measures };
globalThis.gc?.();
const before = process.memoryUsage.rss();
layout(chart, measures);
// In kilobytes, the highest since the process began.
const peak = process.resourceUsage().maxRSS * 1024;
console.log(((peak - before) / 1e6).toFixed(1));
