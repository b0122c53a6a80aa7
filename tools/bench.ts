import { mkdirSync, writeFileSync } from "node:fs";
import { againstPrinting } from "./bench/browser.ts";
import { againstParsing, startTimes } from "./bench/check.ts";
import { growth, layoutTimes } from "./bench/layout.ts";
import { peakMemory } from "./bench/memory.ts";
import { loadRatios, runtimeTimes } from "./bench/runtime.ts";

// Builds of whole collections take minutes: they are measured alone, by `npm run bench -- build`.
if (process.argv[2] === "build") {
  await import("./bench-build.ts");
  process.exit();
}

/** Measures how fast and how frugal checking and drawing are; prints tables and writes out/bench.json. */
const check = await againstParsing();
console.log("Checking 1,000 SOPs, against the YAML library alone parsing them; CPU time, the best of several runs");
console.table([check]);

const start = startTimes();
console.log("One command, from its start to its end");
console.table(start);

const runtime = await runtimeTimes();
console.log(
  "Running: a step against XState's pure transition, load with its digest check against JSON.parse; CPU time",
);
console.table(runtime);
const loading = await loadRatios();
console.table([loading]);

const layout = await layoutTimes();
console.log("Layout alone, the best of several runs");
console.table(layout);

const steps = await growth();
console.log("Growth: the mean of several SOPs of the same mix, 8 actors");
console.table(steps);

const memory = await peakMemory();
console.log("Peak memory of one layout, in a process of its own");
console.table(memory);

const browser = await againstPrinting();
console.log("One SOP through a warm browser, against the same browser printing its finished HTML alone");
console.table(browser);

mkdirSync("out", { recursive: true });
writeFileSync(
  "out/bench.json",
  `${JSON.stringify({ check, start, runtime, loading, layout, growth: steps, memory, browser }, null, 2)}\n`,
);
console.log("out/bench.json");
