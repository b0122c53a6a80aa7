import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseDocument } from "yaml";
import { checkSources } from "../../src/build/check.ts";
import type { SourceFile } from "../../src/build/find-files.ts";
import { generateCollection } from "./collection.ts";

export interface CheckTime {
  readonly sops: number;
  /** CPU time of the whole check, in this process. */
  readonly checkMs: number;
  /** CPU time of the YAML library alone, turning the same texts into its documents. */
  readonly yamlMs: number;
  readonly ratio: number;
}

const REPEATS = 5;

/** Checking a collection against merely parsing it, in turns in one process; the best of each. */
export async function againstParsing(count = 1_000): Promise<CheckTime> {
  const texts = generateCollection(count);
  const sources = texts.map(({ id, yaml }): SourceFile => {
    return { id, file: `sops/${id}.yaml`, folder: null, content: new TextEncoder().encode(yaml) };
  });
  const options = { workingFolder: "/", profiles: new Set(["kemnaker", "permenpan-35-2012"]) };
  let yamlMs = Number.POSITIVE_INFINITY;
  let checkMs = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    yamlMs = Math.min(yamlMs, await cpuTime(() => texts.map(({ yaml }) => parseDocument(yaml).errors.length)));
    checkMs = Math.min(checkMs, await cpuTime(() => checkSources(sources, options)));
  }
  const ratio = Math.round((checkMs / yamlMs) * 100) / 100;
  return { sops: count, checkMs: Math.round(checkMs), yamlMs: Math.round(yamlMs), ratio };
}

export interface StartTime {
  readonly command: string;
  /** From starting the process to its end: the best of several, and the middle one. */
  readonly bestMs: number;
  readonly medianMs: number;
}

/** The command on one SOP, from its start to its end; the first run, which fills the compile cache, does not count. */
export function startTimes(runs = 15): readonly StartTime[] {
  const cache = mkdtempSync(join(tmpdir(), "sop-bench-"));
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  try {
    return [["check", "sops/pengumpulan-bahan.yaml"], ["--version"]].map((words) => {
      const times = Array.from({ length: runs + 1 }, () => {
        const before = performance.now();
        const { status } = spawnSync(process.execPath, [resolve("bin/sop.cjs"), ...words], { env });
        if (status !== 0) throw new Error(`sop ${words.join(" ")} ended with ${status}`);
        return performance.now() - before;
      });
      const sorted = times.slice(1).toSorted((a, b) => a - b);
      const at = (index: number): number => Math.round(sorted[index] ?? 0);
      return { command: `sop ${words.join(" ")}`, bestMs: at(0), medianMs: at(Math.floor(runs / 2)) };
    });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

async function cpuTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
