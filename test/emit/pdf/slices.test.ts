import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { emitPdf } from "../../../src/emit/pdf/emit.ts";
import { type FinishedHtml, listeningBrowser } from "../../../tools/bench/finished.ts";
import { kemnaker } from "./profile.ts";
import { readPdf } from "./read-pdf.ts";
import { sopOf } from "./sop-of.ts";

const PT = 0.75;
const profile = await kemnaker();
let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

const words = Array.from({ length: 900 }, (_, index) => `kata${index + 1}`);
const sop = sopOf({ a: "Kasubag", b: "Kabag" }, [
  { by: "a", activity: "Menyiapkan bahan" },
  { by: "b", activity: words.join(" ") },
  { by: "a", activity: "Menelaah bahan rapat dan menyampaikannya kepada atasan untuk mendapat arahan lebih lanjut" },
  { by: "b" },
]);

test("rows are as high on paper as they are drawn, also those that are cut over pages", async () => {
  const caught: FinishedHtml[] = [];
  const job = { sop, profile, titles: new Map(), runtimeJson: "{}", software: "sop-compiler", epoch: null };
  const result = await emitPdf(
    job,
    listeningBrowser(browser, (finished) => caught.push(finished)),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const drawn = result.layout.pages.map(({ rows }) => rows.map(({ height }) => height));
  expect(drawn.length).toBeGreaterThan(2);

  const printed = await browser.withPage(async (page) => {
    await page.emulateMediaType("print");
    await page.setContent(caught[0]?.html ?? "");
    return page.evaluate(() =>
      [...document.querySelectorAll("section:has(tbody .activity)")].map((section) =>
        [...section.querySelectorAll("tbody tr")].map((row) => row.getBoundingClientRect().height),
      ),
    );
  });
  expect(printed.map((rows) => rows.length)).toEqual(drawn.map((rows) => rows.length));
  for (const [page, rows] of drawn.entries()) {
    for (const [row, height] of rows.entries()) expect((printed[page]?.[row] ?? 0) * PT).toBeCloseTo(height, 1);
  }

  // And no word is lost between two pages, nor shown on both.
  const { pages } = await readPdf(result.pdf);
  const shown = pages.flatMap(({ text }) => text.match(/kata\d+/g) ?? []);
  expect(shown).toEqual(words);
});
