import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGISTER } from "../../../src/check/law/register.ts";
import { abbreviates } from "../../../src/check/law/short-forms.ts";
import { misspelt, saysTitle, subjectOf, unrelated } from "../../../src/check/law/subject.ts";

const says = (about: string, title: string): boolean => saysTitle(subjectOf(about), subjectOf(title));
const strangers = (about: string, title: string): boolean => unrelated(subjectOf(about), subjectOf(title));

describe("a text", () => {
  test.each([
    ["Kementerian Negara", "Pembentukan dan Organisasi Kementerian Negara", true],
    [
      "Pedoman Penyusunan SOP AP Kemnaker",
      "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan di Kementerian Ketenagakerjaan",
      true,
    ],
    ["SISTEM PENGENDALIAN INTERN", "Sistem Pengendalian Intern Pemerintah", true],
    ["Sistim Pengendalian Interen Pemerintah", "Sistem Pengendalian Intern Pemerintah", true],
    ["Pedoman Kearsipan Dinamis", "Kearsipan", false],
    ["Pelaksanaan Undang-Undang Nomor 43 Tahun 2009 tentang Arsip Terjaga", "Kearsipan", false],
    ["Organisasi", "Pembentukan, Susunan, Kedudukan, Tugas, Fungsi, Wewenang, dan Organisasi Badan", false],
    ["Kearsipan", "Kementerian Negara", false],
    ["Pedoman", "Pedoman Penyusunan Program", false],
    ["", "Kementerian Negara", false],
    ["Kementerian Negara", "", false],
  ])("%j says the title %j: %j", (about, title, same) => {
    expect(says(about, title)).toBe(same);
  });
});

describe("titles that are unrelated", () => {
  test.each([
    ["Arsip", "Program Jaminan Sosial"],
    ["Kearsipan", "Pelayanan Publik"],
    ["Pedoman Penyusunan SOP AP Kemnaker", "Program Jaminan Sosial Tenaga Kerja Indonesia"],
    ["PEDOMAN TATA NASKAH DINAS", "Sistem Pengendalian Intern Pemerintah"],
  ])("%j, %j", (about, title) => {
    expect(strangers(about, title)).toBe(true);
  });
});

describe("titles that may be one, so that nothing is said", () => {
  test.each([
    ["Pedoman Pelaksanaan", "Program Jaminan Sosial"],
    ["Arsip", "Kearsipan"],
    ["Layanan Masyarakat", "Pelayanan Publik"],
    ["Keasipan", "Kearsipan"],
    ["Kementrian Negara", "Kementerian Negara"],
    ["KIP", "Keterbukaan Informasi Publik"],
    ["ITE", "Informasi dan Transaksi Elektronik"],
    ["SPIP", "Sistem Pengendalian Intern Pemerintah"],
    ["SAKIP", "Sistem Akuntabilitas Kinerja Instansi Pemerintah"],
    ["SPBE", "Sistem Pemerintahan Berbasis Elektronik"],
    ["Disiplin PNS", "Disiplin Pegawai Negeri Sipil"],
    ["PBJ", "Pengadaan Barang/Jasa Pemerintah"],
    ["Pemda", "Pemerintahan Daerah"],
    ["Yanlik", "Pelayanan Publik"],
    ["JHT", "Tata Cara dan Persyaratan Pembayaran Manfaat Jaminan Hari Tua"],
    ["OTK Kemenkeu", "Organisasi dan Tata Kerja Kementerian Keuangan"],
    ["K3", "Keselamatan Kerja"],
    ["XYZ", "Kearsipan"],
    ["Tenaga Kerja", "Ketenagakerjaan"],
  ])("%j, %j", (about, title) => {
    expect(strangers(about, title)).toBe(false);
  });

  test("each of the register, with its last words missing, in capitals, or with one letter too many", () => {
    const titles = REGISTER.flatMap(({ title }) => title ?? []);
    fc.assert(
      fc.property(fc.constantFrom(...titles), fc.nat(), fc.nat(), (title, words, at) => {
        const all = title.split(" ");
        const short = all.slice(0, 1 + (words % all.length)).join(" ");
        const typo = `${title.slice(0, at % title.length)}e${title.slice(at % title.length)}`;
        for (const about of [title, short, title.toUpperCase(), title.toLowerCase(), typo])
          expect(strangers(about, title)).toBe(false);
        expect(says(title, title) || !says(title.toUpperCase(), title)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a misspelt title", () => {
  test.each([
    ["Kementrian Negara", "Kementerian Negara", [["Kementrian", "Kementerian"]]],
    [
      "SISTIM Pengendalian Interen Pemerintah",
      "Sistem Pengendalian Intern Pemerintah",
      [
        ["SISTIM", "Sistem"],
        ["Interen", "Intern"],
      ],
    ],
    ["Pelayanan Publick", "Pelayanan Publik", [["Publick", "Publik"]]],
    ["Layanan Publik", "Pelayanan Publik", []],
    ["Arsip", "Kearsipan", []],
    ["Rencana 2021", "Rencana 2020", []],
    ["Kementerian", "Kementerian Negara", []],
    ["KEMENTERIAN NEGARA", "Kementerian Negara", []],
    ["Pengadaan Barang dan Jasa Pemerintah", "Pengadaan Barang/Jasa Pemerintah", []],
    ["Pemagangan", "Pemagaran", []],
  ])("%j for %j: %j", (about, title, words) => {
    expect(misspelt(about, title)).toEqual(words);
  });
});

describe("a short form", () => {
  test.each([
    ["renstra", ["rencana", "strategis"], true],
    ["renja", ["rencana", "kerja"], true],
    ["stran", ["rencana", "strategis"], false],
    ["arsip", ["kementerian", "negara"], false],
    ["a", ["arsip"], false],
  ])("%s of %j: %j", (word, words, is) => {
    expect(abbreviates(word, words)).toBe(is);
  });
});
