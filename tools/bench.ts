import { mkdirSync, writeFileSync } from "node:fs";
import { againstPrinting } from "./bench/browser.ts";
import { growth, layoutTimes } from "./bench/layout.ts";
import { peakMemory } from "./bench/memory.ts";

/** Measures how fast and how frugal the drawing is; prints tables and writes out/bench.json. */
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
writeFileSync("out/bench.json", `${JSON.stringify({ layout, growth: steps, memory, browser }, null, 2)}\n`);
console.log("out/bench.json");
