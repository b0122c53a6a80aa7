import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { toMermaid, toSwimlane } from "../../../src/emit/mermaid/mermaid.ts";
import { renderPng } from "../../../src/emit/mermaid/png.ts";
import { renderMermaidSvg } from "../../../src/emit/mermaid/render.ts";
import { sopOf } from "../read-sop.ts";
import { mermaidPage } from "./mermaid-page.ts";

const WORDS = { yes: "Ya", no: "Tidak" };
const folder = join(import.meta.dirname, "../../fixtures/sops");
const read = (name: string) => sopOf(readFileSync(join(folder, `${name}.yaml`), "utf8"), `${name}.yaml`);

let browser: SopBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
  page = await mermaidPage(browser);
});
afterAll(() => browser.close());

describe("the swimlanes", () => {
  it.each(["empat-jalan", "hostile"])(
    "of %s are drawn by Mermaid as a column an actor, in the form's order",
    async (name) => {
      const sop = read(name);
      const lanes = await page.evaluate(lanesOf, toSwimlane(sop, WORDS));
      const acting = sop.actors.filter(({ id }) => sop.steps.some(({ performers }) => performers.actors.includes(id)));
      expect(lanes).toHaveLength(acting.length);
      for (const [index, { left, bottom }] of lanes.entries()) {
        const before = lanes[index - 1];
        expect(bottom).toBe(lanes[0]?.bottom);
        if (before) expect(left).toBeGreaterThanOrEqual(before.right - 1);
      }
    },
  );

  it("say the same as the flowchart", () => {
    const sop = read("delapan-pelaksana");
    const [head, ...rest] = toSwimlane(sop, WORDS).split("\n");
    expect(head).toBe("swimlane-beta TD");
    expect(rest).toEqual(toMermaid(sop, WORDS).split("\n").slice(1));
  });
});

describe("the picture", () => {
  it("is a PNG twice as fine as the drawing, the same to the byte again", async () => {
    const svg = await renderMermaidSvg(browser, toMermaid(read("empat-jalan"), WORDS));
    const [one, two] = [await renderPng(browser, svg), await renderPng(browser, svg)];
    const header = Buffer.from(one);
    const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
    expect(header.subarray(1, 4).toString()).toBe("PNG");
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([width * 2, height * 2]);
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it("is less fine where it would be more than a browser can hold", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="16000"><rect width="20" height="16000"/></svg>';
    const picture = Buffer.from(await renderPng(browser, svg));
    expect(picture.readUInt32BE(20)).toBe(16_000);
  });
});

/** Runs in the browser: where Mermaid, left to itself, puts the lanes, by the order of their names in the text. */
async function lanesOf(text: string): Promise<readonly { left: number; right: number; bottom: number }[]> {
  interface Mermaid {
    initialize(config: object): void;
    render(id: string, text: string): Promise<{ svg: string }>;
  }
  // The script that the page has loaded sets it.
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  mermaid.initialize({ startOnLoad: false, htmlLabels: false });
  const { svg } = await mermaid.render("lajur", text);
  document.body.innerHTML = svg;
  const names = [...text.matchAll(/^ {2}subgraph (\S+)/gm)].map(([, name]) => name);
  return names.flatMap((name) => {
    const box = document.querySelector(`[id="lajur-${name}"]`)?.getBoundingClientRect();
    return box ? [{ left: box.left, right: box.right, bottom: Math.round(box.bottom) }] : [];
  });
}
