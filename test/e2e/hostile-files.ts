import { readFileSync } from "node:fs";

const GOOD = readFileSync("test/fixtures/check/tanpa-cela.yaml", "utf8");
const LEVELS = 10_000;

/** Aliases that unfold to 9^16 texts. */
function aliasBomb(): string {
  const letters = Array.from({ length: 17 }, (_, i) => String.fromCharCode(97 + i));
  return letters
    .map((letter, i) => `${letter}: &${letter} [${i === 0 ? "x" : `*${letters[i - 1]},`.repeat(9)}]`)
    .join("\n");
}

/** An SOP of many steps, and as many columns. */
function steps(count: number, keys: (i: number) => string): string {
  const actors = Array.from({ length: count }, (_, i) => `, a${i}: Aktor ${i}`).join("");
  const list = Array.from({ length: count }, (_, i) => `  - { kegiatan: x, ${keys(i)} }\n`).join("");
  return `sop: 1\nnama: x\npelaksana: { a: A${actors} }\nlangkah:\n${list}`;
}

/** Files made to break a reader, each with the code of the finding that it must end in. */
export const HOSTILE: Readonly<Record<string, readonly [code: string, content: () => string | Uint8Array]>> = {
  "alias-bomb": ["baca-alias-berlebihan", aliasBomb],
  "merge-bomb": [
    "baca-alias-berlebihan",
    () =>
      `a: &a { ${Array.from({ length: 500 }, (_, i) => `k${i}: 1`).join(", ")} }\n${Array.from({ length: 5000 }, (_, i) => `m${i}: { <<: *a }`).join("\n")}`,
  ],
  "teks-50-mb": ["baca-terlalu-besar", () => Buffer.alloc(50 << 20, `sop: 1\nnama: ${"x".repeat(2035)}`)],
  "nol-50-mb": ["baca-terlalu-besar", () => Buffer.alloc(50 << 20)],
  "kurung-siku": ["baca-terlalu-dalam", () => `peralatan: ${"[".repeat(LEVELS)}x${"]".repeat(LEVELS)}`],
  "kurung-kurawal": ["baca-terlalu-dalam", () => "{a: ".repeat(LEVELS)],
  "tanda-hubung": ["baca-terlalu-dalam", () => `peralatan:\n  ${"- ".repeat(LEVELS)}x`],
  "tanda-tanya": ["baca-terlalu-dalam", () => "? ".repeat(LEVELS)],
  lekukan: ["baca-terlalu-dalam", () => Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  "bukan-utf8": ["baca-bukan-utf8", () => Buffer.from(GOOD.replace("Arsip", "Ars\u00e9p"), "latin1")],
  "utf16-le": ["baca-bukan-utf8", () => Buffer.from(`\uFEFF${GOOD}`, "utf16le")],
  "utf16-be": ["baca-bukan-utf8", () => Buffer.from(`\uFEFF${GOOD}`, "utf16le").swap16()],
  "utf16-tanpa-tanda": ["baca-bukan-utf8", () => Buffer.from(GOOD.replace(/^#.*\n/, ""), "utf16le")],
  "bita-nol": ["baca-karakter-kendali", () => GOOD.replace("Arsip", "Ar\0sip")],
  gambar: ["baca-bukan-teks", () => Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")],
  "proto-kunci": ["baca-kunci-tak-dikenal", () => `${GOOD}__proto__: { polluted: true }\n`],
  "proto-pelaksana": [
    "baca-nilai-salah",
    () => GOOD.replace("  kasubag: Kasubag", "  kasubag: Kasubag\n  __proto__: Setan"),
  ],
  "id-jalan": ["baca-nilai-salah", () => GOOD.replace("id: ajukan", "id: ../x")],
  "sop-jalan": ["baca-nilai-salah", () => GOOD.replace(/keterkaitan: .*/, "keterkaitan: { sop: ../../etc/passwd }")],
  "profil-jalan": ["baca-nilai-salah", () => `${GOOD}profil: ../x\n`],
  "kunci-banyak": ["baca-kunci-tak-dikenal", () => Array.from({ length: 5000 }, (_, i) => `k${i}: 1`).join("\n")],
  "kunci-ganda": ["baca-kunci-ganda", () => "a: 1\n".repeat(9000)],
  "kutip-banyak": ["baca-kutip", () => `a: ${'"'.repeat(100_000)}`],
  "satu-baris": ["baca-terlalu-dalam", () => `nama: ${"a: ".repeat(30_000)}`],
  "tujuan-banyak": ["nama-langkah-tak-dikenal", () => steps(3000, (i) => `pelaksana: a, lanjut: z${i}`)],
  "pelaksana-banyak": ["nama-pelaksana-tak-dikenal", () => steps(3000, (i) => `pelaksana: b${i}`)],
  "cabang-banyak": [
    "alur-tanpa-akhir",
    () => steps(1000, (i) => `pelaksana: a, lanjut: [${((i + 1) % 1000) + 1}, ${((i * 7) % 1000) + 1}]`),
  ],
};

/** Files that only look hostile: these must be read like any other. */
export const HARMLESS: Readonly<Record<string, () => string>> = {
  bom: () => `\uFEFF${another("A")}`,
  crlf: () => another("B").replaceAll("\n", "\r\n"),
  cr: () => another("C").replaceAll("\n", "\r"),
  constructor: () => another("D").replaceAll("kasubag", "constructor"),
};

/** A good SOP with a title and a number of its own. */
function another(letter: string): string {
  return GOOD.replace("Peminjaman Arsip", `Peminjaman ${letter}`).replace("12/TU", `${letter}/TU`);
}
