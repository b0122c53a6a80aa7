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
const sentence = fc.constantFrom(
  "bekerja",
  "menyerahkan kepada Kabag PP",
  "memerintahkan Kasubbag dan Kabag",
  "Pemeriksaan. Jika setuju diserahkan kepada Kabag; jika tidak dikembalikan ke Kasubag",
  "Kabag memeriksa konsep",
);
const paper = fc.constantFrom("Konsep", "konsep", "[Surat, 5 menit]", '"-"', "_Surat_ Tugas");
const time = fc.constantFrom("menit", "0 jam", "1-2 hari", "3 hari kerja", "idem", "lama", "2 menit/berkas", "1 bulan");
const cells = fc
  .record(
    { kelengkapan: paper, waktu: time, output: paper, keterangan: fc.constantFrom("SOP Contoh", "SOP Lain") },
    { requiredKeys: [] },
  )
  .map((keys) => Object.entries(keys).map(([key, text]) => `${key}: ${text}`));
const identity = fc.subarray([
  "status: resmi",
  "nomor: 1/../2026",
  "dasar_hukum: [PP No. 47 Tahun 2009 Tentang Kementerian Negara, UU nomor 39 Tahun 2008, Permenaker]",
  "tanggal: { pembuatan: 2026-03-01, pengesahan: 2026-02-01, revisi: besok }",
  "pengesah: { jabatan: Kepala, nip: 123 }",
  "keterkaitan: [{ sop: contoh }, SOP lain]",
  "peringatan: SOP ini paling lama 1 jam",
]);
const step = fc
  .tuple(fc.option(id), performers, sentence, way, extra, cells)
  .map(([own, who, text, on, more, texts]) => {
    const keys = [own === null ? "" : `id: ${own}`, `kegiatan: "${text}"`, `pelaksana: ${who}`, on, more, ...texts];
    return `  - { ${keys.filter((key) => key !== "").join(", ")} }`;
  });
const sop = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 8 }), identity)
  .map(([steps, header]) =>
    [
      "sop: 1",
      "nama: Contoh",
      ...header,
      "pelaksana: { satu: Kasubag, dua: Kabag, Satu: Kabag }",
      "langkah:",
      ...steps,
      "",
    ].join("\n"),
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
      { numRuns: 200 },
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
