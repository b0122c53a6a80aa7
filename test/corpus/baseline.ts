import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Figures } from "./figures.ts";

const FILE = join(import.meta.dirname, "baseline.json");

/** The best figures reached so far, by the SOP's name. */
export type Baseline = Readonly<Record<string, Figures>>;

/** Lines may get this much longer before it counts, so that a hair's breadth is no alarm. */
const LONGER = 1.02;

/** Reads the baseline. @throws the file system's errors */
export function readBaseline(): Baseline {
  // Only `writeBaseline` writes this file, and the test beside it fails where a figure is missing.
  return JSON.parse(readFileSync(FILE, "utf8")) as Baseline;
}

/** Takes figures over as the new baseline, one SOP a line. @throws the file system's errors */
export function writeBaseline(figures: Baseline): void {
  const lines = Object.entries(figures).map(([name, one]) => `  ${JSON.stringify(name)}: ${inOrder(one)}`);
  writeFileSync(FILE, `{\n${lines.join(",\n")}\n}\n`);
}

function inOrder({ crossings, bends, pages, length }: Figures): string {
  return `{ "crossings": ${crossings}, "bends": ${bends}, "pages": ${pages}, "length": ${length} }`;
}

export type Change = "better" | "same" | "worse";

/**
 * Compares two drawings of one SOP: fewer crossings are worth more bends, fewer bends more pages, fewer pages longer
 * lines. The first figure that differs decides; a length that grew by less than a fiftieth is the same.
 */
export function compare(before: Figures, now: Figures): Change {
  for (const figure of ["crossings", "bends", "pages"] as const) {
    if (now[figure] !== before[figure]) return now[figure] < before[figure] ? "better" : "worse";
  }
  if (now.length > before.length * LONGER) return "worse";
  return now.length < before.length ? "better" : "same";
}
