import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { NARROWEST, tableColumns } from "../../../src/emit/pdf/geometry.ts";
import { type HeadingFit, measureHeadings, turnedLength, turnNarrowHeadings } from "../../../src/emit/pdf/headings.ts";
import { headRows } from "../../../src/emit/pdf/view/head.ts";
import { chooseWidths } from "../../../src/emit/pdf/widths.ts";
import { expectedFlow } from "../../e2e/expected-flow.ts";
import { openPdf } from "../../e2e/pdf-ink.ts";
import { seenFlow } from "../../e2e/seen-flow.ts";
import { printPdf } from "./print.ts";
import { kemnaker } from "./profile.ts";
import { sopOf } from "./sop-of.ts";

const profile = await kemnaker();
const ROOM = 771;
/** Every letter 5 pt wide, lines of 10 pt. */
const meter = async (all: readonly string[]) => all.map((line) => [...line].length * 5);
const texts = [{ asked: profile.table.widths, least: NARROWEST }];

async function fitOf(text: string): Promise<HeadingFit> {
  const fit = (await measureHeadings([text], profile, meter)).get(text);
  if (fit === undefined) throw new Error("not measured");
  return fit;
}

describe("one heading", () => {
  test("stands upright where its longest word fits", async () => {
    const fit = await fitOf("Fungsional Umum");
    expect(fit.upright).toBeCloseTo(10 * 5 + 5.5);
    expect(turnedLength(fit, 56)).toBeNull();
  });

  test("is turned where it does not, on as many lines as the column holds", async () => {
    const fit = await fitOf("Fungsional Umum");
    expect(turnedLength(fit, 55)).toBeCloseTo(51);
    expect(turnedLength(fit, 25.5)).toBeCloseTo(51);
    expect(turnedLength(fit, 25)).toBeCloseTo(76);
  });

  test("with a word that no heading is high enough for stands upright, and is broken", async () => {
    expect(turnedLength(await fitOf("x".repeat(400)), 30)).toBeNull();
  });

  test("of very many letters asks for a column in which it leaves the rows their room", async () => {
    const { upright } = await fitOf("x".repeat(400));
    expect((400 * 5 * 10) / upright).toBeLessThanOrEqual(120);
  });
});

describe("the columns", () => {
  const widthsOf = async (names: readonly string[]) => {
    const headings = await Promise.all(names.map(fitOf));
    const least = names.map(() => 0);
    return { headings, actors: chooseWidths(ROOM, { texts, headings }, least)?.actors ?? [] };
  };
  const turned = async (names: readonly string[]) => {
    const { headings, actors } = await widthsOf(names);
    return names.filter((_, index) => turnedLength(headings[index] ?? { upright: 0, turned: [] }, actors[index] ?? 0));
  };

  test("keep all headings upright while there is room", async () => {
    expect(await turned(Array.from({ length: 7 }, () => "Pelaksana"))).toEqual([]);
  });

  test("turn no more headings than they must, the longest first", async () => {
    const short = Array.from({ length: 13 }, () => "Kabags");
    expect(await turned([...short, "Pengadministrasi"])).toEqual(["Pengadministrasi"]);
  });

  test("treat headings of one length alike", async () => {
    const all = Array.from({ length: 14 }, () => "Pelaksana");
    expect(await turned(all)).toEqual(all);
  });

  test("break no word of up to 15 headings, whatever they are", async () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 24 });
    const heading = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { minLength: 1, maxLength: 15 }), async (names) => {
        const { headings, actors } = await widthsOf(names);
        expect(actors).toHaveLength(names.length);
        for (const [index, { upright, turned: ways }] of headings.entries()) {
          const width = (actors[index] ?? 0) + 0.02;
          expect(width > upright || ways.some((way) => way.width < width)).toBe(true);
        }
      }),
    );
  });
});

test("a group's heading turns too where its columns are too narrow", async () => {
  const { actors } = sopOf({ a: "Administrasi/A", b: "B" }, [{ by: "a" }]);
  const head = headRows(actors, profile);
  const fits = await measureHeadings(
    head.flatMap(({ cells }) => cells.map(({ text }) => text)),
    profile,
    meter,
  );
  const columns = tableColumns(profile, { text: profile.table.widths, actors: [32, 32] });
  const cells = turnNarrowHeadings(head, columns, fits).flatMap((row) => row.cells);
  expect(cells.filter((cell) => cell.turned !== null).map(({ text, turned }) => [text, turned])).toEqual([
    ["Administrasi", "61"],
  ]);
});

describe("fifteen actors on A4", () => {
  const NAMES = (
    "Kasubag,Kabag,Kepala Biro,Sekretaris Jenderal,Menteri,Tim Penyusun,Fungsional Umum,Analis Kepegawaian," +
    "Pengadministrasi,Arsiparis,Pranata Komputer,Bendahara,Inspektorat,Unit Kerja,Pertanggungjawaban"
  ).split(",");
  const sop = sopOf(
    Object.fromEntries(NAMES.map((name, index) => [`a${index}`, name])),
    NAMES.map((_, index) => ({ by: `a${index}` })),
  );

  let browser: SopBrowser;
  beforeAll(async () => {
    browser = await openBrowser({ env: process.env });
  });
  afterAll(() => browser.close());

  test("have every word of their headings whole, some of them turned, above a flow that reads back", async () => {
    const pdf = await printPdf({ sop, profile }, browser);
    const document = await openPdf(pdf);
    const { items } = await (await document.getPage(2)).getTextContent();
    await document.destroy();
    const pieces = items.flatMap((item) => ("str" in item ? [item] : []));
    const words = pieces.flatMap(({ str }) => str.split(/\s+/));
    for (const name of NAMES) expect(words).toEqual(expect.arrayContaining(name.split(" ")));
    const runsUp = ({ transform }: { readonly transform: readonly number[] }) =>
      (transform[1] ?? 0) > 1 && Math.abs(transform[0] ?? 0) < 0.01;
    const turned = pieces.filter(runsUp).flatMap(({ str }) => str.split(/\s+/));
    expect(turned).toContain("Pertanggungjawaban");
    expect(turned).not.toContain("Kabag");
    expect(await seenFlow(sop, pdf)).toEqual({ edges: expectedFlow(sop, profile.labels), confusing: [] });
  });
});
