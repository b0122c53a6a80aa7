import { describe, expect, it } from "vitest";
import { loadProfile } from "../../../src/profile/load.ts";
import { PROFILE_ROOTS } from "../corpus.ts";
import { linesCount } from "./lines.ts";
import { createRuler, meterOf } from "./ruler.ts";
import { estimateTable } from "./table.ts";

const ruler = createRuler();

describe("the ruler", () => {
  // Arimo has the widths of Arial, which are in every PDF reader (1/1000 em).
  it.each([
    ["A", 400, 667],
    ["i", 400, 222],
    [" ", 400, 278],
    ["W", 400, 944],
    ["A", 700, 722],
    ["i", 700, 278],
    ["é", 400, 556],
  ] as const)("knows how wide %s is in weight %i", (char, weight, width) => {
    expect(ruler(char, 1000, weight)).toBeCloseTo(width, -0.5);
  });

  it("adds up the letters of a line", () => {
    expect(ruler("Ai", 10, 400)).toBeCloseTo(6.67 + 2.22, 1);
    expect(ruler("", 10, 400)).toBe(0);
  });

  it("takes other scripts from the fonts that draw them", () => {
    for (const char of ["س", "🙂", "√"]) expect(ruler(char, 10, 400)).toBeGreaterThan(2);
  });

  it("rounds up as the measuring of the document does", async () => {
    expect(await meterOf(ruler, 7.5, 400)(["", "A"])).toEqual([0, 5.02]);
  });
});

describe("breaking lines", () => {
  const count = (text: string, width: number): number =>
    linesCount([{ spans: [{ text, italic: false }] }], width, (piece) => [...piece].length);

  it.each([
    ["satu dua tiga", 13, 1],
    ["satu dua tiga", 12, 2],
    ["satu dua tiga", 4, 3],
    ["Komputer/Printer", 9, 2],
    ["Komputer-Printer", 9, 2],
    ["Pertanggungjawaban", 6, 3],
    ["satu Pertanggungjawaban", 6, 4],
    ["", 10, 1],
  ])("%s in a width of %i", (text, width, lines) => {
    expect(count(text, width)).toBe(lines);
  });
});

describe("the estimated table", () => {
  it("is as high as its texts' lines and their padding", async () => {
    const place = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
    const { profile } = await loadProfile("kemnaker", PROFILE_ROOTS, place);
    if (profile === undefined) throw new Error("the profile kemnaker is broken");
    const blank = { lines: null, list: null };
    const activity = { lines: [{ spans: [{ text: "satu dua tiga empat lima", italic: false }] }], list: null };
    const rows = [{ number: "1", activity, quality: [], notes: blank }];
    const table = (width: number) =>
      estimateTable([{ field: "activity", x: 0, width }], [], rows, blank, { profile, ruler });
    expect(table(200).rowHeights[0]).toBeCloseTo(9 + 6, 0);
    expect(table(60).rowHeights[0]).toBeCloseTo(2 * 9 + 6, 0);
    expect(table(200).footnotes).toBe(0);
  });
});
