import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffOf } from "../../src/analysis/diff/diff.ts";
import { diffJson, diffText } from "../../src/analysis/diff/report.ts";
import type { Sop } from "../../src/model/sop.ts";
import { anySop } from "../emit/arbitrary-sop.ts";
import { allSops, sopOf, sopWith } from "../emit/read-sop.ts";

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
    ["waktu: 1 jam", "waktu: {teks: 1 jam}", "The time of step 1: 1 jam became {teks: 1 jam}"],
    ["{ya: 3, tidak: 1}", "{tidak: 1, ya: 3}", "The order of branches of step 2: ya, tidak became tidak, ya"],
    ["tidak: 1", "'tidak!': 1", "The branch `tidak!` of step 2: (none) became step 1"],
    ["output: Konsep", "output: konsep", "An output of step 1: Konsep became konsep"],
    ["output: Konsep", "output: [Konsep, Konsep]", "An output of step 1 added: Konsep"],
    ["{kegiatan: menandatangani", "{id: teken, kegiatan: menandatangani", "The id of step 3 (teken): 3 became teken"],
    ["pelaksana: c}", "pelaksana: c, mulai: true}", "The start of step 3: (blank) became ya"],
    ["pelaksana: c}", "pelaksana: c, selesai: true}", "The end of step 3: (blank) became semua"],
    ["pelaksana: c}", "pelaksana: c, tanya: Lengkap?}", "The question of step 3: (blank) became Lengkap?"],
  ])("tells %s become %s", (from, to, told) => {
    expect(changed(from, to)).toContain(told);
  });

  it("is a time that is a text now, and no cell shared with the row above", () => {
    const idem = BASE.replace("pelaksana: c}", "pelaksana: c, waktu: idem}");
    const text = BASE.replace("pelaksana: c}", "pelaksana: c, waktu: {teks: idem}}");
    expect(diffOf(sopWith(idem), sopWith(text))).toMatchObject([
      { kind: "step-time", before: "idem", after: "{teks: idem}", to: { no: 3 } },
    ]);
  });

  it("is a join that waits for another step under the same number", () => {
    const steps = (second: string, third: string): string => `
- {kegiatan: membagi, pelaksana: a, lanjut: [2, 3]}
- {kegiatan: ${second}, pelaksana: b, lanjut: 4}
- {kegiatan: ${third}, pelaksana: b, lanjut: 4}
- {kegiatan: menutup, pelaksana: a, gabung: [2]}
`;
    const [one, other] = [steps("menghitung biaya", "menyusun naskah"), steps("menyusun naskah", "menghitung biaya")];
    expect(diffOf(sopWith(one), sopWith(other)).map(({ words: { en } }) => en)).toContain(
      "The join of step 4: the old step 2 became step 2",
    );
  });

  it("is a label of a branch written otherwise, unless the profile words it", () => {
    const labelled = (label: string): string => BASE.replace("ya: 3", `${label}: 3`);
    const told = (from: string, to: string): readonly string[] =>
      diffOf(sopWith(labelled(from)), sopWith(labelled(to))).map(({ words: { en } }) => en);
    expect(told("sah", "Sah")).toEqual(["A label of step 2: sah became Sah"]);
    expect(told("ya", "Ya")).toEqual([]);
  });

  it("is a symbol put into the row above it", () => {
    const rowed = (flag: string): string => `${BASE}- {kegiatan: melapor, ${flag}pelaksana: b}\n`;
    const kinds = diffOf(sopWith(rowed("id: lapor, ")), sopWith(rowed("id: lapor, sebaris: true, ")));
    expect(kinds.map(({ field }) => field)).toContain("sebaris");
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

describe("what changed in the columns of actors", () => {
  const sop = (actors: string, steps = BASE): Sop =>
    sopOf(`sop: 1\nnama: Contoh\npelaksana: {${actors}}\nlangkah:\n${steps.trim().replace(/^/gm, "  ")}\n`);
  const told = (before: Sop, after: Sop): readonly string[] => diffOf(before, after).map(({ words: { en } }) => en);
  const old = sop("a: Andi, b: Budi, c: Citra");

  it("is a heading, and not the steps under it", () => {
    expect(told(old, sop("a: Andi, b: Bambang, c: Citra"))).toEqual(["Actor `b`: Budi became Bambang"]);
  });

  it("is an id, and neither an actor that went nor one that came", () => {
    const renamed = BASE.replaceAll("pelaksana: b", "pelaksana: bd").replaceAll("pelaksana: c", "pelaksana: [c, bd]");
    expect(told(old, sop("a: Andi, bd: Budi, c: Citra", BASE.replaceAll("pelaksana: b", "pelaksana: bd")))).toEqual([
      "The id of the actor Budi: b became bd",
    ]);
    expect(told(old, sop("a: Andi, bd: Budi, c: Citra", renamed))).toEqual([
      "The id of the actor Budi: b became bd",
      "The actors of step 3: Citra became Citra + Budi",
    ]);
  });

  it("is an end of an actor under another id no more than the id", () => {
    const ending = (id: string): string =>
      BASE.replace("pelaksana: c}", `pelaksana: [c, ${id}], selesai: [${id}]}`).replace(
        "pelaksana: b",
        `pelaksana: ${id}`,
      );
    expect(
      told(sop("a: Andi, b: Budi, c: Citra", ending("b")), sop("a: Andi, bd: Budi, c: Citra", ending("bd"))),
    ).toEqual(["The id of the actor Budi: b became bd"]);
  });

  it("follows the headings where ids change hands", () => {
    expect(told(old, sop("a: Andi, c: Budi, b: Citra"))).toEqual([
      "The id of the actor Budi: b became c",
      "The id of the actor Citra: c became b",
      "The actors of step 2: Budi became Citra",
      "The actors of step 3: Citra became Budi",
    ]);
  });

  it("is who came and who went where nothing is alike, and the order of the others", () => {
    expect(told(old, sop("c: Citra, a: Andi, b: Budi"))).toEqual([
      "The columns of actors now stand as Citra, Andi and Budi",
    ]);
    expect(told(old, sop("a: Andi, b: Budi, c: Citra, d: Dewi"))).toEqual(["Actor added: Dewi"]);
    expect(told(sop("a: Andi, b: Budi, c: Citra, d: Dewi"), old)).toEqual(["Actor dropped: Dewi"]);
  });

  it("tells actors of one heading apart by their ids", () => {
    const two = "a: Andi, b: {nama: Staf, kelompok: Satu}, c: {nama: Staf, kelompok: Dua}";
    const moved = BASE.replace("pelaksana: b", "pelaksana: c");
    expect(told(sop(two), sop(two, moved))).toEqual(["The actors of step 2: Staf (b) became Staf (c)"]);
  });
});

describe("what changed above the table", () => {
  it("is a word that the SOP prints instead of its profile's", () => {
    expect(words(BASE, "profil: {pakai: kemnaker, label: {kelengkapan: Input}}", "profil: kemnaker")).toEqual([
      "The label `kelengkapan`: (blank) became Input",
    ]);
  });

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
