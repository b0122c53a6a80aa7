import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { htmlDocument } from "../../../src/emit/pdf/document.ts";
import { pageGeometry } from "../../../src/emit/pdf/geometry.ts";
import { loadFonts } from "../../../src/emit/pdf/measure.ts";
import { type TextMeters, textMeters } from "../../../src/emit/pdf/meters.ts";
import { textVariants } from "../../../src/emit/pdf/variants.ts";
import { kemnaker } from "./profile.ts";

const profile = await kemnaker();
let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

/** Runs with the meters of a page, and counts the messages that go to it. */
async function measuring<T>(run: (meters: TextMeters) => Promise<T>): Promise<{ result: T; messages: number }> {
  return browser.withPage(async (page) => {
    await page.setContent(htmlDocument({ profile, geometry: pageGeometry(profile), texts: [] }));
    await loadFonts(page);
    let messages = 0;
    const counting = new Proxy(page, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (key === "evaluate") messages++;
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const result = await run(textMeters(counting));
    return { result, messages };
  });
}

test("what is asked at the same time goes in one message, whatever the style", async () => {
  const { result, messages } = await measuring(({ label, body, heading }) =>
    Promise.all([label(["Y", "Tidak"]), label(["Y"]), body(["Tidak"]), heading(["Tidak", ""])]),
  );
  expect(messages).toBe(1);
  const [[y = 0, small = 0] = [], [again] = [], [middle = 0] = [], [bold = 0, nothing] = []] = result;
  expect([y, small, middle, bold].every((width) => width > 0)).toBe(true);
  expect(again).toBe(y);
  expect(nothing).toBe(0);
  expect(small).toBeLessThan(middle);
  expect(bold).not.toBe(middle);
});

test("what was measured once is known, in its style", async () => {
  const { result, messages } = await measuring(async ({ label, body }) => {
    const first = await label(["satu", "dua"]);
    const second = await label(["dua", "satu"]);
    await body(["satu"]);
    return { first, second };
  });
  expect(messages).toBe(2);
  expect(result.second).toEqual([...result.first].reverse());
});

test("nothing costs no message", async () => {
  const { result, messages } = await measuring(({ label }) => label([]));
  expect({ result, messages }).toEqual({ result: [], messages: 0 });
});

test("the lines of many texts take no more messages than those of one", async () => {
  const style = { lineHeight: 8, cap: 62 };
  const texts = Array.from({ length: 30 }, (_, index) => `Apakah berkas ke-${index} sudah lengkap dan benar?`);
  const one = await measuring(({ label }) => textVariants(texts.slice(0, 1), label, style));
  const many = await measuring(({ label }) => textVariants(texts, label, style));
  expect(many.messages).toBe(one.messages);
  expect([...many.result.keys()]).toEqual(texts);
});
