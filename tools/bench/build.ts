import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { writeCollection } from "./collection.ts";
import { plainScriptTime } from "./plain-script.ts";

/** One line of the table: `value` may be `atMost`. */
export interface BuildRatio {
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
  readonly measured: string;
}

interface OneBuild {
  readonly ms: number;
  readonly peakMb: number;
  readonly built: number;
  readonly reused: number;
  readonly usedBrowser: boolean;
}

/** What Node compiled, as the command keeps it too. */
const COMPILED = join(tmpdir(), `sop-bench-compiled-${process.pid}`);
const SOPS = 200;
/** SOPs that the plain script is timed with. */
const PLAIN = 5;
/** How often builds with little to do are timed. */
const TURNS = 5;

/**
 * Measures builds of generated collections against what they cannot be faster than, all in one run on one machine. Builds
 * run in processes of their own, as commands do.
 */
export async function buildRatios(): Promise<readonly BuildRatio[]> {
  const root = mkdtempSync(join(tmpdir(), "sop-bench-"));
  try {
    return await measureIn(root);
  } finally {
    for (const folder of [root, COMPILED]) rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(root: string): Promise<readonly BuildRatio[]> {
  const folder = collection(root, SOPS);
  const finished = join(root, "finished");
  run("floor.ts", "catch", folder, finished);
  const floors = [floor(finished)];
  const cold = builtAll(oneBuild(folder), SOPS);
  floors.push(floor(finished));
  // The machine may change under us: the cold build stands between two floors.
  const floorMs = floors.reduce((sum, ms) => sum + ms, 0) / floors.length;
  const plain = await plainScriptTime(finished, PLAIN);

  const warm: { readonly nothing: number; readonly hashing: number } = JSON.parse(run("nothing.ts", folder));
  // In turns: these three are held against one another.
  const turns = Array.from({ length: TURNS }, (_, round) => ({
    nothing: reusedAll(oneBuild(folder), SOPS),
    oneAlone: oneSop(root, folder),
    changed: afterChange(folder, round),
  }));
  const nothing = fastest(turns.map((turn) => turn.nothing));
  const oneAlone = fastest(turns.map((turn) => turn.oneAlone));
  const changed = fastest(turns.map((turn) => turn.changed));

  const large = collection(root, 1000);
  const thousand = builtAll(oneBuild(large), 1000);
  const huge = collection(root, 2000);
  const two = builtAll(oneBuild(huge, "json,mmd"), 2000);

  const s = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`);
  return [
    ratio(
      "cold build against the floor",
      cold.ms,
      floorMs,
      1.25,
      `${s(cold.ms)} / ${s(floorMs)} (${floors.map(s).join(", ")})`,
    ),
    ratio("cold build against a plain script", cold.ms / SOPS, plain, 0.1, `${s(cold.ms / SOPS)} / ${s(plain)} a SOP`),
    ratio(
      "nothing to do against hashing the sources",
      warm.nothing,
      warm.hashing,
      3,
      `${s(warm.nothing)} / ${s(warm.hashing)}`,
    ),
    ratio(
      "one changed SOP against one SOP and nothing to do",
      changed.ms,
      oneAlone.ms + nothing.ms,
      1,
      `${s(changed.ms)} / (${s(oneAlone.ms)} + ${s(nothing.ms)})`,
    ),
    ratio("1,000 SOPs against 5 times 200", thousand.ms, 5 * cold.ms, 1.05, `${s(thousand.ms)} / 5 x ${s(cold.ms)}`),
    {
      what: "peak memory at 1,000 SOPs, all outputs, MB",
      value: thousand.peakMb,
      atMost: 300,
      measured: "our process",
    },
    {
      what: "peak memory at 2,000 SOPs, JSON and Mermaid, MB",
      value: two.peakMb,
      atMost: 300,
      measured: "our process",
    },
  ];
}

/** The machine that figures are of. */
export function machine(): string {
  const model = cpus()[0]?.model ?? "unknown";
  return `${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`;
}

function ratio(what: string, ms: number, against: number, atMost: number, measured: string): BuildRatio {
  return { what, value: Math.round((ms / against) * 1000) / 1000, atMost, measured };
}

function collection(root: string, count: number): string {
  const folder = join(root, String(count));
  writeCollection(join(folder, "sops"), count);
  return folder;
}

function oneBuild(folder: string, kinds = ""): OneBuild {
  return JSON.parse(run("one-build.ts", folder, kinds));
}

function floor(finished: string): number {
  const { ms }: { readonly ms: number } = JSON.parse(run("floor.ts", "print", finished));
  return ms;
}

/** In a process of its own that keeps what Node compiled, as the command does. */
function run(script: string, ...args: readonly string[]): string {
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED };
  return execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], { encoding: "utf8", env });
}

/** A build that did something else than it is timed for would give a wrong figure. */
function builtAll(one: OneBuild, count: number): OneBuild {
  if (one.built !== count) throw new Error(`${one.built} of ${count} SOPs were built`);
  return one;
}

function reusedAll(one: OneBuild, count: number): OneBuild {
  if (one.reused !== count || one.usedBrowser) throw new Error("there was something to do");
  return one;
}

function fastest(all: readonly OneBuild[]): OneBuild {
  return all.reduce((least, one) => (one.ms < least.ms ? one : least));
}

/** The first SOP of a collection alone, nothing of it being there yet. */
function oneSop(root: string, folder: string): OneBuild {
  const alone = mkdtempSync(join(root, "one-"));
  const [file = ""] = readdirSync(join(folder, "sops"));
  cpSync(join(folder, "sops", file), join(alone, "sops", file), { recursive: true });
  return oneBuild(alone);
}

/** Changes the first SOP's first activity, and builds. */
function afterChange(folder: string, round: number): OneBuild {
  const [name = ""] = readdirSync(join(folder, "sops"));
  const file = join(folder, "sops", name);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/(kegiatan: [^\n]*?)\.?\n/, `$1 ke-${round + 1}.\n`));
  const one = oneBuild(folder);
  if (one.built !== 1) throw new Error(`${one.built} SOPs were built after one changed`);
  return one;
}
