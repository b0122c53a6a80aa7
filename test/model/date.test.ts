import fc from "fast-check";
import { expect, test } from "vitest";
import { isDay, readDate } from "../../src/model/date.ts";

const PLACE = { file: "x.yaml", line: 1, column: 1, endLine: 1, endColumn: 2 };

test.each(["2024-02-29", "2000-02-29", "2025-12-31", " 2025-01-01 "])("%s is a day", (text) => {
  expect(readDate(text, PLACE)).toEqual({ kind: "date", iso: text.trim(), place: PLACE });
});

test.each([
  "2025-02-29",
  "1900-02-29",
  "2025-13-01",
  "2025-00-10",
  "2025-04-31",
  "2025-1-5",
  "31-01-2025",
  "5 Januari 2025",
  "2025",
  "x",
])("%s is none, and keeps its words", (text) => {
  expect(readDate(text, PLACE)).toEqual({ kind: "unreadable", text, place: PLACE });
});

test("a dash says that there is none, nothing that it is not known", () => {
  expect(readDate("-", PLACE)).toEqual({ kind: "none", place: PLACE });
  expect(readDate(" ", PLACE)).toEqual({ kind: "blank" });
});

test("the days are those of the calendar", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 32 }),
      (y, m, d) => {
        const text = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
        const date = new Date(`${text}T00:00:00Z`);
        expect(isDay(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text));
      },
    ),
  );
});
