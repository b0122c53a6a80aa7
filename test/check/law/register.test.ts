import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { longName, sameBody } from "../../../src/check/law/kinds.ts";
import { names } from "../../../src/check/law/names.ts";
import { find, isNumber, newest, REGISTER, type Regulation } from "../../../src/check/law/register.ts";
import { parseCitation } from "../../../src/model/citation.ts";
import { isDay } from "../../../src/model/date.ts";

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));

describe("the register of law", () => {
  test("has the shape of its schema", () => {
    const validate = new Ajv2020({ allErrors: true }).compile(json("schemas/hukum.schema.json") as object);
    expect(validate(json("data/hukum.json")), JSON.stringify(validate.errors)).toBe(true);
  });

  test("names each regulation once, whatever its body was called", () => {
    for (const one of REGISTER) expect(find(REGISTER, { ...one, about: null })).toBe(one);
  });

  test("names a page for each thing that it says, and a day that exists", () => {
    const text = readFileSync(new URL("../../../data/hukum.json", import.meta.url), "utf8");
    const sources = [...text.matchAll(/"sumber": "([^"]*)"/g)].map(([, source]) => source);
    const days = [...text.matchAll(/"diperiksa": "([^"]*)"/g)].map(([, day]) => day ?? "");
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((source) => !/^https?:\/\/[^\s/]+\.[^\s/]+/.test(source ?? ""))).toEqual([]);
    expect(days.length).toBe(sources.length);
    expect(days.filter((day) => !isDay(day))).toEqual([]);
  });

  test("has kinds, numbers and titles as citations are read", () => {
    for (const one of REGISTER) {
      const { kind, number, year, about } = parseCitation(`${longName(one)} tentang ${one.title}`);
      expect({ kind, number, year, title: about }).toEqual({
        kind: one.kind,
        number: one.number,
        year: one.year,
        title: one.title,
      });
    }
  });

  test("has amendments in their order, and none older than what they amend", () => {
    for (const { year, amendedBy, replacedBy } of REGISTER) {
      const years = [year, ...amendedBy.map((by) => by.year)];
      expect([...years].sort((a, b) => a - b)).toEqual(years);
      expect(replacedBy?.year ?? year).toBeGreaterThanOrEqual(year);
    }
  });
});

describe("a number", () => {
  test.each([
    ["PER-17/MEN/XI/2010", "Per.17/MEN/XI/2010", true],
    ["PER/21/M.PAN/11/2008", "PER.21/M.PAN/11/2008", true],
    ["190/PMK.05/2012", "190/PMK.5/2012", true],
    ["10", "1", false],
    ["100/PMK.05/2012", "10/PMK.05/2012", false],
    ["190/PMK.05/2012", "190/PMK.05/2013", false],
  ])("%s is %s: %j", (a, b, same) => {
    expect(isNumber(a, b)).toBe(same);
  });

  test.each([
    ["diubah dengan UU 61/2024", true],
    ["Undang-Undang Nomor 61 Tahun 2024 tentang Perubahan", true],
    ["UU No. 061 Th. 2024", true],
    ["UU Nomor 161 Tahun 2024", false],
    ["UU Nomor 61 Tahun 2008", false],
    ["Lembaran Negara Tahun 2024 Nomor 61", false],
    ["", false],
  ])("61 of 2024 stands in %j: %j", (text, said) => {
    expect(names(text, { kind: "UU", number: "61", year: 2024 })).toBe(said);
  });

  test("of a ministry's own style is found with its strokes and stops as they may be", () => {
    const name = { kind: "PMK", number: "178/PMK.05/2018", year: 2018 };
    expect(names("terakhir dengan PMK Nomor 178/PMK.05/2018", name)).toBe(true);
    expect(names("terakhir dengan PMK 178 / PMK.5 / 2018", name)).toBe(true);
    expect(names("PMK Nomor 1178/PMK.05/2018", name)).toBe(false);
  });
});

describe("a body", () => {
  test.each([
    ["Permenakertrans", "Permenaker"],
    ["PermenPAN", "PermenPAN-RB"],
    ["Perka ANRI", "Peraturan ANRI"],
  ])("keeps its numbers under its later name: %s, %s", (a, b) => {
    expect(sameBody(a, b)).toBe(true);
  });

  test.each([
    ["Permenaker", "Permendagri"],
    ["Permenaker", "Kepmenaker"],
    ["Permen", "Permenakertrans"],
    ["Peraturan BKN", "Peraturan ANRI"],
    ["UU", "PP"],
  ])("is not taken for another: %s, %s", (a, b) => {
    expect(sameBody(a, b)).toBe(false);
  });
});

test("the newest of a chain is found, and a circle ends", () => {
  const by = (number: string) => ({ kind: "PP", number, year: 2000, source: "", checked: "" });
  const one = (number: string, next: string | null): Regulation => ({
    kind: "PP",
    number,
    year: 2000,
    title: null,
    amendedBy: [],
    replacedBy: next === null ? null : by(next),
  });
  const chain = [one("1", "2"), one("2", "3"), one("3", null)];
  expect(chain.map((from) => newest(chain, from)?.number ?? null)).toEqual(["3", "3", null]);
  const circle = [one("1", "2"), one("2", "1")];
  expect(newest(circle, one("1", "2"))).not.toBeNull();
});
