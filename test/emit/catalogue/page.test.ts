import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { BrowserContext, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import type { CatalogueEntry } from "../../../src/emit/catalogue/entry.ts";
import { cataloguePage, shippedParts } from "../../../src/emit/catalogue/page.ts";
import { sheetFindings } from "../../../src/profile/templates.ts";
import { entry, HOSTILE, SMALL, to } from "./entries.ts";

const parts = await shippedParts();
const pageOf = (entries: readonly CatalogueEntry[]): string => cataloguePage(entries, parts);

/** So many that a side of the graph cannot show all. */
const MANY = [
  entry("pusat", { title: "Pusat", related: to("n1", "n2") }),
  ...Array.from({ length: 40 }, (_, index) =>
    entry(`n${index}`, { title: `SOP nomor ${index}`, related: to("pusat") }),
  ),
];

describe("the catalogue's text", () => {
  it("is the same for the same SOPs in any order", () => {
    expect(pageOf(SMALL.toReversed())).toBe(pageOf(SMALL));
  });

  it("prints nothing as HTML", () => {
    const found = sheetFindings({ file: "katalog.hbs", text: parts.template }, new Set());
    expect(found.map(({ message }) => message.en)).toEqual([]);
  });
});

describe("the catalogue in the browser", () => {
  let folder: string;
  let browser: SopBrowser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sop-test-"));
    browser = await openBrowser({ env: process.env });
    const hostile = HOSTILE.map((text, index) =>
      entry(`h${index}`, {
        title: text,
        number: text,
        organization: [text],
        actors: [{ name: text, aliases: [text] }],
        laws: [text],
        papers: [text],
        related: [...to(`h${(index + 1) % HOSTILE.length}`), { id: null, title: text }],
      }),
    );
    await writeFile(join(folder, "small.html"), pageOf(SMALL));
    await writeFile(join(folder, "many.html"), pageOf(MANY));
    await writeFile(join(folder, "hostile.html"), pageOf(hostile));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  interface Screen {
    readonly width?: number;
    readonly scheme?: "light" | "dark";
    readonly scripts?: boolean;
  }

  /** Opens a page from its file, and holds that it loads nothing else and complains of nothing. */
  async function onPage(name: string, screen: Screen, work: (page: Page) => Promise<void>): Promise<void> {
    const { width = 1200, scheme = "light", scripts = true } = screen;
    await browser.withContext(async (context: BrowserContext) => {
      const page = await context.newPage();
      const noise: string[] = [];
      page.on("console", (message) => void noise.push(message.text()));
      page.on("pageerror", (error) => void noise.push(String(error)));
      page.on("request", (request) => void (request.isNavigationRequest() || noise.push(request.url())));
      page.on("dialog", (dialog) => {
        noise.push(dialog.message());
        void dialog.dismiss();
      });
      await page.setJavaScriptEnabled(scripts);
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(pathToFileURL(join(folder, name)).href);
      await work(page);
      expect(noise).toEqual([]);
    });
  }

  const visible = (page: Page): Promise<string[]> =>
    page.$$eval(".sop h3", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent ?? ""));
  const choose = (page: Page, id: string): Promise<void> =>
    page.evaluate((anchor) => location.assign(`#sop-${anchor}`), id);
  const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");

  it("finds by title, number, actor, law and paper, in all of them or in one, and says where", async () => {
    await onPage("small.html", {}, async (page) => {
      for (const [words, field] of [
        ["pegawai", "title"],
        ["7/sop", "number"],
        ["subbagian", "actors"],
        ["aparatur 2023", "laws"],
        ["formulir", "papers"],
      ] as const) {
        for (const where of ["", field]) {
          await page.select("#bidang", where);
          await page.click("#kata", { count: 3 });
          await page.keyboard.type(words);
          expect([words, where, await visible(page)]).toEqual([words, where, ["Cuti Pegawai"]]);
        }
        await page.select("#bidang", field === "papers" ? "title" : "papers");
        expect(await visible(page)).toEqual([]);
        expect(await page.$eval("#jumlah", (line) => line.textContent)).toBe("Tidak ada SOP yang cocok.");
      }
      await page.select("#bidang", "");
      expect(await page.$eval("#sop-cuti .match", (line) => line.textContent)).toBe("Naskah: Formulir Permohonan");
    });
  });

  it("narrows by status and unit", async () => {
    await onPage("small.html", {}, async (page) => {
      await page.select("#status", "resmi");
      expect(await visible(page)).toEqual(["Cuti Pegawai", "Pengarsipan"]);
      await page.select("#unit", "BIRO UMUM");
      expect(await visible(page)).toEqual(["Cuti Pegawai"]);
      expect(await page.$eval("#jumlah", (line) => line.textContent)).toBe("1 dari 4 SOP cocok");
    });
  });

  it.each([1200, 320])("is used by the keyboard alone, %i px wide", async (width) => {
    await onPage("small.html", { width }, async (page) => {
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("Langsung ke daftar SOP");
      await page.keyboard.press("Tab");
      await page.keyboard.type("pensiun");
      await page.keyboard.press("Enter");
      expect(await focused(page)).toBe("Pensiun");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#pilihan:not([hidden])");
      expect(await focused(page)).toBe("Pensiun");
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("PDF: Pensiun");
      for (let presses = 0; (await focused(page)) !== "Pengarsipan"; presses++) {
        expect(presses).toBeLessThan(10);
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector("#judul-pilihan")?.textContent === "Pengarsipan");
      expect(await focused(page)).toBe("Pengarsipan");
      await page.goBack();
      await page.waitForFunction(() => document.querySelector("#judul-pilihan")?.textContent === "Pensiun");
      await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      await page.keyboard.up("Shift");
      expect(await focused(page)).toBe("Kembali");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#pilihan[hidden]");
      expect(await focused(page)).toBe("Pensiun");
    });
  });

  it("draws a line for each neighbour from box to box, two-headed where both name each other", async () => {
    for (const width of [1200, 320]) {
      await onPage("small.html", { width }, async (page) => {
        await choose(page, "arsip");
        await page.waitForSelector(".graph path");
        const drawn = await page.$eval(".graph", (graph) => ({
          before: [...graph.querySelectorAll(".before a")].map((node) => node.textContent),
          after: [...graph.querySelectorAll(".after a")].map((node) => node.textContent),
          lines: graph.querySelectorAll("path:not(.head)").length,
          heads: graph.querySelectorAll(".head").length,
        }));
        expect(drawn).toEqual({
          before: ["Pensiun"],
          after: ["Cuti Pegawai (saling menyebut)"],
          lines: 2,
          heads: 3,
        });
      });
    }
  });

  it("stays readable when forty SOPs name one: some are drawn, all are listed", async () => {
    await onPage("many.html", { width: 320 }, async (page) => {
      await choose(page, "pusat");
      await page.waitForSelector(".graph path");
      expect(await page.$$eval(".graph .before a", (all) => all.length)).toBe(12);
      expect(await page.$eval(".graph .more", (line) => line.textContent)).toBe("dan 26 lagi, lihat daftar di bawah");
      expect(await page.$$eval("#pilihan .links .in", (all) => all.length)).toBe(40);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });

  it("shows the whole list without scripts", async () => {
    await onPage("small.html", { scripts: false }, async (page) => {
      const seen = () => page.evaluate(() => document.body.innerText);
      // What is off the screen is put there when the browser first paints.
      for (const { title } of SMALL) await expect.poll(seen).toContain(title);
      expect(await seen()).toContain("Rincian");
      expect(await seen()).not.toContain("Cari di");
    });
  });

  it("keeps hostile texts texts", async () => {
    await onPage("hostile.html", {}, async (page) => {
      const titles = await page.$$eval(".sop h3", (all) => all.map((one) => one.textContent));
      expect(titles.toSorted()).toEqual(HOSTILE.toSorted());
      for (let index = 0; index < HOSTILE.length; index++) {
        await choose(page, `h${index}`);
        await page.waitForFunction(
          (text) => document.querySelector("#judul-pilihan")?.textContent === text,
          {},
          HOSTILE[index] ?? "",
        );
      }
      expect(await page.title()).toBe("Katalog SOP");
      expect(await page.$$eval("script, img", (all) => all.length)).toBe(1);
    });
  });

  it("refuses to load or run what someone put into it", async () => {
    await writeFile(
      join(folder, "injected.html"),
      pageOf(SMALL).replace(
        "</main>",
        "<script>document.title='x'</script><img src='https://example.invalid/'></main>",
      ),
    );
    await browser.withContext(async (context) => {
      const page = await context.newPage();
      const failed: (string | undefined)[] = [];
      page.on("requestfailed", (request) => void failed.push(request.failure()?.errorText));
      await page.goto(pathToFileURL(join(folder, "injected.html")).href);
      expect(await page.title()).toBe("Katalog SOP");
      expect(failed.every((reason) => reason === "csp")).toBe(true);
    });
  });

  const options: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
  const screens = [1200, 320].flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ width, scheme })));
  it.each(screens)("has no barrier, $width px wide, $scheme", async (screen) => {
    await onPage("small.html", screen, async (page) => {
      const check = async (): Promise<void> => {
        const results = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
        expect(results.passes.length).toBeGreaterThan(15);
        expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      };
      await page.evaluate(axe.source);
      await check();
      await choose(page, "arsip");
      await page.waitForSelector(".graph path");
      await check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.width);
    });
  });
});
