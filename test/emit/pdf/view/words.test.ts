import { describe, expect, test } from "vitest";
import { documentDates } from "../../../../src/emit/pdf/dates.ts";
import { printedDate } from "../../../../src/emit/pdf/view/dates.ts";
import { identityView } from "../../../../src/emit/pdf/view/identity.ts";
import { kemnaker } from "../profile.ts";
import { NOWHERE, sopOf } from "../sop-of.ts";

const profile = await kemnaker();
const day = (iso: string) => ({ kind: "date", iso, place: NOWHERE }) as const;

describe("dates", () => {
  test.each([
    [day("2025-01-07"), "7 Januari 2025"],
    [day("2024-12-31"), "31 Desember 2024"],
    [{ kind: "none", place: NOWHERE }, "-"],
    [{ kind: "blank" }, ""],
    [{ kind: "unreadable", text: "segera", place: NOWHERE }, "segera"],
  ] as const)("%j prints as %j", (date, printed) => {
    expect(printedDate(date)).toBe(printed);
  });

  test("of the document come from the SOP, else from outside, never from the clock", () => {
    const blank = { kind: "blank" } as const;
    const none = { created: blank, approved: blank, revised: blank, effective: blank };
    const of = (dates: object, epoch: number | null = null) => {
      const { created, modified } = documentDates({ dates: { ...none, ...dates } }, epoch);
      return [created.toISOString(), modified.toISOString()].map((iso) => iso.slice(0, 10));
    };
    expect(of({ approved: day("2025-01-07"), created: day("2024-11-01") })).toEqual(["2025-01-07", "2025-01-07"]);
    expect(of({ created: day("2024-11-01"), revised: day("2025-03-01") })).toEqual(["2024-11-01", "2025-03-01"]);
    expect(of({}, 86_400)).toEqual(["1970-01-02", "1970-01-02"]);
    expect(of({})).toEqual(["2000-01-01", "2000-01-01"]);
  });
});

test("related SOPs print by their titles", () => {
  const sop = sopOf({ a: "A" }, [{ by: "a" }], {
    related: ["x", "y", "z"].map((sop) => ({ kind: "sop", sop, place: NOWHERE })),
  });
  const titles = new Map([
    ["x", "Pembentukan Tim"],
    ["y", "SOP Arsip"],
  ]);
  const box = identityView(sop, profile, titles).boxRows[1]?.[0];
  expect(box?.body.list?.items.map(({ lines }) => lines[0]?.spans[0]?.text)).toEqual([
    "SOP Pembentukan Tim",
    "SOP Arsip",
    "SOP z",
  ]);
});
