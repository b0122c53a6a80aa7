import { describe, expect, test } from "vitest";
import { completeExample } from "../../src/check/examples.ts";
import { namedInNotes } from "../../src/check/links.ts";
import { sopOf } from "./reading.ts";

/** The SOPs that a note names, each as title, where it stands, and whether it is one for certain. */
function named(note: string): readonly string[] {
  const steps = `langkah: [{ kegiatan: menyusun, pelaksana: kasubag, keterangan: ${JSON.stringify(note)} }]`;
  return namedInNotes(sopOf(completeExample(steps))).map(
    ({ title, at, length, certain }) => `${title} | ${note.slice(at, at + length)}${certain ? "" : " | perhaps"}`,
  );
}

describe("a note names", () => {
  test.each([
    ["SOP Pembentukan Tim", "SOP Pembentukan Tim"],
    ["SOP Pembentukan Tim.", "SOP Pembentukan Tim"],
    ["Lihat SOP Pembentukan Tim", "SOP Pembentukan Tim"],
    ["lihat juga: SOP Pembentukan Tim", "SOP Pembentukan Tim"],
    ["Sesuai dengan SOP Pembentukan Tim", "SOP Pembentukan Tim"],
    ["Rapat (SOP Pembentukan Tim)", "SOP Pembentukan Tim"],
    ["Standar Operasional Prosedur Pembentukan Tim", "Standar Operasional Prosedur Pembentukan Tim"],
    ["Standar Operasional Prosedur (SOP) Pembentukan Tim", "Standar Operasional Prosedur (SOP) Pembentukan Tim"],
    ["SOP tentang Pembentukan Tim", "SOP tentang Pembentukan Tim"],
    ["SOP: Pembentukan Tim", "SOP: Pembentukan Tim"],
  ])("an SOP: %s", (note, written) => {
    expect(named(note)).toEqual([`Pembentukan Tim | ${written}`]);
  });

  test("several", () => {
    expect(named("SOP Pengumpulan Bahan, SOP Pengadaan (PBJ) dan SOP Rapat\nSOP Disposisi")).toEqual([
      "Pengumpulan Bahan | SOP Pengumpulan Bahan",
      "Pengadaan (PBJ) | SOP Pengadaan (PBJ)",
      "Rapat | SOP Rapat",
      "Disposisi | SOP Disposisi",
    ]);
  });

  test.each([
    "SOP pembuatan bahan",
    "sesuai SOP yang berlaku",
    "Sesuai SOP Biro Umum",
    "Sesuai SOP Pengadaan",
    "SOP No. 5",
    "SOP AP",
  ])("an SOP only where one is known by that title: %s", (note) => {
    expect(named(note)).toEqual([expect.stringMatching(/ \| perhaps$/)]);
  });

  test.each([
    "Pelaksanaan SOP Pembentukan Tim",
    "SOP",
    "SOP ini",
    "SOP lain",
    "Peraturan tentang Standar Operasional Prosedur Arsip",
    "",
  ])("none: %s", (note) => {
    expect(named(note)).toEqual([]);
  });
});
