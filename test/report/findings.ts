import type { Diagnostic } from "../../src/diagnostic.ts";
import type { Findings } from "../../src/report/findings.ts";

/** An SOP with findings of several levels, some with related places and cures. */
export const FLAWED = `sop: 1
nama: Contoh
pelaksana:
  kasubag: Kasubag
  kabag: Kabag
  karo: Karo
langkah:
  - id: susun
    kegiatan: menyusun konsep kepada Kasubbag
    pelaksana: kasubag
    lanjut: perikas
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kabag
    selesai: true
  - id: periksa
    kegiatan: menyimpan konsep
    pelaksana: kasubag
`;

/** Findings as a command hands them to a format; whatever is not said is empty. */
export function findings(diagnostics: readonly Diagnostic[], more: Partial<Findings> = {}): Findings {
  return {
    diagnostics,
    language: "id",
    files: [],
    sources: new Map(),
    rules: [],
    version: "1.2.3",
    fails: ({ severity }) => severity === "error",
    ...more,
  };
}

/** One finding with everything that formats must escape. */
export const HOSTILE: Diagnostic = {
  code: "nama-contoh",
  severity: "error",
  message: {
    id: 'Baris\nbaru, 100% <b>&"tebal"</b> \u0000\u001b[2J {0} [tautan](1) ]]> \ud800 ::error::x',
    en: "Hostile.",
  },
  cure: { id: "Ganti.\r\n::set-output name=x::y", en: "Change it." },
  place: { file: "sops/a b,c:d%.yaml", line: 3, column: 5, endLine: 3, endColumn: 9 },
  related: [
    {
      message: { id: "Di sini & <sana>.", en: "Here." },
      place: { file: "sops/lain.yaml", line: 1, column: 2, endLine: 1, endColumn: 4 },
    },
  ],
};
