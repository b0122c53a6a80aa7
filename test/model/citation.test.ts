import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCitation } from "../../src/model/citation.ts";

describe("citations as offices write them", () => {
  test.each([
    ["UU No.39 Tahun 2008 Tentang Kementerian Negara", "UU", "39", 2008, "Kementerian Negara"],
    ["Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara", "UU", "39", 2008, "Kementerian Negara"],
    ["PP No. 47 Tahun 2009 Tentang Kementerian Negara", "PP", "47", 2009, "Kementerian Negara"],
    [
      "Permenaker No 07 Tahun 2017 Tentang Pedoman Penyusunan SOP AP Kemnaker",
      "Permenaker",
      "7",
      2017,
      "Pedoman Penyusunan SOP AP Kemnaker",
    ],
    [
      "Permenaker nomor 8 Tahun 2018 Tentang Perubahan Atas Permenaker No. 13 Tahun 2015 tentang Organisasi",
      "Permenaker",
      "8",
      2018,
      "Perubahan Atas Permenaker No. 13 Tahun 2015 tentang Organisasi",
    ],
    ["PER.01/MEN/I/2011", "Permen", "PER.01/MEN/I/2011", 2011, null],
    ["PER/21/M.PAN/11/2008", "PermenPAN", "PER/21/M.PAN/11/2008", 2008, null],
    ["215/PMK.05/2016", "PMK", "215/PMK.05/2016", 2016, null],
    ["M.01.PR.07.04 Tahun 2004", null, "M.01.PR.07.04", 2004, null],
    [
      "Peraturan Menteri Hukum dan HAM Nomor M.01.PR.07.04 Tahun 2004 tentang Organisasi",
      "Permenkumham",
      "M.01.PR.07.04",
      2004,
      "Organisasi",
    ],
    [
      "Peraturan Menteri Tenaga Kerja dan Transmigrasi Nomor PER.01/MEN/I/2011 tentang X",
      "Permenakertrans",
      "PER.01/MEN/I/2011",
      2011,
      "X",
    ],
    ["Peraturan Menteri Keuangan Nomor 215/PMK.05/2016 tentang Y", "PMK", "215/PMK.05/2016", 2016, "Y"],
    ["PermenPAN-RB Nomor 35 Tahun 2012 tentang Pedoman", "PermenPAN-RB", "35", 2012, "Pedoman"],
    [
      "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman",
      "PermenPAN-RB",
      "35",
      2012,
      "Pedoman",
    ],
    [
      "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja",
      "Perppu",
      "2",
      2022,
      "Cipta Kerja",
    ],
    ["TAP MPR Nomor XI/MPR/1998 tentang Penyelenggara Negara", "TAP MPR", "XI/MPR/1998", 1998, "Penyelenggara Negara"],
    ["Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD 1945", null, 1945, null],
    ["Perda Provinsi DKI Jakarta Nomor 5 Tahun 2014 tentang Transportasi", "Perda", "5", 2014, "Transportasi"],
    ["Instruksi Presiden Nomor 7 Tahun 1999 tentang Akuntabilitas", "Inpres", "7", 1999, "Akuntabilitas"],
    ["Inpres No. 3 Tahun 2003", "Inpres", "3", 2003, null],
    ["Keputusan Presiden Nomor 103 Tahun 2001", "Keppres", "103", 2001, null],
    ["Keputusan Menteri Ketenagakerjaan Nomor 60 Tahun 2017", "Kepmenaker", "60", 2017, null],
    ["Keputusan Menteri PAN Nomor KEP/25/M.PAN/2/2004", "KepmenPAN", "KEP/25/M.PAN/2/2004", 2004, null],
    ["KEP-15A/MEN/1994", "Kepmen", "KEP-15A/MEN/1994", 1994, null],
    ["Surat Edaran Menteri PANRB Nomor 5 Tahun 2020 tentang E", "SE", "5", 2020, "E"],
    ["Surat Edaran Nomor SE-06/MBU/2013", "SE", "SE-06/MBU/2013", 2013, null],
    ["SE-06/MBU/2013", "SE", "SE-06/MBU/2013", 2013, null],
    ["Perda Kabupaten Sleman No. 3 Tahun 2015", "Perda", "3", 2015, null],
    ["Peraturan Gubernur Jawa Tengah Nomor 37 Tahun 2013", "Pergub", "37", 2013, null],
    ["Peraturan Kepala ANRI Nomor 2 Tahun 2014 tentang Tata Naskah", "Perka ANRI", "2", 2014, "Tata Naskah"],
    ["Perka Arsip Nasional Republik Indonesia 2/2014", "Perka ANRI", "2", 2014, null],
    ["Peraturan Arsip Nasional Republik Indonesia Nomor 5 Tahun 2021", "Peraturan ANRI", "5", 2021, null],
    ["Peraturan Komisi Informasi Nomor 1 Tahun 2021", "Perki", "1", 2021, null],
    ["PER.20/MEN/X/2009", "Permen", "PER.20/MEN/X/2009", 2009, null],
    [
      "Peraturan Menteri Tenaga Kerja & Transmigrasi Nomor PER. 20/MEN/X/2009",
      "Permenakertrans",
      "PER.20/MEN/X/2009",
      2009,
      null,
    ],
    ["Permennakertrans No. PER - 20/MEN/X/2009", "Permenakertrans", "PER-20/MEN/X/2009", 2009, null],
    ["PMK Nomor 190 / PMK.05/2012 tentang B", "PMK", "190/PMK.05/2012", 2012, "B"],
    ["Permenpan Nomor : PER / 21 / M.PAN / 11 / 2008", "PermenPAN", "PER/21/M.PAN/11/2008", 2008, null],
    ["Permen PAN dan RB No. 35/2012", "PermenPAN-RB", "35", 2012, null],
    ["Permenpan & RB Nomor 35 Tahun 2012", "PermenPAN-RB", "35", 2012, null],
    ["Peraturan MenPANRB No 35 Tahun 2012", "PermenPAN-RB", "35", 2012, null],
    ["Peraturan Menteri Ketenagakerjaan Republik Indonesia Nomor 5 Tahun 2017", "Permenaker", "5", 2017, null],
    ["Undang – Undang RI No. 13 / 2003", "UU", "13", 2003, null],
    ["UU No.13/Tahun 2003 ttg. Ketenagakerjaan", "UU", "13", 2003, "Ketenagakerjaan"],
    ["UU Nomor13 Tahun2003", "UU", "13", 2003, null],
    ["UU Nomer 13 (2003)", "UU", "13", 2003, null],
    ["2) UU No. 13 Th. 2003 Tentang : Ketenagakerjaan.", "UU", "13", 2003, "Ketenagakerjaan"],
    ["Peraturan Pemerintah (PP) Nomor 53 Tahun 2010", "PP", "53", 2010, null],
    ["Perdirjen Perbendaharaan No. PER-13/PB/2018", "Perdirjen Perbendaharaan", "PER-13/PB/2018", 2018, null],
    ["Peraturan Kepala LAN Nomor 12 Tahun 2018 tentang Z", "Peraturan Kepala LAN", "12", 2018, "Z"],
    ["Permenkes No. 4 Tahun 2019 tentang K", "Permenkes", "4", 2019, "K"],
    ["UU 39/2008", "UU", "39", 2008, null],
    ["Perpres 16 Tahun 2018", "Perpres", "16", 2018, null],
    ["UU Tahun 2008", "UU", null, 2008, null],
    [
      "UU Nomor 5 Tahun 2014 tentang ASN sebagaimana telah beberapa kali diubah dengan UU 20/2023",
      "UU",
      "5",
      2014,
      "ASN",
    ],
    [
      "UU Nomor 39 Tahun 2008 tentang Kementerian Negara (Lembaran Negara Tahun 2008 Nomor 166);",
      "UU",
      "39",
      2008,
      "Kementerian Negara",
    ],
    ["UU\nNomor 39\nTahun 2008 tentang\nKementerian Negara", "UU", "39", 2008, "Kementerian Negara"],
  ])("%s", (text, kind, number, year, about) => {
    expect(parseCitation(text)).toEqual({ kind, number, year, about });
  });

  test.each([
    "",
    "SOP Pembentukan Tim",
    "Rapat tentang anggaran",
    "Komputer/Printer/Scanner",
    "Tahun 2008",
    "30 menit",
    "-",
    "Nomor 13 Tahun 2003",
    "39/2008",
    "Pasal 5 ayat (2) UUD 1945",
    "Notula/risalah rapat",
  ])("%j is none", (text) => {
    expect(parseCitation(text)).toEqual({ kind: null, number: null, year: null, about: null });
  });
});

test("the long and the short form of a citation say the same", () => {
  const forms = fc.constantFrom(
    ["UU", "Undang-Undang"],
    ["PP", "Peraturan Pemerintah"],
    ["Perpres", "Peraturan Presiden"],
    ["Permenaker", "Peraturan Menteri Ketenagakerjaan"],
  );
  fc.assert(
    fc.property(
      forms,
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1945, max: 2045 }),
      ([short, long], number, year) => {
        const parsed = parseCitation(`${short} No. ${number} Tahun ${year} Tentang Hal Ini`);
        expect(parsed).toEqual({ kind: short, number: String(number), year, about: "Hal Ini" });
        expect(parseCitation(`${long} Nomor ${number} Tahun ${year} tentang Hal Ini`)).toEqual(parsed);
      },
    ),
  );
});

test("any text has an answer, however long", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const { number, year } = parseCitation(text);
      expect(number ?? "1").toMatch(/\d/);
      expect(year ?? 2000).toBeGreaterThan(1899);
    }),
  );
  const pieces = ["Peraturan ", "Nomor ", "No", "tentang ", "sebagaimana ", "(Lembaran ", "Tahun 2008 ", "PER ", "/ "];
  for (const piece of [...pieces, "1/", "1", "a", " ", ",", ", x", "."])
    for (const before of ["", "UU ", "UU Nomor ", "UU Nomor 1 Tahun 2000 tentang "])
      expect(parseCitation(before + piece.repeat(20_000))).toHaveProperty("kind");
});
