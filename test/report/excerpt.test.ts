import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "../../src/diagnostic.ts";
import { cells } from "../../src/report/cells.ts";
import { excerpt } from "../../src/report/excerpt.ts";

const at = (line: number, column: number, endLine: number, endColumn: number): Place => ({
  file: "contoh.yaml",
  line,
  column,
  endLine,
  endColumn,
});

/** The text and the marks of a place on the only line. */
function marked(line: string, text: string): readonly [string, string] {
  const column = line.indexOf(text) + 1;
  const [shown] = excerpt([line], at(1, column, 1, column + text.length), "^");
  return [shown?.text ?? "", shown?.marks ?? ""];
}

const width = (text: string): number => cells(text).reduce((sum, cell) => sum + cell.width, 0);

describe("excerpt", () => {
  it("marks the exact columns", () => {
    expect(marked("    pelaksana: kasubbag", "kasubbag")).toEqual([
      "    pelaksana: kasubbag",
      "               ^^^^^^^^",
    ]);
  });

  it("keeps marks under the text after tabs", () => {
    expect(marked("\tid:\tabc", "abc")).toEqual(["    id: abc", "        ^^^"]);
  });

  it("keeps marks under the text after wide signs, and under them", () => {
    expect(marked("漢字 😀 salah", "salah")).toEqual(["漢字 😀 salah", "        ^^^^^"]);
    expect(marked("a 漢字", "漢字")).toEqual(["a 漢字", "  ^^^^"]);
  });

  it("repeats the marked text where letters run from right to left", () => {
    const [line] = excerpt(["kegiatan: سلام dan Kasubbag"], at(1, 20, 1, 28), "^");
    expect(line?.marked).toBe("Kasubbag");
  });

  it("marks a point by one sign, also behind the line's end", () => {
    expect(excerpt(["abc"], at(1, 2, 1, 2), "^")[0]?.marks).toBe(" ^");
    expect(excerpt(["abc"], at(1, 4, 1, 4), "^")[0]?.marks).toBe("   ^");
    expect(excerpt([""], at(1, 1, 1, 1), "^")[0]?.marks).toBe("^");
  });

  it("marks a stretch over several lines from its first letter to its last", () => {
    expect(excerpt(["a: b", "  c: d", "e"], at(1, 4, 2, 7), "^")).toEqual([
      { number: 1, text: "a: b", marks: "   ^", marked: null },
      { number: 2, text: "  c: d", marks: "  ^^^^", marked: null },
    ]);
  });

  it("leaves a line out that only the end touches", () => {
    expect(excerpt(["a", "b", "c"], at(1, 1, 3, 1), "^").map((line) => line.number)).toEqual([1, 2]);
  });

  it("shortens a long stretch in its middle", () => {
    const lines = Array.from({ length: 20 }, (_, i) => `baris ${i + 1}`);
    const shown = excerpt(lines, at(3, 1, 15, 9), "^");
    expect(shown.map((line) => line.number)).toEqual([3, 4, 5, null, 15]);
  });

  it("is empty for a place outside the source", () => {
    expect(excerpt([], at(1, 1, 1, 5), "^")).toEqual([]);
    expect(excerpt(["a"], at(7, 1, 7, 5), "^")).toEqual([]);
  });

  it("shows the part of a line of any length that holds the mark", () => {
    const line = `${"a".repeat(5_000_000)} Kasubbag ${"b".repeat(5_000_000)}`;
    const [text, marks] = marked(line, "Kasubbag");
    expect(text.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("Kasubbag");
    expect(width(text)).toBeLessThanOrEqual(104);
    expect(text.startsWith("… ")).toBe(true);
    expect(text.endsWith(" …")).toBe(true);
  });

  it("fills the window up to the line's end", () => {
    const [text] = marked(`${"a".repeat(200)} akhir`, "akhir");
    expect(text).toHaveLength(102);
  });

  it("marks within what it shows, whatever line and place it is given", () => {
    const anyLine = fc.string({ unit: "binary", maxLength: 300 }).map((line) => line.replaceAll("\n", " "));
    fc.assert(
      fc.property(anyLine, fc.nat(320), fc.nat(320), (line, column, length) => {
        const [shown] = excerpt([line], at(1, column + 1, 1, column + 1 + length), "^");
        expect(shown?.marks.trimStart()).toMatch(/^\^+$/);
        expect(width(shown?.text ?? "")).toBeLessThanOrEqual(104);
        expect(shown?.marks.length).toBeLessThanOrEqual(104);
      }),
      { numRuns: 1_000 },
    );
  });
});
