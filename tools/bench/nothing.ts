import { build } from "../../src/build/build.ts";
import { findSources } from "../../src/build/find-files.ts";
import { sourcesDigest } from "../../src/build/nothing-to-do.ts";
import { benchOptions } from "./build-options.ts";

const ROUNDS = 9;

/**
 * A build with nothing to do, and the finding, reading and hashing of its sources alone, in turns in one process; prints
 * the best of each as JSON. ms
 */
const [folder = ""] = process.argv.slice(2);
let hashing = Number.POSITIVE_INFINITY;
let nothing = Number.POSITIVE_INFINITY;
for (let round = 0; round < ROUNDS; round++) {
  hashing = Math.min(hashing, await timed(async () => sourcesDigest(await findSources(["sops"], folder))));
  nothing = Math.min(nothing, await timed(idle));
}
console.log(JSON.stringify({ hashing, nothing }));

async function idle(): Promise<void> {
  const { sops, usedBrowser } = await build(await findSources(["sops"], folder), await benchOptions(folder));
  if (usedBrowser || sops.some(({ outcome }) => outcome !== "reused")) throw new Error("there was something to do");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
