import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NARROWEST, pageGeometry, shareWidth, tableColumns } from "../../../src/emit/pdf/geometry.ts";
import { textVariants } from "../../../src/emit/pdf/variants.ts";
import { kemnaker } from "./profile.ts";

const profile = await kemnaker();
const { content, paper } = pageGeometry(profile);
const texts = { asked: profile.table.widths, least: NARROWEST };
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("the page", () => {
  test("is A4, turned", () => {
    expect(paper).toEqual({ width: 841.89, height: 595.28 });
  });

  test("is used whole by the columns, whatever the actors need", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 10, max: 120, noNaN: true }), { minLength: 1, maxLength: 30 }), (needs) => {
        const widths = shareWidth(content.width, texts, needs);
        if (widths === null) {
          expect(needs.length * 30).toBeGreaterThan(content.width - sum(Object.values(NARROWEST)));
          return;
        }
        const last = tableColumns(profile, widths).at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(content.width, 6);
        for (const width of widths.actors) expect(width).toBeGreaterThanOrEqual(30 - 1e-9);
        for (const [field, width] of Object.entries(widths.text)) {
          expect(width).toBeGreaterThanOrEqual(NARROWEST[field as keyof typeof NARROWEST] - 1e-9);
        }
      }),
    );
  });

  test("gives the texts what few actors leave, and takes from them for many", () => {
    const few = shareWidth(content.width, texts, [40, 40]);
    const many = shareWidth(
      content.width,
      texts,
      Array.from({ length: 12 }, () => 40),
    );
    expect(few?.text.activity).toBeGreaterThan(profile.table.widths.activity);
    expect(few?.text.no).toBe(profile.table.widths.no);
    expect(many?.text.activity).toBeLessThan(profile.table.widths.activity);
    expect(many?.actors.every((width) => width >= 40)).toBe(true);
  });
});

describe("labels in lines", () => {
  /** Every letter 5 pt wide. */
  const meter = async (all: readonly string[]) => all.map((line) => [...line].length * 5);
  const variantsOf = async (text: string, cap: number) =>
    ((await textVariants([text], meter, { lineHeight: 8, cap })).get(text) ?? []).map(({ lines }) => lines.join("|"));

  test("a short one has one line", async () => {
    expect(await variantsOf("Y", 60)).toEqual(["Y"]);
  });

  test("one of several words may be split evenly, widest first", async () => {
    expect(await variantsOf("Belum lengkap sama", 100)).toEqual([
      "Belum lengkap sama",
      "Belum|lengkap sama",
      "Belum|lengkap|sama",
    ]);
  });

  test("what is wider than the cap is not offered", async () => {
    expect(await variantsOf("Belum lengkap sama", 60)).toEqual(["Belum|lengkap sama", "Belum|lengkap|sama"]);
  });

  test("a word that is wider than the cap is broken, and nothing is lost", async () => {
    const variants = await variantsOf("x".repeat(25), 50);
    expect(variants).toEqual([["x".repeat(10), "x".repeat(10), "x".repeat(5)].join("|")]);
  });

  test("whatever the text, no line is wider than the cap, and the words stay as they are", async () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "😀"), minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 20, max: 80 }),
        async (words, cap) => {
          const text = words.join(" ");
          const variants = (await textVariants([text], meter, { lineHeight: 8, cap })).get(text) ?? [];
          expect(variants.length).toBeGreaterThan(0);
          for (const { lines, width, height } of variants) {
            expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
            expect(height).toBe(lines.length * 8);
            expect(width).toBeLessThanOrEqual(cap);
            expect(Math.max(...(await meter(lines)))).toBe(width);
          }
        },
      ),
    );
  });
});
