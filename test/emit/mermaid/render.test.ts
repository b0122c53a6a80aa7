import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { toMermaid } from "../../../src/emit/mermaid/mermaid.ts";
import { renderMermaidSvg } from "../../../src/emit/mermaid/render.ts";
import { anySop } from "../arbitrary-sop.ts";
import { sopOf } from "../read-sop.ts";

const WORDS = { yes: "Ya", no: "Tidak" };
const HOSTILE = join(import.meta.dirname, "../../fixtures/sops/hostile.yaml");
const hostile = toMermaid(sopOf(readFileSync(HOSTILE, "utf8"), "hostile.yaml"), WORDS);

let browser: SopBrowser;
let svg: string;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
  svg = await renderMermaidSvg(browser, hostile);
});
afterAll(() => browser.close());

interface Parsed {
  readonly wellFormed: boolean;
  readonly names: readonly string[];
  /** Of each label, its lines put together. */
  readonly labels: readonly string[];
  readonly title: string;
  readonly size: readonly (string | null)[];
  readonly references: readonly string[];
}

/** Reads a drawing with the browser's parser, which takes XML strictly. */
function parse(text: string): Promise<Parsed> {
  return browser.withPage((page) =>
    page.evaluate((source) => {
      const drawing = new DOMParser().parseFromString(source, "image/svg+xml");
      const root = drawing.documentElement;
      const elements = [...drawing.querySelectorAll("*")];
      const attributes = elements.flatMap((element) => [...element.attributes]);
      const styles = [...drawing.querySelectorAll("style")].map(({ textContent }) => textContent ?? "");
      return {
        wellFormed: root.localName === "svg" && drawing.querySelector("parsererror") === null,
        names: [...new Set(elements.map(({ localName }) => localName))],
        labels: [...drawing.querySelectorAll("text")].map(({ textContent }) => textContent ?? ""),
        title: drawing.querySelector("svg > title")?.textContent ?? "",
        size: ["width", "height", "viewBox"].map((name) => root.getAttribute(name)),
        references: [...attributes.map(({ value }) => value), ...styles].flatMap((value) => [
          ...(value.match(/url\([^)]*\)|(?:https?|file|data|javascript):[^\s"')]*/g) ?? []),
        ]),
      };
    }, text),
  );
}

describe("the drawing", () => {
  test("is well-formed XML without foreign content, scripts and handlers", async () => {
    const { wellFormed, names } = await parse(svg);
    expect(wellFormed).toBe(true);
    expect(names).not.toContain("foreignObject");
    expect(names).not.toContain("script");
    expect(names).not.toContain("image");
    expect(svg).not.toMatch(/<[^>]*\son\w+\s*=/i);
  });

  test("refers to nothing outside of itself", async () => {
    const { references } = await parse(svg);
    const outside = references.filter((one) => !one.startsWith("url(#") && !one.startsWith("http://www.w3.org/"));
    expect(outside).toEqual([]);
  });

  test("shows every hostile text as text, in full", async () => {
    const { labels, title } = await parse(svg);
    const shown = labels.map((label) => label.replaceAll(" ", ""));
    for (const text of [
      '<script>alert(1)</script>{{x}}{{{x}}}"];end%%{init}%%`x`🙂السلام&amp;$&',
      "Pertanggungjawabankinerja".repeat(16),
      '%%{init:{"securityLevel":"loose"}}%%endsubgraphx;directionLR',
      "`x`|-->|x|((x))",
      "السلام🙂&amp;$&`x`",
    ]) {
      expect(shown.filter((label) => label.includes(text))).not.toEqual([]);
    }
    expect(title).toBe('<script>alert(1)</script> {{x}} {{{x}}} "]; end %%{init}%% `x` 🙂 السلام &amp; $&');
  });

  test("states its size in whole numbers, and the same as its view box", async () => {
    const { size } = await parse(svg);
    const [width, height, viewBox] = size;
    expect(viewBox).toMatch(new RegExp(`^-?\\d+ -?\\d+ ${width} ${height}$`));
    expect(Number(width)).toBeGreaterThan(100);
  });

  test("is the same to the byte, drawn again and beside another", async () => {
    const [again, other] = await Promise.all([
      renderMermaidSvg(browser, hostile),
      renderMermaidSvg(browser, "flowchart TD\n  a --> b\n"),
    ]);
    expect(again).toBe(svg);
    expect(other).not.toBe(svg);
  });

  test("is made of any SOP", async () => {
    for (const sop of fc.sample(anySop, { numRuns: 3, seed: 1 })) {
      const { wellFormed, names, references } = await parse(await renderMermaidSvg(browser, toMermaid(sop, WORDS)));
      expect(wellFormed).toBe(true);
      expect(names).not.toContain("foreignObject");
      expect(references.filter((one) => one.startsWith("url(") && !one.startsWith("url(#"))).toEqual([]);
    }
  });

  test("is refused to a text that is no diagram", async () => {
    await expect(renderMermaidSvg(browser, "bukan diagram")).rejects.toThrow();
  });
});
