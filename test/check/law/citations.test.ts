import { describe, expect, test } from "vitest";
import { completeExample } from "../../../src/check/examples.ts";
import { citationsIn, faultOf } from "../../../src/check/law/citations.ts";
import { longName } from "../../../src/check/law/kinds.ts";
import { REGISTER, type Regulation } from "../../../src/check/law/register.ts";
import { parseCitation } from "../../../src/model/citation.ts";
import { sopOf } from "../reading.ts";

/** What is said of a citation: `is` names what the number belongs to, `meant` what the writer had in mind. */
function said(text: string, register = REGISTER): unknown {
  const fault = faultOf(parseCitation(text), register);
  if (fault === null) return null;
  if (fault.kind === "title") return { title: longName(fault.meant) };
  return fault.kind === "kind"
    ? { kind: longName(fault.meant) }
    : { is: longName(fault.is), meant: fault.meant && longName(fault.meant) };
}

const regulation = (kind: string, number: string, year: number, title: string): Regulation => ({
  kind,
  number,
  year,
  title,
  amendedBy: [],
  replacedBy: null,
});

test("nothing is said of what the register does not know", () => {
  const sop = sopOf(completeExample("dasar_hukum: Permenaker Nomor 99 Tahun 2017 tentang Arsip"));
  expect(citationsIn(sop).map(({ known, fault }) => ({ known, fault }))).toEqual([{ known: null, fault: null }]);
});

describe("a citation whose kind is wrong", () => {
  test.each([
    ["PP No. 47 Tahun 2009 Tentang Kementerian Negara", "Peraturan Presiden Nomor 47 Tahun 2009"],
    [
      "PP Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik",
      "Peraturan Presiden Nomor 95 Tahun 2018",
    ],
    ["Peraturan Pemerintah No 43/2009 tentang Kearsipan", "Undang-Undang Nomor 43 Tahun 2009"],
    ["UU Nomor 96 Tahun 2012 tentang Pelaksanaan UU Nomor 25 Tahun 2009 tentang Pelayanan Publik", null],
    [
      "Perpres Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan",
      "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012",
    ],
  ])("%s: %j", (text, kind) => {
    expect(said(text)).toEqual(kind === null ? null : { kind });
  });
});

describe("bodies that number their own regulations from one, on the same subjects, are not taken for each other", () => {
  test.each([
    "Peraturan BKN Nomor 2 Tahun 2014 tentang Pedoman Tata Naskah Dinas",
    "Permenkes Nomor 5 Tahun 2017 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan",
    "Permendagri Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan",
    "Peraturan Menteri Kelautan dan Perikanan Nomor PER.17/MEN/XI/2010 tentang Perikanan",
    "PER.17/MEN/XI/2010 tentang Perikanan",
    "Permenkominfo Nomor 13 Tahun 2015 tentang Pedoman SAKIP",
    "Keputusan Menteri Ketenagakerjaan Nomor 13 Tahun 2015 tentang Kartu Kuning",
    "Perda Kabupaten Sleman Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    "PP Nomor 25 Tahun 2009 tentang Pendanaan Lembaga Pelayanan Publik Daerah",
  ])("%s", (text) => {
    expect(said(text)).toBeNull();
  });
});

describe("one body is known by all its names", () => {
  test.each([
    "Permenpan Nomor 35 Tahun 2012 tentang Kearsipan",
    "Permen PAN & RB No. 35/2012 tentang Kearsipan",
    "Peraturan MenPAN-RB No. 35 Tahun 2012 tentang Kearsipan",
  ])("%s", (text) => {
    expect(said(text)).toMatchObject({
      is: "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012",
    });
  });

  test("and its numbers by all their strokes", () => {
    expect(said("Permenaker No. PER-17/MEN/XI/2010 tentang Kearsipan")).toMatchObject({
      is: "Peraturan Menteri Tenaga Kerja dan Transmigrasi Nomor PER.17/MEN/XI/2010",
    });
  });
});

describe("a citation whose number is another's", () => {
  test("names the one of this body with this title", () => {
    expect(said("UU Nomor 25 Tahun 2009 tentang Kearsipan")).toEqual({
      is: "Undang-Undang Nomor 25 Tahun 2009",
      meant: "Undang-Undang Nomor 43 Tahun 2009",
    });
    expect(said("Permenaker No 07 Tahun 2017 Tentang Pedoman Penyusunan SOP AP Kemnaker")).toEqual({
      is: "Peraturan Menteri Ketenagakerjaan Nomor 7 Tahun 2017",
      meant: "Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2017",
    });
  });

  test("names none when several might be meant, and the one whose title it is when others only hold it", () => {
    const arsip = regulation("UU", "1", 2001, "Kearsipan");
    const others = [regulation("UU", "2", 2002, "Kearsipan"), regulation("UU", "9", 2009, "Pelayanan Publik")];
    const longer = regulation("UU", "3", 2003, "Pokok Kearsipan Negara");
    const text = "UU Nomor 9 Tahun 2009 tentang Kearsipan";
    expect(said(text, [arsip, ...others])).toMatchObject({ meant: null });
    expect(said(text, [longer, arsip, ...others.slice(1)])).toMatchObject({
      meant: "Undang-Undang Nomor 1 Tahun 2001",
    });
  });
});

describe("a citation that has the title of another of its year or of its number", () => {
  test.each([
    ["UU Nomor 38 Tahun 2008 tentang Kementerian Negara", "Undang-Undang Nomor 39 Tahun 2008"],
    ["UU Nomor 39 Tahun 2009 tentang Kementerian Negara", "Undang-Undang Nomor 39 Tahun 2008"],
    ["PP No. 61 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah", "Peraturan Pemerintah Nomor 60 Tahun 2008"],
  ])("%s", (text, title) => {
    expect(said(text)).toEqual({ title });
  });

  test.each([
    // Another year and another number: the same title may well have been given again.
    "Perpres Nomor 54 Tahun 2010 tentang Pengadaan Barang/Jasa Pemerintah",
    "UU Nomor 32 Tahun 2004 tentang Pemerintahan Daerah",
    // One ministry made the same regulation twice in a year.
    "Permenaker Nomor 9 Tahun 2022 tentang Tata Cara dan Persyaratan Pembayaran Manfaat Jaminan Hari Tua",
    // Not that title, but one that holds it, or another period.
    "UU Nomor 61 Tahun 2008 tentang Perubahan atas Undang-Undang tentang Kementerian Negara",
    "UU Nomor 40 Tahun 2008 tentang Negara",
    "Perpres Nomor 19 Tahun 2020 tentang Rencana Pembangunan Jangka Menengah Nasional 2021-2025",
    // The number of one and the year of the other.
    "UU Nomor 5 Tahun 2023 tentang Aparatur Sipil Negara",
    "Perda Kabupaten Sleman Nomor 44 Tahun 2009 tentang Kearsipan",
  ])("nothing is said of %s", (text) => {
    expect(said(text)).toBeNull();
  });
});

test("the register's own names and titles are right by itself", () => {
  for (const one of REGISTER) expect(said(`${longName(one)} tentang ${one.title}`)).toBeNull();
});
