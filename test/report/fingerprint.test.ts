import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { fingerprints } from "../../src/report/fingerprint.ts";
import { checkText } from "../check/reading.ts";
import { FLAWED } from "./findings.ts";

const sourcesOf = (yaml: string): ReadonlyMap<string, string> => new Map([["sops/contoh.yaml", yaml]]);
const printsOf = (yaml: string): readonly string[] => fingerprints(checkText(yaml), sourcesOf(yaml));

describe("fingerprints", () => {
  it("stay when lines are added above and actors renamed elsewhere", () => {
    const moved = FLAWED.replace("nama: Contoh", "# Disepakati bersama\n\nnama: Contoh yang lain");
    expect(new Set(printsOf(moved))).toEqual(new Set(printsOf(FLAWED)));
  });

  it("are the same in both languages: no word of a message counts", () => {
    const found = checkText(FLAWED);
    const reworded = found.map((one): Diagnostic => ({ ...one, message: { id: "lain", en: "other" } }));
    expect(fingerprints(reworded, sourcesOf(FLAWED))).toEqual(fingerprints(found, sourcesOf(FLAWED)));
  });

  it("change with the marked text, the code and the file", () => {
    const [found] = checkText(FLAWED);
    if (!found) throw new Error("nothing found");
    const place = { ...found.place, file: "sops/lain.yaml" };
    const all = [found, { ...found, code: "nama-lain" }, { ...found, place }];
    expect(new Set(fingerprints(all, sourcesOf(FLAWED))).size).toBe(3);
    expect(new Set(printsOf(FLAWED.replace("perikas", "prikas")))).not.toEqual(new Set(printsOf(FLAWED)));
  });

  it("are all different, whatever is found, and of one form", () => {
    const place = fc.record({
      file: fc.constantFrom("a.yaml", "b.yaml"),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 3 }),
      endLine: fc.integer({ min: 1, max: 9 }),
      endColumn: fc.integer({ min: 1, max: 9 }),
    });
    const finding = fc.record({
      code: fc.constantFrom("nama-a", "nama-b"),
      severity: fc.constant("error" as const),
      message: fc.constant({ id: "a", en: "b" }),
      place,
      related: fc.constant([]),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), fc.string(), (found, text) => {
        const prints = fingerprints(found, new Map([["a.yaml", text]]));
        expect(new Set(prints).size).toBe(found.length);
        for (const print of prints) expect(print).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });
});
