import { mkdirSync, writeFileSync } from "node:fs";
import { readBaseline, writeBaseline } from "../test/corpus/baseline.ts";
import { loadCorpus } from "../test/corpus/corpus.ts";
import { type Drawn, drawOne } from "../test/corpus/figures.ts";
import { createRuler } from "../test/corpus/ruler/ruler.ts";
import { reportPage } from "./report/page.ts";
import { totalsOf } from "./report/totals.ts";

/**
 * Draws the whole corpus into one page of pictures and figures, out/layout-report.html, and says how the figures
 * stand against the baseline (exit code 1 when worse or wrong); with `--accept` they become the baseline.
 */
const ruler = createRuler();
const corpus = await loadCorpus();
const drawn: Drawn[] = [];
for (const one of corpus) drawn.push(await drawOne(one, ruler, 3));

const baseline = readBaseline();
mkdirSync("out", { recursive: true });
writeFileSync("out/layout-report.html", reportPage(drawn, baseline));
const { lines, worse } = totalsOf(drawn, baseline);
for (const line of lines) console.log(line);
console.log("out/layout-report.html");

if (process.argv.includes("--accept")) {
  writeBaseline(Object.fromEntries(drawn.flatMap(({ name, figures }) => (figures === null ? [] : [[name, figures]]))));
  console.log("test/corpus/baseline.json");
} else if (worse.length > 0 || drawn.some(({ defects }) => defects.length > 0)) process.exitCode = 1;
