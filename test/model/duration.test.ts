import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDuration, UNITS } from "../../src/model/duration.ts";
import type { Duration, Quantity, TimeSpan } from "../../src/model/sop.ts";

const PLACE = { file: "x.yaml", line: 1, column: 1, endLine: 1, endColumn: 2 };

function read(text: string): Duration {
  return readDuration(text, PLACE);
}

/** `maks 1-2 jam + 30 menit /berkas | …`, or the kind of what is no span. */
function brief(text: string): string {
  const duration = read(text);
  return duration.kind === "span" ? duration.spans.map(briefSpan).join(" | ") : duration.kind;
}

function briefSpan({ min, max, per, atMost }: TimeSpan): string {
  const sum = (quantities: readonly Quantity[]) => quantities.map(({ value, unit }) => `${value} ${unit}`).join(" + ");
  const range = atMost || sum(min) === sum(max) ? sum(max) : `${sum(min)} … ${sum(max)}`;
  return `${atMost ? "maks " : ""}${range}${per === null ? "" : ` / ${per}`}`;
}

describe("every form of the format", () => {
  test.each([
    ["30 menit", "30 menit"],
    ["30 Menit", "30 menit"],
    ["30menit", "30 menit"],
    ["1,5 jam", "1.5 jam"],
    ["1.5 jam", "1.5 jam"],
    ["1.500 menit", "1500 menit"],
    ["2 (dua) hari", "2 hari"],
    ["1 hari kerja", "1 hari kerja"],
    ["1 HARI  KERJA", "1 hari kerja"],
    ["3 minggu", "3 minggu"],
    ["1 semester", "1 semester"],
    ["5-10 menit", "5 menit … 10 menit"],
    ["5 – 10 menit", "5 menit … 10 menit"],
    ["5 sampai 10 menit", "5 menit … 10 menit"],
    ["5 s.d. 10 menit", "5 menit … 10 menit"],
    ["5 s/d 10 menit", "5 menit … 10 menit"],
    ["1 (satu) - 2 (dua) hari", "1 hari … 2 hari"],
    ["30 menit - 1 jam", "30 menit … 1 jam"],
    ["2 menit/berkas", "2 menit / berkas"],
    ["2 menit per Berkas", "2 menit / Berkas"],
    ["1-2 menit / berkas masuk", "1 menit … 2 menit / berkas masuk"],
    ["1 x 24 jam", "24 jam"],
    ["2x24 Jam", "48 jam"],
    ["3 × 24 jam", "72 jam"],
    ["maksimal 2 hari", "maks 2 hari"],
    ["Paling lama 5 hari kerja", "maks 5 hari kerja"],
    ["1 jam 30 menit", "1 jam + 30 menit"],
    ["1 jam 5-10 menit", "1 jam + 5 menit … 1 jam + 10 menit"],
    ["120 menit atau 3 hari", "120 menit | 3 hari"],
    ["maksimal 1 jam atau 2 hari kerja", "maks 1 jam | 2 hari kerja"],
    ["  1 tahun ", "1 tahun"],
    ["0 menit", "0 menit"],
  ])("%s", (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  test.each([
    ["", "blank"],
    ["-", "none"],
    ["idem", "idem"],
    ["IDEM", "idem"],
    ["menit", "unit-only"],
    ["Hari Kerja", "unit-only"],
    ["Triwulan", "unit-only"],
    ["tiap triwulan", "frequency"],
    ["Setiap bulan", "frequency"],
  ])("%j is %s", (text, kind) => {
    expect(brief(text)).toBe(kind);
  });

  test("a unit alone and a frequency keep their unit, and all keep their text", () => {
    expect(read("Hari  kerja")).toMatchObject({ unit: "hari kerja", text: "Hari  kerja" });
    expect(read("tiap Semester")).toMatchObject({ unit: "semester", text: "tiap Semester" });
    expect(read(" 5-10 Menit ")).toMatchObject({ text: "5-10 Menit", place: PLACE });
  });
});

describe("what is no time is never guessed", () => {
  test.each([
    "Sesuai kebutuhan",
    "30",
    "30 menitan",
    "tiga hari",
    "± 30 menit",
    "1/2 jam",
    "10-5 menit",
    "5 atau 10 menit",
    "1,2,3 jam",
    "30 menit lebih",
    "sekitar 30 menit",
    "2 menit/",
    "maksimal",
    "tiap 3 bulan",
    `${"9".repeat(190)}e400 hari`,
    `${"1 jam ".repeat(50)}`,
  ])("%s", (text) => {
    expect(read(text)).toEqual({ kind: "unreadable", text: text.trim(), place: PLACE });
  });
});

describe("always", () => {
  const amount = fc.integer({ min: 0, max: 99_999 });
  const unit = fc.constantFrom(...UNITS);

  test("a number and a unit are read as they are, however they are capitalised", () => {
    fc.assert(
      fc.property(amount, unit, fc.boolean(), (value, name, capital) => {
        const text = `${value} ${capital ? name.toUpperCase() : name}`;
        const quantity = [{ value, unit: name }];
        expect(read(text)).toMatchObject({
          kind: "span",
          text,
          spans: [{ min: quantity, max: quantity, atMost: false }],
        });
      }),
    );
  });

  test("a range keeps its order", () => {
    fc.assert(
      fc.property(amount, amount, unit, (a, b, name) => {
        expect(read(`${a}-${b} ${name}`).kind).toBe(a <= b ? "span" : "unreadable");
      }),
    );
  });

  test("any text has an answer, and keeps its words", () => {
    const pieces = fc.constantFrom(
      ..."1 2,5 menit jam hari kerja - s.d. s/d / x ( ) atau maksimal tiap idem per dan +".split(" "),
      " ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 80 }), (parts) => {
        const text = parts.join(" ");
        const duration = read(text);
        if ("text" in duration) expect(duration.text).toBe(text.trim());
        if (duration.kind === "span") expect(duration.spans.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
