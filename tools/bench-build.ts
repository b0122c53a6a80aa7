import { mkdirSync, writeFileSync } from "node:fs";
import { buildRatios, machine } from "./bench/build.ts";

/** Measures builds of whole collections: `npm run bench -- build`. Prints a table and writes out/bench-build.json. */
const began = performance.now();
console.log(machine());
const ratios = await buildRatios();
console.table(ratios.map((one) => ({ ...one, holds: one.value <= one.atMost })));
const seconds = Math.round((performance.now() - began) / 1000);
mkdirSync("out", { recursive: true });
writeFileSync("out/bench-build.json", `${JSON.stringify({ machine: machine(), seconds, ratios }, null, 2)}\n`);
console.log(`out/bench-build.json, after ${seconds} s`);
