import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cells, oneLine } from "../../src/report/cells.ts";

const shown = (line: string): string =>
  cells(line)
    .map((cell) => cell.text)
    .join("");
const width = (line: string): number => cells(line).reduce((sum, cell) => sum + cell.width, 0);

describe("cells", () => {
  it("turn a tab into blanks up to the next stop", () => {
    expect(shown("\ta\tb")).toBe("    a   b");
  });

  it.each([
    ["Kabag", 5],
    ["漢字", 4],
    ["ﾊﾝ", 2],
    ["😀", 2],
    ["👩‍👩‍👧‍👦", 2],
    ["🇮🇩", 2],
    ["✓", 1],
    ["e\u0301", 1],
    ["سلام", 4],
  ])("give %s %i columns", (line, columns) => {
    expect(width(line)).toBe(columns);
  });

  it.each([
    ["\u001b[31m", "␛[31m"],
    ["\u0000\u0007\u007f", "␀␇␡"],
    ["\u009b", "<U+009B>"],
    ["a\u202eb", "a<U+202E>b"],
    ["a\u200bb", "a<U+200B>b"],
    ["\ud83d", "\ufffd"],
    ["a\rb", "a␍b"],
  ])("show what would act on a terminal: %j", (line, text) => {
    expect(shown(line)).toBe(text);
  });

  it("cut a sign that piles up marks without end", () => {
    expect(shown(`a${"\u0301".repeat(500)}b`)).toBe("ab");
  });

  it("cover every unit of any text, in order, and never pass on a control code", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (line) => {
        let at = 0;
        for (const cell of cells(line)) {
          expect(cell.from).toBe(at);
          at = cell.to;
          expect(cell.text.length).toBeGreaterThan(0);
          expect(cell.width).toBeGreaterThan(0);
        }
        expect(at).toBe(line.length);
        expect(shown(line)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("oneLine", () => {
  it("makes line breaks blanks", () => {
    expect(oneLine("satu\n  dua\r\ntiga")).toBe("satu dua tiga");
  });
});
