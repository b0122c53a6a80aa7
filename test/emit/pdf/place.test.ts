import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { htmlDocument } from "../../../src/emit/pdf/document.ts";
import { pageGeometry } from "../../../src/emit/pdf/geometry.ts";
import { loadFonts } from "../../../src/emit/pdf/measure.ts";
import { pageMeasurer } from "../../../src/emit/pdf/measurer.ts";
import { type PlacingJob, type PlacingResult, placeChart } from "../../../src/emit/pdf/place.ts";
import { createRenderer } from "../../../src/emit/pdf/render.ts";
import { buildChart } from "../../../src/layout/chart.ts";
import type { Measures } from "../../../src/layout/types.ts";
import type { Sop } from "../../../src/model/sop.ts";
import { kemnaker } from "./profile.ts";
import { NOWHERE, sopOf, text } from "./sop-of.ts";

const profile = await kemnaker();
const geometry = pageGeometry(profile);
let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

/** Places an SOP with a layout that only looks at what it is given. */
async function placed(sop: Sop, layout: PlacingJob["layout"]): Promise<PlacingResult> {
  const render = createRenderer(profile);
  return browser.withPage(async (page) => {
    await page.setContent(htmlDocument({ profile, geometry, texts: [] }));
    await loadFonts(page);
    const measurer = pageMeasurer(page, render, sop);
    return placeChart({ measurer, sop, profile, geometry, chart: buildChart(sop, profile), layout });
  });
}

async function measured(sop: Sop): Promise<Measures> {
  let seen: Measures | null = null;
  await placed(sop, (_, measures) => {
    seen = measures;
    return { ok: true, layout: { pages: [] } };
  });
  if (seen === null) throw new Error("nothing was measured");
  return seen;
}

describe("measures", () => {
  test("rows are as high as their texts, in whole lines", async () => {
    const words = "kata ".repeat(60);
    const sop = sopOf({ a: "A", b: "B" }, [
      { by: "a", activity: "pendek" },
      { by: "b", activity: words },
    ]);
    const { rowHeights, lineTop, lineHeight } = await measured(sop);
    const [short = 0, long = 0] = rowHeights;
    expect(short).toBeCloseTo(2 * lineTop + lineHeight, 1);
    expect(long).toBeGreaterThan(short);
    expect((long - short) / lineHeight).toBeCloseTo(Math.round((long - short) / lineHeight), 1);
  });

  test("a row of the idem kind has room for the text, in case its page begins with it", async () => {
    const time = {
      kind: "free",
      text: "menyesuaikan jadwal rapat pimpinan setiap awal bulan",
      place: NOWHERE,
    } as const;
    const idem = { kind: "idem", place: NOWHERE } as const;
    const { rowHeights } = await measured(
      sopOf({ a: "A" }, [
        { by: "a", time },
        { by: "a", time: idem },
      ]),
    );
    expect(rowHeights[1]).toBe(rowHeights[0]);
  });

  test("labels and questions come as they will be printed", async () => {
    const sop = sopOf({ a: "A", b: "B" }, [
      { by: "a", question: "Sudah _lengkap_?", decide: { ya: "2", "Belum lengkap": "2" } },
      { by: "b" },
    ]);
    const { labels, questions } = await measured(sop);
    expect([...labels.keys()]).toEqual(["Y", "Belum lengkap"]);
    expect(labels.get("Belum lengkap")?.map(({ lines }) => lines)).toEqual([["Belum lengkap"], ["Belum", "lengkap"]]);
    expect(questions.get("1")?.[0]?.lines).toEqual(["Sudah lengkap?"]);
  });

  test("footnotes take their room from the last page", async () => {
    const steps = [{ by: "a" }];
    expect((await measured(sopOf({ a: "A" }, steps))).lastPageReserve).toBe(0);
    const noted = await measured(sopOf({ a: "A" }, steps, { footnotes: text("satu", "dua") }));
    expect(noted.lastPageReserve).toBeGreaterThan(2 * noted.lineHeight);
  });

  test("a heading's longest word is not broken where there is room", async () => {
    const { columnWidths } = await measured(sopOf({ a: "A", b: "Penanggungjawab" }, [{ by: "a" }]));
    expect(columnWidths[1]).toBeGreaterThan(60);
  });
});

describe("columns that are too narrow", () => {
  const sop = sopOf({ a: "A", b: "B", c: "C", d: "D", e: "E", f: "F", g: "G" }, [{ by: "a" }]);

  /** Asks for wider columns, whatever it is given; says how patient it was asked to be on columns of which width. */
  async function neverWideEnough(of: Sop, by: number) {
    const asked: { readonly width: string | undefined; readonly patience: string }[] = [];
    const result = await placed(of, (_, { columnWidths }, __, patience) => {
      asked.push({ width: columnWidths[0]?.toFixed(1), patience });
      const columns = columnWidths.map((width) => width + by);
      return { ok: false, failure: { kind: "columns-too-narrow", rows: [3], columnWidths: columns } };
    });
    return { result, asked };
  }

  /** Places with a layout that wants a first column so wide; says which widths it was offered. */
  async function firstColumnAsked(of: Sop, wanted: number) {
    const offered: (readonly number[])[] = [];
    const result = await placed(of, (_, { columnWidths }) => {
      offered.push(columnWidths);
      if ((columnWidths[0] ?? 0) >= wanted) return { ok: true, layout: { pages: [] } };
      const wider = columnWidths.map((width, index) => (index === 0 ? wanted : width));
      return { ok: false, failure: { kind: "columns-too-narrow", rows: [0], columnWidths: wider } };
    });
    return { result, offered };
  }

  test("turn another's heading rather than take the room from the texts", async () => {
    const names = { a: "Pelaksana", b: "Pertanggungjawaban", c: "Penanggungjawab", d: "Pengadministrasian" };
    const many = sopOf({ ...names, e: "Kesekretariatan", f: "Perlengkapan", g: "Kerumahtanggaan" }, [{ by: "a" }]);
    const { result, offered } = await firstColumnAsked(many, 120);
    expect(result.ok).toBe(true);
    expect(offered).toHaveLength(2);
    expect(offered[1]?.[1]).toBeLessThan((offered[0]?.[1] ?? 0) - 1);
  });

  test("are widened as the layout asks, and the texts measured anew", async () => {
    const { result, offered } = await firstColumnAsked(sop, 90);
    expect(offered).toHaveLength(2);
    const widths = result.ok ? result.parts.columns.map(({ width }) => width) : [];
    expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(geometry.content.width, 6);
  });

  test("end in the layout's failure when no width will do", async () => {
    const { result, asked } = await neverWideEnough(sop, 50);
    expect(result).toMatchObject({ ok: false, failure: { kind: "columns-too-narrow", rows: [3] } });
    const tried = asked.filter(({ patience }) => patience === "patient").map(({ width }) => width);
    expect(new Set(tried).size, "nothing is tried twice").toBe(tried.length);
  });

  test("are given up at once while wider ones do not break the texts, and only after everything was tried when they do", async () => {
    const words = "pertanggungjawaban penyelenggaraan";
    const wide = sopOf({ a: "A", b: "B", c: "C", d: "D", e: "E", f: "F" }, [{ by: "a", activity: words }]);
    const { asked } = await neverWideEnough(wide, 12);
    const patiences = asked.map(({ patience }) => patience);
    expect(patiences).toEqual(["hasty", "hasty", "hasty", "patient", "patient"]);
    expect(asked[3]?.width).toBe(asked[2]?.width);
  });

  test("are not even measured when the page cannot hold them", async () => {
    const crowd = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`a${index}`, `Pelaksana ${index}`]));
    const result = await placed(sopOf(crowd, [{ by: "a0" }, { by: "a1" }]), () => {
      throw new Error("there is nothing to lay out");
    });
    expect(result).toMatchObject({ ok: false, failure: { kind: "columns-too-narrow", rows: [0, 1] } });
  });
});
