import { describe, expect, test } from "vitest";
import { findingsIn, readFolder } from "../sops/collection.ts";

/** Severity, code, line and message of everything that is found in an SOP beside the others of its folder. */
function foundIn(folder: string, name: string): readonly string[] {
  const entries = readFolder(folder);
  const entry = entries.find((one) => one.name === `${name}.yaml`);
  if (!entry) throw new Error(`no ${name}.yaml in ${folder}`);
  return findingsIn(entry, entries).map(
    ({ severity, code, place, message }) => `${severity} ${code} ${place.line}: ${message.id}`,
  );
}

describe("the first SOP", () => {
  const found = foundIn("sops", "penyusunan-pengukuran-kinerja");

  test("has its blanks and the faults that its paper form has, each told once", () => {
    expect(found.filter((one) => !one.startsWith("info "))).toEqual([
      "warning identitas-kosong 7: Halaman identitas belum lengkap: nomor, tanggal pengesahan, tanggal revisi, nama pengesah, NIP pengesah.",
      "warning hukum-jenis-keliru 26: Nomor 47 Tahun 2009 tentang hal ini adalah `Peraturan Presiden`, bukan `PP`.",
      "warning hukum-gaya 27: Penulisannya tidak seragam: ada `No.`, `nomor` dan `No`.",
      "warning hukum-nomor-keliru 28: Peraturan Menteri Ketenagakerjaan Nomor 7 Tahun 2017 mengatur hal lain: Program Jaminan Sosial Tenaga Kerja Indonesia.",
      "warning waktu-tanpa-angka 69: Waktu langkah 1-10 dan 14-16 hanya `menit`, tanpa angka.",
      "warning nama-sebutan-tanpa-alias 73: Kegiatan menyebut `Kasubbag`, sedangkan kolomnya berjudul `Kasubag`.",
      "warning nama-sebutan-tanpa-alias 83: Kegiatan menyebut `Kabag PP`, sedangkan kolomnya berjudul `Kabag`.",
      "warning prosa-awal-pelaksana 93: Kalimat ini dimulai dengan pelaksananya, `Kabag`.",
      "warning taut-ejaan-judul 113: `Pembuatan bahan` di tempat lain ditulis `Pembuatan Bahan`.",
      "warning kertas-mutu-baku-kosong 157: Waktu belum diisi pada langkah 11-13.",
    ]);
  });

  test("is reminded of the law that changed since and of a column that acts early", () => {
    expect(found.filter((one) => one.startsWith("info ")).map((one) => one.replace(/ \(sumber.*/, ""))).toEqual([
      "info hukum-diubah 25: Undang-Undang Nomor 39 Tahun 2008 telah diubah dengan Undang-Undang Nomor 61 Tahun 2024",
      "info bentuk-urutan-kolom 58: Kolom `Tim` mulai bekerja di langkah 6, sebelum kolom di kirinya, `Menteri` (langkah 11).",
    ]);
  });

  test("is told which regulations were meant", () => {
    const entries = readFolder("sops");
    const seed = entries.find(({ name }) => name === "penyusunan-pengukuran-kinerja.yaml");
    const cures = (seed ? findingsIn(seed, entries) : []).flatMap(({ code, cure }) =>
      /^hukum-(?:jenis|nomor)-/.test(code) ? (cure?.id ?? "") : [],
    );
    expect(cures[0]).toContain("Peraturan Presiden Nomor 47 Tahun 2009");
    expect(cures[1]).toContain("Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2017");
  });
});

describe("the drafts", () => {
  test.each(["pembentukan-tim", "pembuatan-bahan", "pendokumentasian", "pengumpulan-bahan"])(
    "%s is only warned of what is filled in at its signing",
    (name) => {
      const [blanks, ...rest] = foundIn("sops", name);
      expect(blanks).toBe(
        "warning identitas-kosong 4: Halaman identitas belum lengkap: nomor, tanggal pengesahan, nama pengesah, NIP pengesah.",
      );
      expect(rest.filter((one) => !one.startsWith("info waktu-jumlah "))).toEqual([]);
    },
  );
});

describe("the SOPs that other tests read", () => {
  test.each(readFolder("test/fixtures/sops").map(({ name }) => name.replace(/\.yaml$/, "")))(
    "%s has nothing to warn of but its blanks",
    (name) => {
      const rest = foundIn("test/fixtures/sops", name).filter(
        (one) => !/^(?:info |warning identitas-kosong )/.test(one),
      );
      expect(rest).toEqual([]);
    },
  );
});
