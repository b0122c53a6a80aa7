import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { stepById, stepsById } from "../../src/model/lookup.ts";
import { stemOf } from "../../src/model/lower.ts";
import type { Text } from "../../src/model/sop.ts";
import { codes, lowerText, lowerWith } from "./support.ts";

const FULL = lowerText(
  readFileSync(new URL("../fixtures/format/lengkap.yaml", import.meta.url), "utf8"),
  "test/fixtures/format/lengkap.yaml",
);

/** Texts without their places. */
function words(text: Text): readonly unknown[] {
  return text.map((item) => (item.points.length === 0 ? item.text : [item.text, words(item.points)]));
}

describe("the identity of the file that uses every construct", () => {
  const { sop, diagnostics } = FULL;

  test("nothing is wrong with it", () => {
    expect(diagnostics).toEqual([]);
  });

  test("head", () => {
    expect(sop).toMatchObject({ id: "lengkap", file: "test/fixtures/format/lengkap.yaml", status: "resmi" });
    expect([sop.title, sop.number, sop.organization].map(words)).toEqual([
      ["Pengelolaan Surat Masuk"],
      ["0123"],
      ["Kementerian Contoh Republik Indonesia", "Sekretariat Jenderal"],
    ]);
    expect(sop.profile).toMatchObject({ name: "kemnaker", labels: { kelengkapan: "Input", ya: "Setuju" } });
  });

  test("dates", () => {
    expect(sop.dates).toMatchObject({
      created: { kind: "date", iso: "2025-01-31" },
      approved: { kind: "blank" },
      revised: { kind: "none" },
      effective: { kind: "unreadable", text: "31 Januari 2025" },
    });
  });

  test("approver", () => {
    expect([sop.approver.position, sop.approver.name, sop.approver.nip].map(words)).toEqual([
      ["Kepala Biro Umum"],
      ["2024"],
      ["198001012005011001"],
    ]);
  });

  test("boxes", () => {
    expect(words(sop.legalBasis)).toEqual([
      "Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara",
      ["Peraturan pelaksanaan:", ["Permenaker No 07 Tahun 2017", ["Lainnya", ["a", "b"]]]],
    ]);
    expect([sop.equipment, sop.warnings, sop.records, sop.footnotes].map(words)).toEqual([
      [],
      ["Baris pertama\nbaris kedua"],
      ["Disimpan sebagai data elektronik"],
      [],
    ]);
    expect(sop.related).toMatchObject([
      { kind: "text", item: { text: "SOP Pembentukan Tim" } },
      { kind: "sop", sop: "pengumpulan-bahan" },
    ]);
  });

  test("actors", () => {
    expect(sop.actors.map(({ id, name, aliases, group }) => [id, name, aliases, group])).toEqual([
      ["kasubag", "Kasubag", [], null],
      ["kabag", "Kabag", ["Kabag PP", "Kepala Bagian"], "Pimpinan"],
      ["karo", "Karo", ["Kepala Biro"], "Pimpinan"],
      ["umum", "Fungsional Umum", [], "Pelaksana"],
    ]);
  });

  test("steps, aliases and merges included", () => {
    expect(sop.steps.map(({ id, row }) => `${row}:${id}`)).toEqual(
      "1:terima 2:2 3:ubah 4:kirim 4:4b 4:4c 5:5 6:6 7:arsip".split(" "),
    );
    expect(stepById(sop, "terima")?.outputs).toEqual(stepById(sop, "terima")?.inputs);
    expect(stepsById(sop).get("kirim")).toMatchObject({ duration: { kind: "free", text: "Sesuai kebutuhan" } });
    expect(stepById(sop, "kirim")?.notes).toEqual([]);
  });

  test("places of the top-level keys, and of dates and the approver", () => {
    expect(sop.places.root).toMatchObject({ line: 3, column: 1 });
    expect(sop.places.langkah).toMatchObject({ column: 1, endColumn: 8 });
    expect(sop.places.tujuan).toBeUndefined();
    const blank = sop.places["tanggal.pengesahan"];
    expect(blank).toMatchObject({ column: 3, endColumn: 13 });
    expect(blank?.line).toBeGreaterThan(sop.places.tanggal?.line ?? 0);
  });
});

describe("what the file leaves out", () => {
  const { sop } = lowerWith("");

  test("status, profile and texts have their defaults", () => {
    expect(sop).toMatchObject({ status: "draf", profile: { name: "kemnaker", labels: {} }, number: [], related: [] });
    expect(Object.values(sop.dates)).toEqual(Array(4).fill({ kind: "blank" }));
    expect(sop.approver).toEqual({ position: [], name: [], nip: [] });
  });

  test.each(["nomor:", "nomor: []", 'nomor: ""', 'nomor: " "', 'nomor: ["", ~]', "nomor: |\n"])(
    "%j is blank",
    (line) => {
      expect(lowerWith(`${line}\n`).sop.number).toEqual([]);
    },
  );

  test.each(["profil:", "profil: {}", "profil: { pakai: }", "status:"])("%j is as if missing", (line) => {
    expect(lowerWith(`${line}\n`).sop).toMatchObject({ status: "draf", profile: { name: "kemnaker" } });
  });
});

describe("ids that may not be", () => {
  const text = "sop: 1\nnama: x\npelaksana: { a: A }\nlangkah: [{ kegiatan: x, pelaksana: a }]\n";

  test("the file's stem is the SOP's id", () => {
    expect(lowerText(text, "sops/pengumpulan-bahan-2.yaml").sop.id).toBe("pengumpulan-bahan-2");
    expect(["a.yml", "C:\\x\\b.YAML", "c", "x/d.e.yaml"].map(stemOf)).toEqual(["a", "b", "c", "d.e"]);
  });

  test("small letters, digits and hyphens only", () => {
    const lowered = lowerText(text, "sops/Pengumpulan Bahan.yaml");
    expect(codes(lowered)).toEqual(["nama-berkas 1:1"]);
    expect(lowered.diagnostics[0]?.cure?.id).toContain("`pengumpulan-bahan.yaml`");
  });

  test("no actor is called `selesai`", () => {
    expect(codes(lowerText(text.replace("a: A", "a: A, selesai: B")))).toEqual(["nama-id-cadangan 3:20"]);
  });
});
