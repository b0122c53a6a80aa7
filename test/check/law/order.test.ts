import { describe, expect, test } from "vitest";
import { completeExample } from "../../../src/check/examples.ts";
import { lawOrder } from "../../../src/check/rules/hukum-urutan.ts";
import { checkText } from "../reading.ts";

/** The first that is out of place among these, counted from one; null when none is. */
function misplaced(...cited: readonly string[]): number | null {
  const yaml = completeExample(`dasar_hukum:\n${cited.map((text) => `  - ${text}\n`).join("")}`);
  const [finding] = checkText(yaml, [lawOrder]);
  const line = yaml.split("\n")[(finding?.place.line ?? 0) - 1] ?? "";
  return finding ? cited.indexOf(line.replace("  - ", "")) + 1 : null;
}

const LADDER = [
  "UUD 1945",
  "TAP MPR Nomor VI/MPR/2001",
  "Undang-Undang Nomor 25 Tahun 2009",
  "PP Nomor 96 Tahun 2012",
  "Perpres Nomor 29 Tahun 2014",
  "Permendagri Nomor 52 Tahun 2011",
  "Perda Provinsi Jawa Barat Nomor 9 Tahun 2016",
  "Perda Kabupaten Bogor Nomor 12 Tahun 2009",
];

describe("the order of the legal basis", () => {
  test("is that of the ranks, province before district", () => {
    expect(misplaced(...LADDER)).toBeNull();
    for (let at = 1; at < LADDER.length; at++) {
      const [above = "", below = ""] = LADDER.slice(at - 1);
      expect(misplaced(below, above)).toBe(2);
    }
  });

  test("is that of the years within a kind", () => {
    expect(misplaced("PP Nomor 96 Tahun 2012", "PP Nomor 60 Tahun 2008")).toBe(2);
    expect(misplaced("UU Nomor 5 Tahun 2014", "Perppu Nomor 2 Tahun 2022", "UU Nomor 6 Tahun 2023")).toBeNull();
  });

  test.each([
    ["a Perda that does not say whose it is", "Perda Kota Bogor Nomor 3 Tahun 2009", "Perda Nomor 9 Tahun 2008"],
    ["an agency's", "Perda Provinsi Bali Nomor 3 Tahun 2009", "Perka ANRI Nomor 2 Tahun 2014"],
    ["a decree", "Permenaker Nomor 5 Tahun 2017", "Keputusan Presiden Nomor 103 Tahun 2001"],
    ["an instruction", "Permenaker Nomor 5 Tahun 2017", "Inpres Nomor 7 Tahun 1999"],
    ["a circular", "Surat Edaran Nomor 5 Tahun 2020", "UU Nomor 25 Tahun 2009"],
    ["a ministry's among others'", "PMK Nomor 190/PMK.05/2012", "Permenaker Nomor 7 Tahun 2011"],
    ["one whose kind is wrong", "Permenaker Nomor 5 Tahun 2017", "PP Nomor 47 Tahun 2009 tentang Kementerian Negara"],
  ])("has no certain place for %s", (_, first, second) => {
    expect(misplaced(first, second)).toBeNull();
  });
});
