import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pretty } from "../../../src/report/pretty.ts";
import { checkText } from "../reading.ts";

/** Any flow in YAML, wrong more often than right: unknown targets, one id twice, empty choices, odd gabung. */
const id = fc.constantFrom("a", "b", "c", "d", "e", "A", "x", "3");
const target = fc.oneof({ weight: 6, arbitrary: id }, { weight: 1, arbitrary: fc.constant("selesai") });
const list = fc.array(id, { minLength: 1, maxLength: 3 }).map((ids) => `[${ids.join(", ")}]`);
const label = fc.constantFrom("ya", "tidak", "Ya", "Lengkap", "belum lengkap");
const branch = fc.tuple(label, fc.oneof(target, list)).map(([name, to]) => `${name}: ${to}`);
const decision = fc
  .uniqueArray(branch, { minLength: 1, maxLength: 3, selector: (text) => text.split(":")[0] })
  .map((branches) => `keputusan: { ${branches.join(", ")} }`);
const way = fc.oneof(
  fc.constant(""),
  fc.oneof(id, list).map((to) => `lanjut: ${to}`),
  decision,
  fc.constantFrom("selesai: true", "selesai: false", "selesai: [satu]"),
);
const extra = fc.constantFrom(
  "",
  "",
  "",
  "mulai: true",
  "mulai: false",
  "gabung: semua",
  "gabung: [a, b]",
  "gabung: x",
);
const performers = fc.constantFrom("satu", "dua", "[satu, dua]", "{ berurutan: [dua, satu] }", "tiga");
const sentence = fc.constantFrom("bekerja", "menyerahkan kepada Kabag PP", "memerintahkan Kasubbag dan Kabag");
const step = fc.tuple(fc.option(id), performers, sentence, way, extra).map(([own, who, text, on, more]) => {
  const keys = [own === null ? "" : `id: ${own}`, `kegiatan: ${text}`, `pelaksana: ${who}`, on, more];
  return `  - { ${keys.filter((key) => key !== "").join(", ")} }`;
});
const sop = fc
  .array(step, { minLength: 1, maxLength: 8 })
  .map((steps) =>
    ["sop: 1", "nama: Contoh", "pelaksana: { satu: Kasubag, dua: Kabag, Satu: Kabag }", "langkah:", ...steps, ""].join(
      "\n",
    ),
  );

describe("any SOP that can be read", () => {
  it("is checked to the end, with findings inside the file, each printed", () => {
    fc.assert(
      fc.property(sop, (yaml) => {
        const lines = yaml.split("\n");
        const found = checkText(yaml);
        expect(found.filter(({ code }) => code === "alat-aturan-gagal")).toEqual([]);
        for (const { place, related, message } of found) {
          for (const one of [place, ...related.map((other) => other.place)]) {
            expect(lines[one.line - 1]?.length).toBeGreaterThanOrEqual(one.column - 1);
          }
          expect(`${message.id} ${message.en}`).not.toMatch(/undefined|null|NaN|\?\?/);
        }
        const sources = new Map([["sops/contoh.yaml", yaml]]);
        const text = pretty(found, { language: "id", sources });
        for (const { code } of found) expect(text).toContain(`[${code}]`);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same findings every time", () => {
    fc.assert(
      fc.property(sop, (yaml) => {
        expect(checkText(yaml)).toEqual(checkText(yaml));
      }),
      { numRuns: 100 },
    );
  });
});
