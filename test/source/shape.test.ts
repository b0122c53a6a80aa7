import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/source/limits.ts";
import { found, MINIMAL, only, read } from "./support.ts";

describe("one finding for each mistake, at its place", () => {
  test.each([
    ["an unknown key", "foo: 1\n", "baca-kunci-tak-dikenal 9:1"],
    ["an unknown key of a step", "    foo: 1\n", "baca-kunci-tak-dikenal 9:5"],
    ["an unknown label", "profil: { label: { kelengkapn: x } }\n", "baca-kunci-tak-dikenal 9:20"],
    ["a value outside its list", "status: darf\n", "baca-nilai-salah 9:9"],
    ["a text where a map belongs", "tanggal: 2025\n", "baca-nilai-salah 9:10"],
    ["a list where a date belongs", "tanggal: { revisi: [x] }\n", "baca-nilai-salah 9:20"],
    ["a list within a list", "instansi: [a, [b]]\n", "baca-nilai-salah 9:15"],
    ["a list that spans lines, at its key", "tanggal:\n  - x\n  - y\n", "baca-nilai-salah 9:1"],
    ["an id with a space", "    id: periksa usulan\n", "baca-nilai-salah 9:9"],
    ["an id that is a path", "    id: ../x\n", "baca-nilai-salah 9:9"],
    ["a word where true belongs", "    mulai: ya\n", "baca-nilai-salah 9:12"],
    ["a quoted true", '    mulai: "true"\n', "baca-nilai-salah 9:12"],
    ["a related SOP that is a file name", "keterkaitan: [{ sop: Bahan.yaml }]\n", "baca-nilai-salah 9:22"],
    ["a related SOP with a text beside it", "keterkaitan: [{ sop: bahan, teks: x }]\n", "baca-nilai-salah 9:15"],
    ["a profile that is a path", "profil: ../../x\n", "baca-nilai-salah 9:9"],
    ["a decision without branches", "    keputusan: {}\n", "baca-wajib 9:5"],
    ["a decision left blank", "    keputusan:\n", "baca-wajib 9:5"],
    ["a branch without a target", "    keputusan: { ya: , tidak: b }\n", "baca-wajib 9:18"],
    ["points without their lead-in", "instansi: { butir: [a] }\n", "baca-wajib 9:13"],
    ["a blank lead-in", "instansi: { teks: , butir: [a] }\n", "baca-wajib 9:13"],
    ["an empty list of steps to go on to", "    lanjut: []\n", "baca-wajib 9:5"],
  ])("%s", (_, lines, expected) => {
    expect(found(MINIMAL + lines)).toEqual([expected]);
  });

  test.each([
    ["nama: Contoh", "baca-wajib 1:1"],
    ["sop: 1", "baca-wajib 1:1"],
    ["    pelaksana: a", "baca-wajib 7:5"],
  ])("without %j", (line, expected) => {
    expect(found(MINIMAL.replace(`${line}\n`, ""))).toEqual([expected]);
  });

  test.each([
    ["nama: Contoh", "nama:", "baca-wajib 2:1"],
    ["nama: Contoh", "nama: []", "baca-wajib 2:1"],
    ["nama: Contoh", 'nama: "  "', "baca-wajib 2:1"],
    ["a: Staf", "a:", "baca-wajib 4:3"],
    ["kegiatan: mengirim", "kegiatan:", "baca-wajib 7:5"],
    ["kegiatan: mengirim", "kegiatan: []", "baca-wajib 7:5"],
    ["sop: 1", "sop: 2", "baca-nilai-salah 1:6"],
    ["a: Staf", "staf ahli: Staf", "baca-nilai-salah 4:3"],
  ])("%j as %j", (from, to, expected) => {
    expect(found(MINIMAL.replace(from, to))).toEqual([expected]);
  });

  test("a step of a row needs no kegiatan", () => {
    expect(found(`${MINIMAL}  - sebaris: true\n    pelaksana: b\n`)).toEqual([]);
    expect(found(`${MINIMAL}  - sebaris: false\n    pelaksana: b\n`)).toEqual(["baca-wajib 9:5"]);
  });

  test.each(["", "# kosong\n", "teks\n", "- a\n", "---\n"])("%j is no SOP, and says so once", (text) => {
    const diagnostic = only(text);
    expect(["baca-wajib", "baca-nilai-salah"]).toContain(diagnostic.code);
    expect(diagnostic.place.line).toBe(text.startsWith("#") ? diagnostic.place.line : 1);
  });

  test("a flood of mistakes is cut short, and the rest counted", () => {
    const { diagnostics } = read(MINIMAL + Array.from({ length: 250 }, (_, i) => `kunci${i}: x\n`).join(""));
    expect(diagnostics).toHaveLength(LIMITS.findings + 1);
    expect(diagnostics.at(-1)).toMatchObject({ code: "baca-terlalu-banyak", severity: "info" });
    expect(diagnostics.at(-1)?.message.id).toContain("150");
  });
});

describe("the likely cure", () => {
  test.each([
    ["stauts: draf\n", "Maksud Anda `status`?"],
    ["status: darf\n", "Maksud Anda `draf`?"],
    ["    id: periksa usulan\n", "Maksud Anda `periksa_usulan`?"],
    ["    mulai: ya\n", "Tulis `true`, tanpa tanda kutip."],
    ["    sebaris: tidak\n", "Tulis `false`, tanpa tanda kutip."],
    ["keterkaitan: [{ sop: Pengumpulan Bahan.yaml }]\n", "Maksud Anda `pengumpulan-bahan`?"],
  ])("%j", (lines, cure) => {
    expect(only(MINIMAL + lines).cure?.id).toBe(cure);
  });

  test("a required key misspelt is one mistake, not two", () => {
    expect(only(MINIMAL.replace("kegiatan:", "kegaitan:"))).toMatchObject({
      code: "baca-kunci-tak-dikenal",
      cure: { id: "Maksud Anda `kegiatan`?", en: "Did you mean `kegiatan`?" },
    });
  });

  test("without a likely key, the known ones are listed", () => {
    expect(only(`${MINIMAL}tujuan: x\n`).message.id).toContain("dasar_hukum");
  });
});

describe("lists and maps without their brackets are told how to be written", () => {
  test.each([
    ["    lanjut: x, y\n", "Tulis `[x, y]`."],
    ["    lanjut: x dan y\n", "Tulis `[x, y]`."],
    ["    gabung: x; y\n", "Tulis `[x, y]`."],
    ["    selesai: a, b\n", "Tulis `[a, b]`."],
    ["    keputusan: ya x, tidak y\n", "Tulis `{ ya: x, tidak: y }`."],
    ["    keputusan: ya = x\n", "Tulis `{ ya: x }`."],
    ["    keputusan: { ya: x, tidak: y z }\n", "Maksud Anda `y_z`?"],
  ])("%j", (lines, cure) => {
    expect(only(MINIMAL + lines).cure?.id).toBe(cure);
  });

  test("actors too", () => {
    expect(only(MINIMAL.replace("pelaksana: a\n", "pelaksana: a, b\n")).cure?.id).toBe("Tulis `[a, b]`.");
  });
});
