import { describe, expect, test } from "vitest";
import { tableColumns } from "../../../../src/emit/pdf/geometry.ts";
import { headRows } from "../../../../src/emit/pdf/view/head.ts";
import { rowTexts } from "../../../../src/emit/pdf/view/rows.ts";
import { measuredTable, mergedRows, pageTable } from "../../../../src/emit/pdf/view/table.ts";
import type { PlacedRow } from "../../../../src/layout/types.ts";
import { kemnaker } from "../profile.ts";
import { NOWHERE, sopOf } from "../sop-of.ts";

const profile = await kemnaker();
const idem = { kind: "idem", place: NOWHERE } as const;

function heading(actors: Readonly<Record<string, string>>) {
  return headRows(sopOf(actors, [{ by: "a" }]).actors, profile).map(({ cells }) =>
    cells.map(({ lines, colspan, rowspan }) => {
      const words = lines.flatMap((line) => line.spans.map((span) => span.text)).join("");
      return `${words}${colspan > 1 ? ` ${colspan}→` : ""}${rowspan > 1 ? ` ${rowspan}↓` : ""}`;
    }),
  );
}

describe("the heading", () => {
  test("has the form's columns and the number row", () => {
    expect(heading({ a: "Kasubag", b: "Kabag" })).toEqual([
      ["No. 2↓", "Kegiatan 2↓", "Pelaksana 2→", "Mutu Baku 3→", "Ket 2↓"],
      ["Kasubag", "Kabag", "Persyaratan/ Kelengkapan", "Waktu", "Output"],
      ["1", "2", "3", "4", "5", "6", "7", "8"],
    ]);
  });

  test("has a further level over actors in groups; the same group may come again", () => {
    const [top, groups, names] = heading({ a: "X/A", b: "X/B", c: "C", d: "Y/A", e: "X/A" });
    expect(top).toEqual(["No. 3↓", "Kegiatan 3↓", "Pelaksana 5→", "Mutu Baku 3→", "Ket 3↓"]);
    expect(groups).toEqual(["X 2→", "C 2↓", "Y", "X", "Persyaratan/ Kelengkapan 2↓", "Waktu 2↓", "Output 2↓"]);
    expect(names).toEqual(["A", "B", "A", "A"]);
  });
});

describe("idem", () => {
  const sop = sopOf({ a: "A" }, [{ by: "a" }, { by: "a", time: idem }, { by: "a", time: idem }, { by: "a" }]);
  const texts = rowTexts(sop, profile);
  const place = (rows: readonly number[], sliced: readonly number[] = []) =>
    rows.flatMap((row) => {
      const own = texts[row];
      const slice = sliced.includes(row) ? { from: 0, to: 20 } : null;
      const placed: PlacedRow = { row, top: 0, height: 30, slice };
      return own === undefined ? [] : [{ row: placed, texts: own }];
    });
  const spans = (placed: ReturnType<typeof place>) => placed.map((_, index) => mergedRows(placed, index, "duration"));

  test("is one cell with the rows above", () => {
    expect(spans(place([0, 1, 2, 3]))).toEqual([3, 0, 0, 1]);
  });

  test("starts anew on the next page, with the text", () => {
    const second = place([2, 3]);
    expect(spans(second)).toEqual([1, 1]);
    expect(second[0]?.texts.quality[1]?.block.lines?.[0]?.spans[0]?.text).toBe("30 menit");
  });

  test("shares nothing with a row that is cut over pages", () => {
    expect(spans(place([0, 1, 2], [1]))).toEqual([1, 1, 1]);
  });

  test("leaves its cell out of the table's rows", () => {
    const widths = { text: profile.table.widths, actors: [60] };
    const table = pageTable(tableColumns(profile, widths), [], [], place([0, 1]), 3, []);
    expect(table.rows.map(({ cells }) => cells.map(({ field, rowspan }) => `${field}${rowspan}`).join(" "))).toEqual([
      "no1 activity1 actor1 inputs1 duration2 outputs1 notes1",
      "no1 activity1 actor1 inputs1 outputs1 notes1",
    ]);
  });
});

test("for measuring, every column has its cell, but the actors one together", () => {
  const sop = sopOf({ a: "A", b: "B", c: "C" }, [{ by: "a" }, { by: "b", time: idem }]);
  const columns = tableColumns(profile, { text: profile.table.widths, actors: [60, 60, 60] });
  const table = measuredTable(columns, headRows(sop.actors, profile), rowTexts(sop, profile));
  for (const { cells } of table.rows) {
    const names = ["no", "activity", "actor", "inputs", "duration", "outputs", "notes"];
    expect(cells.map(({ field }) => field)).toEqual(names);
    expect(cells.reduce((sum, { colspan }) => sum + (colspan ?? 1), 0)).toBe(columns.length);
    expect(cells.find(({ field }) => field === "actor")?.filled).toBe(false);
  }
});

test("a row taller than a page shows one part of its texts on each, padding apart", () => {
  const [texts] = rowTexts(sopOf({ a: "A" }, [{ by: "a" }]), profile);
  const columns = tableColumns(profile, { text: profile.table.widths, actors: [60] });
  const window = (slice: PlacedRow["slice"]) => {
    const row: PlacedRow = { row: 0, top: 0, height: 100, slice };
    return pageTable(columns, [], [], texts === undefined ? [] : [{ row, texts }], 3, []).rows[0]?.cells[0]?.slice;
  };
  expect(window({ from: 0, to: 93 })).toEqual({ height: "90", shift: "0" });
  expect(window({ from: 93, to: 183 })).toEqual({ height: "90", shift: "-90" });
});
