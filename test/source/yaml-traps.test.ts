import { describe, expect, test } from "vitest";
import { brief, found, MINIMAL, only, read } from "./support.ts";

describe("what YAML trips over has a finding of its own, at the place where it was written", () => {
  test.each([
    ["a lone hyphen", "    waktu: -\n    output: x\n", "baca-strip 9:12"],
    ["a hyphen before a text", "    waktu: - 30 menit\n", "baca-strip 9:12"],
    ["a lone hyphen in brackets", "    output: [ - , x]\n", "baca-strip 9:15"],
    ["a colon within a text", "    output: Catatan: penting\n", "baca-titik-dua 9:20"],
    ["a colon at a text's end", "    output: Catatan:\n", "baca-titik-dua 9:20"],
    ["a colon within a list's text", "    output:\n      - Catatan: penting\n", "baca-titik-dua 10:16"],
    ["no space after the colon", "    output:laporan\n", "baca-spasi 9:11"],
    ["no space after the colon, in braces", "tanggal: {revisi:x}\n", "baca-spasi 9:17"],
    ["no space after the hyphen", "    output:\n      - a\n      -b\n", "baca-spasi 11:7"],
    ["a leading star", "    output: *penting*\n", "baca-tanda-awal 9:13"],
    ["a leading star and a space", "    output: * penting\n", "baca-tanda-awal 9:13"],
    ["a leading ampersand and a space", "    output: & penting\n", "baca-tanda-awal 9:13"],
    ["a leading percent sign", "    output: %5\n", "baca-tanda-awal 9:13"],
    ["a leading at sign", "    output: @biro\n", "baca-tanda-awal 9:13"],
    ["a leading backtick", "    output: `x`\n", "baca-tanda-awal 9:13"],
    ["a leading comma", "    output: , x\n", "baca-tanda-awal 9:13"],
    ["a leading question mark", "    output: ? x\n", "baca-tanda-awal 9:13"],
    ["a leading bar", "    output: | teks\n", "baca-tanda-awal 9:13"],
    ["a leading angle", "    output: > 5 berkas\n", "baca-tanda-awal 9:13"],
    ["an exclamation mark", "    output: !penting x\n", "baca-tag 9:13"],
    ["a tag that is not the core's", "    output: !!binary x\n", "baca-tag 9:13"],
    ["a tab", "\tnomor: 1\n", "baca-tab 9:1"],
    ["a tab after spaces", "tanggal:\n  revisi: x\n\tefektif: y\n", "baca-tab 11:1"],
    ["indented too far", "     output: x\n", "baca-lekukan 9:6"],
    ["indented too little", "   output: x\n", "baca-lekukan 9:4"],
    ["items that do not align", "    output:\n      - x\n     - y\n", "baca-lekukan 11:6"],
    ["an open double quote", '    output: "x\n    keterangan: y\n', "baca-kutip 9:13"],
    ["an open single quote", "    output: 'x\n    keterangan: y\n", "baca-kutip 9:13"],
    ["a text after the closing quote", '    output: "x" y\n', "baca-kutip 9:17"],
    ["an apostrophe in single quotes", "    output: 'Jum'at'\n", "baca-kutip 9:18"],
    ["a backslash in double quotes", '    output: "C:\\Users"\n', "baca-kutip 9:16"],
    ["an open bracket", "    output: [x, y\nnomor: 1\n", "baca-kurung 9:13"],
    ["an open brace", "tanggal: {revisi: x\nnomor: 1\n", "baca-kurung 9:10"],
    ["a stray bracket", "    output: ]\n", "baca-kurung 9:13"],
    ["a text after brackets", "    output: [Draf] surat\n", "baca-kurung 9:20"],
    ["no comma between items", '    output: ["x" "y"]\n', "baca-koma 9:18"],
    ["a comma too many", "    output: [x, , y]\n", "baca-koma 9:17"],
    ["a comma before the first item", "    output: [, x]\n", "baca-koma 9:14"],
    ["a second document", "---\nsop: 1\n", "baca-beberapa-dokumen 9:1"],
    ["a line that is neither key nor item", "tulisan saja\n", "baca-bukan-yaml 9:1"],
    ["a key without its colon", "    waktu 2 jam\n", "baca-titik-dua-kurang 9:5"],
    ["a key without its colon, in capitals", "Nomor 12/TU\n", "baca-titik-dua-kurang 9:1"],
    ["pairs without their braces", "    keputusan: ya: x, tidak: y\n", "baca-kurung 9:16"],
    ["a pair without its braces", "pengesah: jabatan: Kepala Biro\n", "baca-kurung 9:11"],
    ["pairs that hold a list", "    keputusan: ya: [x, y], masih ragu: z\n", "baca-kurung 9:16"],
    ["a text with colons under a key that may be a map", 'profil: "x": y: z\n', "baca-titik-dua 9:12"],
  ])("%s", (_, lines, expected) => {
    expect(found(MINIMAL + lines)).toEqual([expected]);
    expect(only(MINIMAL + lines).severity).toBe("error");
  });

  test("cures are what to write", () => {
    expect(only(`${MINIMAL}    waktu 2 jam\n`).cure?.id).toContain("Tulis `waktu: 2 jam`; bila baris ini lanjutan");
    expect(only(`sop 1\n${MINIMAL.slice(7)}`).cure?.id).toBe("Tulis `sop: 1`.");
    const braces = only(`${MINIMAL}    keputusan: ya: x, tidak: y\n`);
    expect(braces.cure?.id).toBe("Tulis `keputusan: { ya: x, tidak: y }`.");
  });

  test("what stands before all else continues no text above", () => {
    const cure = "Sebuah SOP diawali baris `sop: 1`; `sop new <nama>` membuat kerangkanya.";
    expect(only(`# SOP\n\nSurat Keputusan\n${MINIMAL}`).cure?.id).toBe(cure);
    expect(only(MINIMAL.replace("nama: Contoh", "nama: Contoh\ndan lainnya")).cure?.id).toContain(
      "lanjutan teks di atas",
    );
    for (const text of ["", "\n\n", "# SOP\n", "SOP Cuti\n", "- a\n"]) expect(only(text).cure?.id).toBe(cure);
  });

  test("another version of YAML", () => {
    expect(found(`%YAML 1.1\n---\n${MINIMAL}`)).toEqual(["baca-bukan-yaml 1:1"]);
    expect(found(`%YAML 1.2\n---\n${MINIMAL}`)).toEqual([]);
  });

  test("a key written twice points at the first one", () => {
    const diagnostic = only(`${MINIMAL}    pelaksana: b\n`);
    expect(brief(diagnostic)).toBe("baca-kunci-ganda 9:5");
    expect(diagnostic.related.map(({ place }) => place.line)).toEqual([8]);
  });

  test("core tags are allowed", () => {
    expect(found(MINIMAL.replace("Contoh", "!!str 2024"))).toEqual([]);
  });

  test("every such finding says what to do, in both languages", () => {
    const { diagnostics } = read(`${MINIMAL}    waktu: -\n    output: @x\n`);
    expect(diagnostics).toHaveLength(2);
    for (const { message, cure } of diagnostics) {
      for (const text of [message.id, message.en, cure?.id, cure?.en]) expect(text).toMatch(/\S/);
    }
  });
});

describe("what YAML reads without complaint", () => {
  const warnings = (text: string) => read(text).diagnostics.map((d) => `${d.severity} ${brief(d)}`);

  test("a comment after a plain text is asked about, and the file is read", () => {
    const text = `${MINIMAL}    output: Laporan #2\n`;
    expect(warnings(text)).toEqual(["warning baca-komentar 9:21"]);
    expect(read(text).document).not.toBeNull();
  });

  test("a text that is all comment is asked about", () => {
    expect(warnings(`${MINIMAL}    output: #2\n`)).toEqual(["warning baca-komentar 9:13"]);
  });

  test.each([
    ["after quotes", '    output: "Laporan" # catatan\n'],
    ["after an id", "    id: x # catatan\n"],
    ["after a key alone", "    output: # catatan\n"],
    ["after a date", "tanggal: { pembuatan: 2025-01-31 } # catatan\n"],
    ["after brackets", "    output: [a, b] # catatan\n"],
    ["on its own line", "    # catatan\n    output: x\n"],
    ["that silences a finding", "    output: x # sop-abaikan berkas-tak-terpakai: disengaja\n"],
  ])("a comment %s is none of these", (_, lines) => {
    expect(warnings(MINIMAL + lines)).toEqual([]);
  });

  test("an item that has become part of the text above is a warning", () => {
    expect(warnings(`${MINIMAL}    output:\n    - x\n      - y\n`)).toEqual(["warning baca-lekukan 11:7"]);
    expect(warnings(`${MINIMAL}    output:\n      -x\n      -y\n`)).toEqual(["warning baca-spasi 11:7"]);
  });

  test("an ampersand that made its word an anchor is a warning", () => {
    expect(warnings(`${MINIMAL}    output: &Co Laporan\n`)).toEqual(["warning baca-tanda-awal 9:13"]);
  });
});

describe("after a mistake of YAML", () => {
  test("mistakes that stand before it are still reported, and those of single texts after it", () => {
    expect(found("stauts: draf\nnama:Contoh\nnomor: @x\n")).toEqual([
      "baca-kunci-tak-dikenal 1:1",
      "baca-spasi 2:5",
      "baca-tanda-awal 3:8",
    ]);
  });

  test("nothing is called missing that may stand in what cannot be read", () => {
    expect(found('nama: "x\nsop: 1\n')).toEqual(["baca-kutip 1:7"]);
  });

  test("a mistake within one text does not hide what else is wrong", () => {
    expect(found(`${MINIMAL}    output: @x\nfoo: 1\n`)).toEqual([
      "baca-tanda-awal 9:13",
      "baca-kunci-tak-dikenal 10:1",
    ]);
  });
});
