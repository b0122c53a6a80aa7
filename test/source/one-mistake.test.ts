import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brief, found, MINIMAL, only, read } from "./support.ts";

const SOPS = readdirSync("sops").map((name) => readFileSync(`sops/${name}`, "utf8"));

/** One slip of a hand: a sign too many or too few, or a line pushed aside. */
const slip = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(20_000), sign: fc.constantFrom(...`]}[{:"'-# `) }),
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat(20_000), sign: fc.constantFrom(...`]}[{:"'-# `) }),
  fc.record({ kind: fc.constant("shift" as const), at: fc.nat(20_000), by: fc.constantFrom(-4, -2, -1, 1, 2, 3) }),
);

/** The text with the slip in it, and the line where it is. */
function slipped(text: string, made: typeof slip extends fc.Arbitrary<infer T> ? T : never): [string, number] {
  const lines = text.split("\n");
  if (made.kind === "shift") {
    const at = made.at % lines.length;
    const line = lines[at] ?? "";
    const indent = line.length - line.trimStart().length;
    lines[at] = line.trim() === "" ? line : " ".repeat(Math.max(0, indent + made.by)) + line.trimStart();
    return [lines.join("\n"), at + 1];
  }
  const from = made.at % text.length;
  const at = made.kind === "insert" ? from : text.indexOf(made.sign, from);
  if (at === -1) return [text, 1];
  const line = text.slice(0, at).split("\n").length;
  const rest = text.slice(made.kind === "insert" ? at : at + 1);
  return [text.slice(0, at) + (made.kind === "insert" ? made.sign : "") + rest, line];
}

test("a slip of the hand in an SOP is told where it was made, and as few mistakes as it made", () => {
  fc.assert(
    fc.property(fc.constantFrom(...SOPS), slip, (sop, made) => {
      const [text, line] = slipped(sop, made);
      const errors = read(text).diagnostics.filter(({ severity }) => severity === "error");
      expect(errors.length).toBeLessThanOrEqual(2);
      // What lacks a key is told at the beginning of its step.
      const far = errors.filter(({ code, place }) => code !== "baca-wajib" && Math.abs(place.line - line) > 2);
      expect(far.map(brief)).toEqual([]);
    }),
    { numRuns: 120, seed: 24 },
  );
});

describe("the lines after a mistake are read as if it were mended", () => {
  test.each([
    ["a bracket too many", "    output: [Surat]]\n  - kegiatan: x\n    pelaksana: a\n", ["baca-kurung 9:20"]],
    ["a bracket before a key", "    } output: Surat\n  - kegiatan: x\n    pelaksana: a\n", ["baca-kurung 9:5"]],
    ["an item too far left", "- id: x\n    kegiatan: x\n    pelaksana: a\n", ["baca-lekukan 9:1"]],
    ["an item too far right", "      - id: x\n    kegiatan: x\n    pelaksana: a\n", ["baca-lekukan 9:7"]],
    ["an item without its hyphen", "   id: x\n    kegiatan: x\n    pelaksana: a\n", ["baca-butir 9:4"]],
    ["an item whose hyphen lacks its space", "  -id: x\n    kegiatan: x\n    pelaksana: a\n", ["baca-spasi 9:3"]],
    ["an item with a second hyphen", "  -- id: x\n    kegiatan: x\n    pelaksana: a\n", ["baca-butir 9:3"]],
    ["a key at the margin", "output: x\n\n  - kegiatan: x\n    pelaksana: a\n", ["baca-lekukan 9:1"]],
    [
      "three mistakes",
      "    waktu: -\n   output: x\n  - kegiatan: x\n    pelaksana: a\n    waktu: idem\n    lanjut: 1\n    keterangan: [x\n",
      ["baca-strip 9:12", "baca-lekukan 10:4", "baca-kurung 15:17"],
    ],
    [
      "a mistake of the format too",
      "    output: [Surat]]\nfoo: 1\n",
      ["baca-kurung 9:20", "baca-kunci-tak-dikenal 10:1"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(found(MINIMAL + lines)).toEqual(expected);
  });

  test("a key without its colon does not unsettle what it holds", () => {
    expect(found(MINIMAL.replace("langkah:", "langkah"))).toEqual(["baca-titik-dua-kurang 6:1"]);
    expect(found(`${MINIMAL}    keputusan\n      ya: 1\n      tidak: 1\n`)).toEqual(["baca-titik-dua-kurang 9:5"]);
  });

  test("a line at the wrong depth is told the right one", () => {
    expect(only(MINIMAL.replace("    pelaksana: a", "     pelaksana: a")).cure?.id).toBe(
      "Awali baris ini dengan 4 spasi.",
    );
    expect(only(MINIMAL.replace("nama:", " nama:")).cure?.id).toBe("Mulai baris ini tanpa spasi di awal.");
  });

  test("keys written again, all of them, are one mistake", () => {
    const again = `${MINIMAL}    kegiatan: x\n    pelaksana: b\n`;
    expect(only(again)).toMatchObject({ code: "baca-kunci-ganda", place: { line: 9 } });
    expect(only(again).cure?.id).toContain("awali butir itu dengan `- `");
  });

  test("steps that stand under the key above them are one mistake", () => {
    expect(found(MINIMAL.replace("langkah:", "  langkah:"))).toEqual(["baca-lekukan 6:3"]);
    expect(found(`${MINIMAL}keterkaitan:\n  - so}p: bahan\n`)).toEqual(["baca-kunci-tak-dikenal 10:5"]);
  });

  test("a key under another text is asked to be looked at, once", () => {
    expect(found(`${MINIMAL}pengesah:\n  nama:\n    nip: 1\n`)).toEqual(["baca-kunci-tak-dikenal 11:5"]);
    expect(found(`${MINIMAL}keterkaitan:\n  - sop: bahan\n    peralatan: x\n`)).toEqual([
      "baca-kunci-tak-dikenal 11:5",
    ]);
  });
});

describe("a finding names the mistake, not what it led to", () => {
  const NBSP = "\u00a0";
  test.each([
    ["emphasis by stars", "    output: *penting* sekali\n", "baca-tanda-awal 9:13"],
    ["two stars", "    output: ** penting\n", "baca-tanda-awal 9:13"],
    ["an item with stars", "    output:\n      - *penting* sekali\n", "baca-tanda-awal 10:9"],
    ["a word's bullet", "    output:\n      - x\n      • y\n", "baca-butir 11:7"],
    ["a dash of another length", "    output:\n      - x\n      – y\n", "baca-butir 11:7"],
    ["a star for a hyphen", "    output:\n      - x\n      * y\n", "baca-butir 11:7"],
    ["numbers for hyphens", "    output:\n      - x\n      2. y\n", "baca-butir 11:7"],
    ["an item without its hyphen", "    output:\n      - x\n      y\n", "baca-butir 11:7"],
    ["a no-break space after a colon", `    output:${NBSP}x\n`, "baca-spasi 9:12"],
    ["no-break spaces before a key", `${NBSP}nomor: x\n`, "baca-spasi 9:1"],
    ["no-break spaces within the indentation", `  ${NBSP}${NBSP}output: x\n    waktu: idem\n`, "baca-spasi 9:3"],
    ["a bracket closed too far left", "    output: [x,\n    y]\n", "baca-lekukan 10:5"],
    ["a quote closed too far left", '    output: "x\n    y"\n', "baca-lekukan 10:5"],
    ["a text in braces", "    output: {nama}\n", "baca-kurung 9:13"],
    ["a text in double braces", "    output: {{nama}}\n", "baca-kunci-bukan-teks 9:14"],
    ["an English key", "    waktu: {text: x}\n", "baca-kunci-tak-dikenal 9:13"],
    ["an exclamation mark and a space", "    output: ! penting\n", "baca-tag 9:13"],
    ["a blank item", "  -\n  - kegiatan: x\n    pelaksana: a\n", "baca-wajib 9:3"],
    ["lists of two depths", "keterkaitan:\n - sop: x\n  - sop: y\n", "baca-lekukan 10:2"],
  ])("%s", (_, lines, expected) => {
    expect(found(MINIMAL + lines)).toEqual([expected]);
  });

  test("the English key is known in Indonesian", () => {
    expect(only(`${MINIMAL}    output: {text: x}\n`).cure?.id).toBe("Maksud Anda `teks`?");
  });
});
