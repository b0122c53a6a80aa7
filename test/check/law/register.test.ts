import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { completeExample } from "../../../src/check/examples.ts";
import { citationsIn } from "../../../src/check/law/citations.ts";
import { longName, REGISTER } from "../../../src/check/law/register.ts";
import { sameSubject, unrelated } from "../../../src/check/law/subject.ts";
import { parseCitation } from "../../../src/model/citation.ts";
import { isDay } from "../../../src/model/date.ts";
import { sopOf } from "../reading.ts";

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));

describe("the register of law", () => {
  test("has the shape of its schema", () => {
    const validate = new Ajv2020({ allErrors: true }).compile(json("schemas/hukum.schema.json") as object);
    expect(validate(json("data/hukum.json")), JSON.stringify(validate.errors)).toBe(true);
  });

  test("names each regulation once, with days that exist", () => {
    const names = REGISTER.map(longName);
    expect(new Set(names).size).toBe(names.length);
    const successors = REGISTER.flatMap(({ amendedBy, replacedBy }) => [
      ...amendedBy,
      ...(replacedBy ? [replacedBy] : []),
    ]);
    for (const { checked } of successors) expect(isDay(checked)).toBe(true);
  });

  test("has kinds and numbers as citations are read", () => {
    for (const regulation of REGISTER) {
      const { kind, number, year } = parseCitation(longName(regulation));
      expect({ kind, number, year }).toEqual({
        kind: regulation.kind,
        number: regulation.number,
        year: regulation.year,
      });
    }
  });

  test("says nothing of what it does not know", () => {
    const sop = sopOf(completeExample("dasar_hukum: Permenaker Nomor 99 Tahun 2017 tentang Arsip"));
    expect(citationsIn(sop).map(({ known, fault }) => ({ known, fault }))).toEqual([{ known: null, fault: null }]);
  });
});

describe("titles", () => {
  test.each([
    ["Kementerian Negara", "Pembentukan dan Organisasi Kementerian Negara", true],
    [
      "Pedoman Penyusunan SOP AP Kemnaker",
      "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan di Kementerian Ketenagakerjaan",
      true,
    ],
    ["Kearsipan", "Kementerian Negara", false],
    ["", "Kementerian Negara", false],
  ])("%j and %j are one subject: %j", (a, b, same) => {
    expect(sameSubject(a, b)).toBe(same);
  });

  test("that have only empty words are related to everything", () => {
    expect(unrelated("Pedoman Pelaksanaan", "Program Jaminan Sosial")).toBe(false);
    expect(unrelated("Arsip", "Program Jaminan Sosial")).toBe(true);
  });
});
