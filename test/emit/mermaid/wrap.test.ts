import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wrap } from "../../../src/emit/mermaid/wrap.ts";

describe("wrapping", () => {
  test("breaks at spaces, and keeps the text's own lines", () => {
    expect(wrap("satu dua tiga\nempat", 8)).toEqual(["satu dua", "tiga", "empat"]);
  });

  test("breaks a word that is longer than a line, between letters as a reader sees them", () => {
    expect(wrap("x".repeat(400), 28).every((line) => line.length <= 28)).toBe(true);
    expect(wrap("👍🏽👍🏽👍🏽", 4)).toEqual(["👍🏽👍🏽", "👍🏽"]);
    expect(wrap("e\u0301e\u0301e\u0301", 2)).toEqual(["e\u0301e\u0301", "e\u0301"]);
  });

  test("loses no letter and adds none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const bare = (value: string) => value.replace(/\s|\u0085/gu, "");
        expect(bare(wrap(text, width).join(""))).toBe(bare(text));
      }),
    );
  });
});
