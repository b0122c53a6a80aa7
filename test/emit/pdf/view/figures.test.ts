import { describe, expect, test } from "vitest";
import { pageFigures } from "../../../../src/emit/pdf/view/figures.ts";
import type { PageLayout } from "../../../../src/layout/types.ts";
import { sopOf } from "../sop-of.ts";

const sop = sopOf({ a: "A", b: "B" }, [{ by: "a", question: "Q?" }, { by: "b" }]);
const row = (index: number, top: number) => ({ row: index, top, height: 40, slice: null });
const page: PageLayout = {
  rows: [row(3, 0), row(4, 40)],
  symbols: [
    { id: "2@0", step: "2", shape: "box", rect: { x: 70, y: 53, width: 30, height: 14 } },
    { id: "1@0", step: "1", shape: "diamond", rect: { x: 15, y: 10, width: 30, height: 20 } },
  ],
  offPage: [{ direction: "in", letter: "A", rect: { x: 20, y: 2, width: 16, height: 5 }, connectors: ["1>0"] }],
  lines: [],
  labels: [],
  questions: [{ of: "1@0", rect: { x: 20, y: 15, width: 20, height: 8 }, lines: ["Q?"] }],
};
const columns = (["no", "actor", "actor", "notes"] as const).map((field, index) => ({
  field,
  x: index * 60,
  width: 60,
}));
const figures = pageFigures(sop, page, {
  size: { width: 240, height: 100 },
  origin: { x: 60, y: 20 },
  columns,
  labelSize: 7,
  letterSize: 7,
});

describe("a page's symbols", () => {
  test("stand in their cells of the table, from the top", () => {
    expect(figures.map(({ row, column }) => [row, column])).toEqual([
      [0, 1],
      [0, 1],
      [1, 2],
    ]);
    expect(figures.map(({ figure }) => figure.description.split(/[,;]/)[0])).toEqual([
      "Penghubung halaman A",
      "Langkah 1",
      "Langkah 2",
    ]);
  });

  test("are drawn where the layout put them, with their questions and letters", () => {
    expect(figures.map(({ figure }) => figure.outline)).toEqual([
      "M80 22H96V25.333L88 27L80 25.333Z",
      "M90 30L105 40L90 50L75 40Z",
      "M130 73H160V87H130Z",
    ]);
    expect(figures.map(({ figure }) => figure.texts.map(({ text, x }) => [text, x]))).toEqual([
      [["A", "88"]],
      [["Q?", "90"]],
      [],
    ]);
  });
});
