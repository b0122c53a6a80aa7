import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type SopBrowser } from "../../src/browser/browser.ts";
import { emitPdf } from "../../src/emit/pdf/emit.ts";
import { type CorpusSop, loadCorpus } from "../corpus/corpus.ts";
import { placeByRuler } from "../corpus/ruler/place.ts";
import { createRuler } from "../corpus/ruler/ruler.ts";
import { expectedFlow } from "./expected-flow.ts";
import { seenFlow } from "./seen-flow.ts";

/** Some SOPs that together have most shapes; `CORPUS=all` prints the whole corpus. */
const CHOICE = [
  "kerja-bersama-3",
  "serah-terima-2",
  "pilihan-3",
  "paralel-2",
  "sebaris-3",
  "banyak-awal-2",
  "permenpan-2",
  "tanya-di-dalam-2",
  "kertas-f4-1",
  "baris-panjang-2",
  "segala-4",
];

const wanted = (name: string): boolean => process.env.CORPUS === "all" || CHOICE.includes(name);
const corpus = await loadCorpus(wanted);

const ruler = createRuler();

let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

describe("the corpus, printed and read back from the paper", () => {
  it.each(corpus)("$name gives its flow back", async ({ name, sop, profile }: CorpusSop) => {
    const job = { sop, profile, titles: new Map(), runtimeJson: "{}", software: "test", epoch: 0 };
    const printed = await emitPdf(job, browser);
    if (!printed.ok) throw new Error(JSON.stringify(printed.failure));
    const { edges, confusing } = await seenFlow(sop, printed.pdf, profile.chart.terminators);
    expect(confusing).toEqual([]);
    const estimated = await placeByRuler({ sop, profile }, ruler);
    // The ruler stands in for the browser where figures are kept, so both must come to the same pages.
    expect(estimated.ok && estimated.parts.layout.pages.length).toBe(printed.layout.pages.length);
    // Hostile words are broken and run from the right: their arrows are compared, and their texts elsewhere.
    const shown = name === "hostile" ? withoutLabels : (all: readonly string[]) => all;
    expect(shown(edges)).toEqual(shown(expectedFlow(sop, profile.labels, profile.chart.terminators)));
  });
});

function withoutLabels(edges: readonly string[]): readonly string[] {
  return edges.map((edge) => edge.replace(/ -.*-> /, " -> ")).sort();
}
