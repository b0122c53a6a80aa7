import { setTimeout } from "node:timers/promises";
import { openBrowser, type SopBrowser } from "../../src/browser/browser.ts";
import { emitPdf } from "../../src/emit/pdf/emit.ts";
import type { CorpusSop } from "../../test/corpus/corpus.ts";
import { type FinishedHtml, listeningBrowser, print } from "./finished.ts";
import { fromCorpus, LARGEST, SEED } from "./subjects.ts";

export interface Printing {
  readonly sop: string;
  readonly wholeMs: number;
  readonly printingMs: number;
  readonly ratio: number;
}

const REPEATS = 20;

/** So long the browser may put away what the last printing left, so that it is not charged to the next. ms */
const REST_MS = 60;

/** The whole way of one SOP to its PDF, and the printing of the same HTML alone, in turns; the best of each. */
export async function againstPrinting(): Promise<readonly Printing[]> {
  await using browser = await openBrowser({ env: process.env });
  const results: Printing[] = [];
  for (const name of [SEED, LARGEST]) {
    const one = await fromCorpus(name);
    const finished = await finishedHtml(one, browser);
    let whole = Number.POSITIVE_INFINITY;
    let printing = Number.POSITIVE_INFINITY;
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      whole = Math.min(whole, await rested(() => compile(one, browser)));
      printing = Math.min(printing, await rested(() => print(browser, finished)));
    }
    const ratio = Math.round((whole / printing) * 100) / 100;
    results.push({ sop: name, wholeMs: Math.round(whole), printingMs: Math.round(printing), ratio });
  }
  return results;
}

async function compile({ sop, profile, name }: CorpusSop, browser: Pick<SopBrowser, "withPrepared">): Promise<void> {
  const texts = { titles: new Map(), runtimeJson: "{}", software: "bench", epoch: 0 };
  const result = await emitPdf({ sop, profile, ...texts }, browser);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
}

/** What the browser is given to print at the end, caught on its way. */
async function finishedHtml(one: CorpusSop, browser: SopBrowser): Promise<FinishedHtml> {
  const caught: FinishedHtml[] = [];
  await compile(
    one,
    listeningBrowser(browser, (finished) => caught.push(finished)),
  );
  const [finished] = caught;
  if (finished === undefined) throw new Error("nothing was printed");
  return finished;
}

async function rested(run: () => Promise<unknown>): Promise<number> {
  await setTimeout(REST_MS);
  const before = performance.now();
  await run();
  return performance.now() - before;
}
