import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { serialize } from "node:v8";
import { fromCorpus, LARGEST, problemOf, SEED } from "./subjects.ts";

export interface PeakMemory {
  readonly sop: string;
  /** What a fresh process grew by while it laid out, garbage and compiled code included. MB */
  readonly megabytes: number;
}

export async function peakMemory(): Promise<readonly PeakMemory[]> {
  const script = join(import.meta.dirname, "one-layout.ts");
  const peaks: PeakMemory[] = [];
  for (const sop of [SEED, LARGEST]) {
    const { chart, measures } = await problemOf(await fromCorpus(sop));
    const input = serialize({ chart, measures });
    const megabytes = Number(execFileSync(process.execPath, ["--expose-gc", script], { input, encoding: "utf8" }));
    peaks.push({ sop, megabytes });
  }
  return peaks;
}
