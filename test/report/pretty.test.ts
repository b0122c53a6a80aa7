import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { type Palette, pretty } from "../../src/report/pretty.ts";
import { checkText, FLOW_RULES } from "../check/reading.ts";

const FILE = "sops/contoh.yaml";
const golden = (name: string): string => new URL(`golden/${name}.txt`, import.meta.url).pathname;

/** Names each colour, so that a golden file shows where it is used. */
const NAMED: Palette = {
  red: (text) => `{red ${text}}`,
  yellow: (text) => `{yellow ${text}}`,
  cyan: (text) => `{cyan ${text}}`,
  green: (text) => `{green ${text}}`,
  bold: (text) => `{bold ${text}}`,
  dim: (text) => `{dim ${text}}`,
};

const FLOWS = `sop: 1
nama: Contoh
profil: kemenaker
pelaksana:
  kasubag: Kasubag
  kabag: Kabag
  karo: Karo
langkah:
  - id: bagi
    kegiatan: membagi tugas kepada Kasubbag
    pelaksana: kabag
    lanjut: [narasi, tabel]
  - id: narasi
    kegiatan: menyusun narasi
    pelaksana: kasubag
    lanjut: satukan
  - id: tabel
    kegiatan: menyusun tabel
    pelaksana: kabag
  - id: satukan
    kegiatan: menyatukan keduanya
    pelaksana: kasubag
    selesai: true
  - id: lupa
    kegiatan: menyimpan konsep
    pelaksana: kasubag
`;

const HOSTILE = [
  "\tid:\t\u001b[31mmerah\u001b[0m",
  "漢字 😀👩‍👩‍👧‍👦 salah",
  "kegiatan: سلام عليكم Kasubbag",
  `kegiatan: ${"kata ".repeat(2_000)}Kasubbag ${"lagi ".repeat(2_000)}`,
  "a\u202ekebalik",
].join("\r\n");

function finding(line: number, column: number, endColumn: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: "nama-contoh",
    severity: "error",
    message: { id: "Pesan dengan \u001b[2J dan\nbaris baru.", en: "Message." },
    place: { file: FILE, line, column, endLine: line, endColumn },
    related: [],
    ...more,
  };
}

describe("pretty", () => {
  const sources = new Map([[FILE, FLOWS]]);

  it("prints findings as people read them", async () => {
    const text = pretty(checkText(FLOWS, FLOW_RULES), { language: "id", sources });
    await expect(text).toMatchFileSnapshot(golden("findings-id"));
  });

  it("prints them in English", async () => {
    const text = pretty(checkText(FLOWS, FLOW_RULES), { language: "en", sources });
    await expect(text).toMatchFileSnapshot(golden("findings-en"));
  });

  it("uses the colours that it is given", async () => {
    const text = pretty(checkText(FLOWS, FLOW_RULES).slice(0, 2), { language: "id", sources, colors: NAMED });
    await expect(text).toMatchFileSnapshot(golden("colours"));
  });

  it("survives whatever a file holds", async () => {
    const findings = [
      finding(1, 14, 19),
      finding(2, HOSTILE.split("\r\n")[1]?.length ?? 0, (HOSTILE.split("\r\n")[1]?.length ?? 0) + 1),
      finding(3, 22, 30),
      finding(4, 10_011, 10_019),
      finding(5, 2, 3),
    ];
    const text = pretty(findings, { language: "id", sources: new Map([[FILE, HOSTILE]]) });
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202e/u);
    await expect(text).toMatchFileSnapshot(golden("hostile"));
  });

  it("tells places in other files, of files that are not at hand, and of many", async () => {
    const here = { id: "Di sini.", en: "Here." };
    const related = Array.from({ length: 9 }, (_, i) => ({
      message: here,
      place: { file: i === 0 ? "sops/lain.yaml" : FILE, line: i + 1, column: 1, endLine: i + 1, endColumn: 4 },
    }));
    const gone = { file: "sops/tidak-ada.yaml", line: 4, column: 1, endLine: 4, endColumn: 2 };
    const findings = [
      finding(1, 1, 4, { message: here, severity: "warning", related }),
      finding(1, 1, 4, { message: here, severity: "info", place: gone, related: [{ message: here, place: gone }] }),
    ];
    const both = new Map([...sources, ["sops/lain.yaml", "nama: Lain\n"]]);
    await expect(pretty(findings, { language: "id", sources: both })).toMatchFileSnapshot(golden("related"));
  });

  it("counts each kind at the end", () => {
    const text = pretty([finding(1, 1, 2), finding(1, 1, 2, { severity: "warning" })], { language: "en", sources });
    expect(text.endsWith("\n\n1 error, 1 warning\n")).toBe(true);
  });

  it("says nothing when there is nothing to say", () => {
    expect(pretty([], { language: "id", sources })).toBe("");
  });
});
