import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runtimeDuration } from "../../../src/emit/runtime/duration.ts";
import { readDuration, UNITS } from "../../../src/model/duration.ts";
import { isoDuration, roughMinutes } from "../../../src/model/iso-duration.ts";

const PLACE = { file: "contoh.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };
const read = (text: string) => runtimeDuration(readDuration(text, PLACE));

describe("a time that says one duration", () => {
  test.each([
    ["30 menit", "PT30M"],
    ["1,5 jam", "PT1H30M"],
    ["0,5 menit", "PT30S"],
    ["1 jam 30 menit", "PT1H30M"],
    ["1 x 24 jam", "PT24H"],
    ["90 menit", "PT90M"],
    ["2 (dua) hari", "P2D"],
    ["1,5 hari", "P1DT12H"],
    ["1 hari 2 jam", "P1DT2H"],
    ["2 minggu", "P2W"],
    ["1 minggu 2 hari", "P9D"],
    ["3 bulan", "P3M"],
    ["1,5 bulan", "P1.5M"],
    ["2 triwulan", "P6M"],
    ["1 semester", "P6M"],
    ["1,5 tahun", "P1Y6M"],
    ["0 menit", "PT0S"],
  ])("%s is %s", (text, iso) => {
    expect(read(text)).toMatchObject({ text, iso, min: iso, max: iso, workingTime: false, kind: "span" });
  });

  test.each([
    ["2 hari kerja", "P2D"],
    ["1,5 hari kerja", "P1.5D"],
  ])("%s is %s of working time", (text, iso) => {
    expect(read(text)).toMatchObject({ iso, min: iso, max: iso, workingTime: true });
  });
});

describe("a time that says more or less than one duration", () => {
  test("has its ends, when it is a range", () => {
    expect(read("5-10 menit")).toMatchObject({ iso: null, min: "PT5M", max: "PT10M" });
  });

  test("has no least, when it is a limit", () => {
    expect(read("maksimal 2 hari")).toMatchObject({ iso: null, min: null, max: "P2D" });
  });

  test("says per what, when it is a rate", () => {
    expect(read("2 menit/berkas")).toMatchObject({ iso: "PT2M", per: "berkas" });
  });

  test("spans its alternatives, and lists them", () => {
    expect(read("120 menit atau 3 hari")).toMatchObject({
      iso: null,
      min: "PT120M",
      max: "P3D",
      alternatives: [{ iso: "PT120M" }, { iso: "P3D" }],
    });
    expect(read("3 hari atau maksimal 1 jam")).toMatchObject({ min: null, max: "P3D" });
  });

  test("has an interval, when it is a frequency", () => {
    expect(read("tiap triwulan")).toMatchObject({ kind: "every", iso: null, every: "P3M", min: null, max: null });
  });

  test.each([
    ["-", "none"],
    ["idem", "same"],
    ["menit", "unit"],
    ["sampai selesai", "unreadable"],
  ])("%j is of the kind %s, and no duration", (text, kind) => {
    expect(read(text)).toMatchObject({ text, kind, iso: null, min: null, max: null, alternatives: [] });
  });

  test("is null when blank", () => {
    expect(read("")).toBeNull();
  });
});

describe("ISO 8601", () => {
  const SHAPE =
    /^P(?=[\dT])(?:\d+W|(?:\d+Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/;
  const quantities = (max: number) =>
    fc.array(fc.record({ value: fc.integer({ min: 0, max }), unit: fc.constantFrom(...UNITS) }), {
      minLength: 1,
      maxLength: 4,
    });

  test("is what every sum comes out as, with a fraction in its last component at most", () => {
    fc.assert(
      fc.property(quantities(4000), fc.integer({ min: 1, max: 4 }), (sum, quarters) => {
        const iso = isoDuration(sum.map(({ value, unit }) => ({ value: (value * quarters) / 4, unit })));
        if (iso === null) return;
        expect(iso).toMatch(SHAPE);
        expect(iso).not.toMatch(/\.\d+[A-Z].*\d/);
      }),
    );
  });

  test("of whole numbers is always there, and lasts as long as the sum", () => {
    fc.assert(
      fc.property(quantities(4000), (sum) => {
        expect(minutesOf(isoDuration(sum) ?? "")).toBe(roughMinutes(sum));
      }),
    );
  });

  test("is not tried for numbers beyond counting, nor for what it cannot say exactly", () => {
    expect(isoDuration([{ value: 1e30, unit: "menit" }])).toBeNull();
    expect(
      isoDuration([
        { value: 1.5, unit: "bulan" },
        { value: 2, unit: "hari" },
      ]),
    ).toBeNull();
  });
});

/** Reads a duration by itself: months of 30 days, years of 365. */
function minutesOf(iso: string): number {
  const [date = "", time = ""] = iso.slice(1).split("T");
  const sum = (part: string, factors: Readonly<Record<string, number>>) =>
    [...part.matchAll(/([\d.]+)([A-Z])/g)].reduce(
      (all, [, value, sign = ""]) => all + Number(value) * (factors[sign] ?? Number.NaN),
      0,
    );
  return sum(date, { Y: 525_600, M: 43_200, W: 10_080, D: 1_440 }) + sum(time, { H: 60, M: 1, S: 1 / 60 });
}
