import { layout } from "../../src/layout/layout.ts";
import { fromCorpus, LARGEST, problemOf, SEED, someOf } from "./subjects.ts";

export interface LayoutTime {
  readonly sop: string;
  readonly steps: number;
  readonly actors: number;
  readonly pages: number;
  readonly ms: number;
}

/** Layout alone, no browser: the seed and 120 steps by 15 actors. */
export async function layoutTimes(): Promise<readonly LayoutTime[]> {
  const times: LayoutTime[] = [];
  for (const name of [SEED, LARGEST]) {
    const one = await fromCorpus(name);
    const { steps, actors } = one.sop;
    const { chart, measures, parts } = await problemOf(one);
    const ms = best(20, () => layout(chart, measures));
    times.push({ sop: name, steps: steps.length, actors: actors.length, pages: parts.layout.pages.length, ms });
  }
  return times;
}

export interface Growth {
  readonly rows: number;
  readonly ms: number;
  readonly msPerRow: number;
}

/** How the time grows with the rows: means over several SOPs, because single graphs differ more than sizes do. */
export async function growth(): Promise<readonly Growth[]> {
  const points: Growth[] = [];
  for (const rows of [10, 20, 40, 80, 120]) {
    const blocks = { check: 0.3, skip: 0.05, choice: 0.05 };
    const sops = await someOf({ rows, actors: 8, blocks, texts: "short" }, 8);
    let ms = 0;
    for (const one of sops) {
      const { chart, measures } = await problemOf(one);
      ms += best(5, () => layout(chart, measures)) / sops.length;
    }
    points.push({ rows, ms: rounded(ms), msPerRow: rounded(ms / rows) });
  }
  return points;
}

function best(repeats: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const before = performance.now();
    run();
    least = Math.min(least, performance.now() - before);
  }
  return rounded(least);
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
