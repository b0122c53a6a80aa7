import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { Sections } from "../../../src/emit/pdf/sections.ts";

let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

test("sections stand on the page in the order in which they were sent, in place of what stood there", async () => {
  const body = await browser.withPage(async (page) => {
    await page.setContent("<p>measured before</p>");
    const sections = new Sections(page);
    await sections.begin("<section>1</section>");
    await sections.begin("<section>a</section>");
    for (const name of ["b", "c", "d"]) await sections.add(`<section>${name}</section>`);
    await sections.shown();
    return page.evaluate(() => document.body.innerHTML);
  });
  expect(body).toBe("<section>a</section>\n<section>b</section>\n<section>c</section>\n<section>d</section>");
});

test("whoever waits is told that the page is gone", async () => {
  const told = browser.withPage(async (page) => {
    const sections = new Sections(page);
    await sections.begin("<section>a</section>");
    await page.close();
    await sections.add("<section>b</section>");
    await sections.shown();
  });
  await expect(told).rejects.toThrow();
});
