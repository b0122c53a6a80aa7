import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readSource } from "../../src/source/read.ts";
import { filledValue } from "../../src/source/tree.ts";
import { expectSound, MINIMAL, read } from "./support.ts";

/** Pieces that YAML and the format care about, so that random texts reach deep into the reader. */
const pieces = fc.constantFrom(
  ..."-:#&*!|>'\"%@`,[]{}?\t\n\r~_\\".split(""),
  ..."- |: | #|\n  |\n    |\n- |---\n|...\n|<<: *a|&a |*a|true|null|\r\n|{a: |[a, |\u00e9|\u0001|\ud83d\ude00".split(
    "|",
  ),
  ..."sop: 1\n|nama: |langkah:\n|  - kegiatan: x\n|    pelaksana: a\n|pelaksana:\n|  a: A\n|keputusan: |sebaris: true".split(
    "|",
  ),
  "__proto__: ",
  "# sop-abaikan a: b\n",
);
const yamlish = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("whatever it is given, the reader answers with a document or with errors", () => {
  test("texts", () => {
    fc.assert(
      fc.property(yamlish, (text) => expectSound(read(text), text)),
      { numRuns: 400 },
    );
  });

  test("an SOP with a piece of it replaced", () => {
    fc.assert(
      fc.property(yamlish, fc.nat(MINIMAL.length), fc.nat(20), (piece, at, length) => {
        const text = MINIMAL.slice(0, at) + piece + MINIMAL.slice(at + length);
        expectSound(read(text), text);
      }),
      { numRuns: 400 },
    );
  });

  test("bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expectSound(readSource("x.yaml", bytes), new TextDecoder().decode(bytes));
      }),
      { numRuns: 200 },
    );
  });

  test("data that is no SOP", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(read(stringify(value)).document).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

describe("texts go through as they are", () => {
  const printable = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: such characters are refused, which other tests hold.
    .filter((text) => text.trim() !== "" && !/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/.test(text));

  test.each(["QUOTE_DOUBLE", "QUOTE_SINGLE", "PLAIN", "BLOCK_LITERAL"] as const)("written as %s", (type) => {
    fc.assert(
      fc.property(printable, (text) => {
        const yaml = `${MINIMAL}${stringify({ nomor: text }, { defaultStringType: type, lineWidth: 0 })}`;
        const { document } = read(yaml);
        const value = document === null ? undefined : filledValue(document.root, "nomor");
        expect(value?.kind === "text" ? value.text : null).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test("digits keep every digit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,40}(\.[0-9]{1,10})?$/), (digits) => {
        const { document } = read(`${MINIMAL}nomor: ${digits}\n`);
        const value = document === null ? undefined : filledValue(document.root, "nomor");
        expect(value?.kind === "text" ? value.text : null).toBe(digits);
      }),
    );
  });
});
