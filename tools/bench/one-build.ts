import { setFlagsFromString } from "node:v8";
import { build } from "../../src/build/build.ts";
import { findSources } from "../../src/build/find-files.ts";
import { OUTPUT_KINDS } from "../../src/build/outputs.ts";
import { benchOptions } from "./build-options.ts";

// As the command does.
setFlagsFromString("--semi-space-growth-factor=1");

/** One build of the collection in a folder, in a process of its own; prints what it took as JSON. */
const [folder = "", kinds = ""] = process.argv.slice(2);
const only = OUTPUT_KINDS.filter((kind) => kinds.split(",").includes(kind));
const began = performance.now();
const options = await benchOptions(folder);
const asked = only.length > 0 ? { ...options, only } : options;
const { sops, usedBrowser } = await build(await findSources(["sops"], folder), asked);
const ms = performance.now() - began;
const count = (outcome: string): number => sops.filter((sop) => sop.outcome === outcome).length;
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ms, peakMb, built: count("built"), reused: count("reused"), usedBrowser }));
