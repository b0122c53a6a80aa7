import { expect, test } from "vitest";
import { completeExample } from "../../../src/check/examples.ts";
import { overLimit } from "../../../src/check/rules/waktu-melebihi-batas.ts";
import { checkText } from "../reading.ts";

/** What is said of a warning in an SOP of 4 to 6 working days. */
function said(warning: string): readonly string[] {
  const yaml = `peringatan: ${JSON.stringify(warning)}
langkah:
  - { kegiatan: menyusun konsep, pelaksana: kasubag, waktu: 2-3 hari kerja }
  - { kegiatan: memeriksa konsep, pelaksana: kabag, waktu: 2-3 hari kerja }
`;
  return checkText(completeExample(yaml), [overLimit]).map(({ message }) => message.id);
}

const ATLEAST = "sedangkan langkah-langkahnya memerlukan sedikitnya 4 hari kerja.";

test.each([
  "SOP ini selesai dalam waktu paling lama 3 hari kerja",
  "Maksimal 3 hari kerja",
  "Penyelesaian maksimal 3 hari kerja.",
  "Waktu penyelesaian paling lama 3 hari kerja",
  "Jangka waktu pelaksanaan maksimal 3 hari kerja",
  "Diselesaikan paling lambat 3 hari kerja",
  "Harus diselesaikan dalam waktu paling lama 3 hari kerja",
  "Batas waktu 3 hari kerja",
  "Batas waktu penyelesaian: 3 hari kerja",
])("a limit that the shortest way breaks: %s", (warning) => {
  expect(said(warning)).toEqual([`Batasnya \`3 hari kerja\`, ${ATLEAST}`]);
});

test("a limit that only the longest way breaks", () => {
  expect(said("Diselesaikan paling lambat 5 (lima) hari kerja")).toEqual([
    "Batasnya `5 (lima) hari kerja`, sedangkan jalan yang terpanjang memerlukan sampai 6 hari kerja.",
  ]);
});

test.each([
  "Maksimal 6 hari kerja",
  "Maksimal 3 hari kerja setelah surat diterima",
  "Pemeriksaan maksimal 1 hari kerja",
  "Waktu istirahat maksimal 1 jam",
  "Surat dibalas paling lama 1 hari kerja",
  "Batas waktu pengumpulan bahan 3 hari kerja",
  "Waktu 3 hari kerja tidak boleh dilampaui",
  "Maksimal 3 orang",
])("no limit of the whole, or one that is kept: %s", (warning) => {
  expect(said(warning)).toEqual([]);
});
