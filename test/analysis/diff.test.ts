import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffOf } from "../../src/analysis/diff/diff.ts";
import { diffJson, diffText } from "../../src/analysis/diff/report.ts";
import { anySop } from "../emit/arbitrary-sop.ts";
import { allSops, sopWith } from "../emit/read-sop.ts";

const BASE = `
- {kegiatan: menyusun konsep surat, pelaksana: a, waktu: 1 jam, kelengkapan: TOR, output: Konsep}
- {kegiatan: memeriksa konsep surat, pelaksana: b, keputusan: {ya: 3, tidak: 1}}
- {kegiatan: menandatangani surat, pelaksana: c}
- {kegiatan: mengarsipkan surat, pelaksana: a, keterangan: SOP Kearsipan}
`;
const words = (after: string, headAfter = "", headBefore = ""): readonly string[] =>
  diffOf(sopWith(BASE, headBefore), sopWith(after, headAfter)).map(({ words: { en } }) => en);
const changed = (from: string, to: string): readonly string[] => words(BASE.replace(from, to));

describe("what changed in the table", () => {
  it("is nothing where nothing did", () => {
    for (const sop of allSops()) expect(diffOf(sop, sop)).toEqual([]);
    fc.assert(
      fc.property(anySop, (sop) => {
        expect(diffOf(sop, structuredClone(sop))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("is a step put in, and not the numbers that it shifts", () => {
    const more = "- {kegiatan: memberi nomor dan tanggal, pelaksana: a}\n- {kegiatan: menandatangani";
    const shifted = BASE.replace("- {kegiatan: menandatangani", more).replace("ya: 3", "ya: 4");
    expect(words(shifted)).toEqual(["Added step 3: memberi nomor dan tanggal"]);
  });

  it("is a step dropped, and the branch that led to it", () => {
    const dropped = BASE.replace(/- {kegiatan: menandatangani.*\n/, "");
    expect(words(dropped)).toEqual([
      "The branch `ya` of step 2: the old step 3 became step 3",
      "Dropped the old step 3: menandatangani surat",
    ]);
  });

  it("is a step moved: the one whose moving explains the order", () => {
    const [one = "", two = "", three = "", four = ""] = BASE.trim().split("\n");
    const order = [one, three, two.replace("ya: 3", "ya: 4"), four].join("\n");
    expect(words(order).filter((line) => line.startsWith("Moved"))).toHaveLength(1);
  });

  it.each([
    ["pelaksana: c", "pelaksana: [b, c]", "The actors of step 3: Citra became Budi + Citra"],
    ["pelaksana: c", "pelaksana: {berurutan: [b, c]}", "The actors of step 3: Citra became Budi → Citra"],
    ["1 jam", "2 jam", "The time of step 1: 1 jam became 2 jam"],
    ["waktu: 1 jam, ", "", "The time of step 1: 1 jam became (blank)"],
    ["tidak: 1", "tidak: selesai", "The branch `tidak` of step 2: the old step 1 became the end"],
    ["kelengkapan: TOR", "kelengkapan: [TOR, SK]", "An input of step 1 added: SK"],
    ["output: Konsep", "output: Naskah", "An output of step 1 dropped: Konsep"],
    [
      "menyusun konsep",
      "menyiapkan konsep",
      "The activity of step 1: menyusun konsep surat became menyiapkan konsep surat",
    ],
    ["SOP Kearsipan", "SOP Arsip", "A remark of step 4 added: SOP Arsip"],
    ["pelaksana: c}", "pelaksana: c, gabung: semua}", "The join of step 3: (blank) became semua"],
  ])("tells %s become %s", (from, to, told) => {
    expect(changed(from, to)).toContain(told);
  });

  it("follows written ids through any rewording, and tells when they change", () => {
    const old = sopWith(
      "- {id: satu, kegiatan: menyusun, pelaksana: a}\n- {id: dua, kegiatan: menutup berkas, pelaksana: b}",
    );
    const now = sopWith(
      "- {id: satu, kegiatan: lain sama sekali, pelaksana: a}\n- {id: tiga, kegiatan: menutup berkas, pelaksana: b}",
    );
    expect(diffOf(old, now).map(({ kind }) => kind)).toEqual(["step-reworded", "step-renamed"]);
  });
});

describe("what changed above the table", () => {
  it("is told by the form's own names, laws apart", () => {
    const before =
      'nomor: 1/2025\ndasar_hukum: [UU No. 1 Tahun 2020 tentang A, UU No. 2 Tahun 2021 tentang B]\ntanggal: {revisi: "-"}';
    const after =
      "nomor: 2/2026\ndasar_hukum: [UU No. 2 Tahun 2021 tentang B]\ntanggal: {revisi: 2026-01-05}\nperingatan: Teliti";
    expect(words(BASE, after, before)).toEqual([
      "The number: 1/2025 became 2/2026",
      "The date of revision: - became 2026-01-05",
      "Legal basis dropped: UU No. 1 Tahun 2020 tentang A",
      "Warnings added: Teliti",
    ]);
  });
});

describe("the report", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const isDiff = ajv.compile(JSON.parse(readFileSync("schemas/sop-diff.schema.json", "utf8")));
  const editions = { before: "HEAD~1:sops/x.yaml", after: "sops/x.yaml" };

  it("keeps to its schema, for any two SOPs", () => {
    const sops = allSops();
    for (const [index, sop] of sops.entries()) {
      const json: unknown = JSON.parse(diffJson(diffOf(sop, sops[index - 1] ?? sop), editions, "id"));
      expect(isDiff(json), JSON.stringify(isDiff.errors)).toBe(true);
    }
  });

  it("says in either language when nothing has changed", () => {
    expect(diffText([], editions, "id")).toBe("Dari HEAD~1:sops/x.yaml ke sops/x.yaml\n\nTidak ada yang berubah.\n");
    expect(diffText([], editions, "en")).toContain("Nothing has changed.");
  });

  it("tells the header apart from the steps", () => {
    const changes = diffOf(sopWith(BASE, "nomor: 1"), sopWith(BASE.replace("1 jam", "2 jam"), "nomor: 2"));
    expect(diffText(changes, editions, "id")).toBe(
      "Dari HEAD~1:sops/x.yaml ke sops/x.yaml\n\nKepala dokumen\n  Nomor: 1 menjadi 2\n\nLangkah\n  Waktu langkah 1: 1 jam menjadi 2 jam\n",
    );
  });
});
