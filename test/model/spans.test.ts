import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText, spans } from "../../src/model/spans.ts";

/** Italics between angles. */
function marked(text: string): string {
  return spans(text)
    .map((span) => (span.italic ? `<${span.text}>` : span.text))
    .join("");
}

describe("italics", () => {
  test.each([
    ["_update_", "<update>"],
    ["data ter_update_ hari ini", "data ter<update> hari ini"],
    ["_flash disk_, _scanner_.", "<flash disk>, <scanner>."],
    ["(_soft copy_)", "(<soft copy>)"],
    ["_é_", "<é>"],
    ["_نص_ biasa", "<نص> biasa"],
    ["_𝒜_", "<𝒜>"],
    ["_foo_bar_", "<foo_bar>"],
    ["satu _dua_\ntiga _empat_", "satu <dua>\ntiga <empat>"],
    ["data_final dan _update_", "data_final dan <update>"],
  ])("%j", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each([
    "nama_file_baru",
    "_update",
    "update_",
    "_ update _",
    "__",
    "___",
    "_1_",
    "_a1_",
    "_a_1",
    "_a_b",
    "_satu\ndua_",
    "_satu\r\ndua_",
    "____________",
    "*tebal* `kode` <i>x</i> {{y}}",
    "",
  ])("%j is left alone", (text) => {
    expect(marked(text)).toBe(text);
    expect(plainText(text)).toBe(text);
  });

  test("an outer mark next to an inner one stays", () => {
    expect(marked("__init__")).toBe("_<init>_");
  });
});

describe("always", () => {
  const text = fc
    .array(fc.constantFrom("_", "a", "é", "1", " ", "\n", "_a", "b_", "🙂", "."), { maxLength: 40 })
    .map((p) => p.join(""));

  test("stretches put together, with their marks, are the text", () => {
    fc.assert(
      fc.property(text, (written) => {
        const found = spans(written);
        expect(found.map((span) => (span.italic ? `_${span.text}_` : span.text)).join("")).toBe(written);
        for (const span of found) expect(span.text).not.toBe("");
        for (const span of found.filter(({ italic }) => italic)) {
          expect(span.text).toMatch(/^\p{L}/u);
          expect(span.text).toMatch(/[\p{L}\p{M}]$/u);
          expect(span.text).not.toContain("\n");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("without an underscore nothing is italic", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (written) => {
        const clean = written.replaceAll("_", "");
        expect(plainText(clean)).toBe(clean);
      }),
    );
  });

  test("a text of any length comes to an end", () => {
    expect(spans("_a ".repeat(200_000))).not.toEqual([]);
    expect(spans("_a_a".repeat(200_000))).not.toEqual([]);
  });
});
