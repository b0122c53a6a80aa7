import { describe, expect, it } from "vitest";
import { applySilences } from "../../src/check/silences.ts";
import type { Diagnostic, Severity } from "../../src/diagnostic.ts";
import { readSource } from "../../src/source/read.ts";
import type { Silence } from "../../src/source/silences.ts";
import { brief, checkText, FLOW_RULES } from "./reading.ts";

const place = (line: number) => ({ file: "sops/contoh.yaml", line, column: 1, endLine: line, endColumn: 5 });

const found = (code: string, line: number, severity: Severity = "warning"): Diagnostic => ({
  code,
  severity,
  message: { id: "Pesan.", en: "Message." },
  place: place(line),
  related: [],
});

const silence = (code: string, scope: Silence["scope"], reason = "sudah disetujui"): Silence => ({
  code,
  reason,
  place: place(1),
  scope,
});

const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => code);

describe("applySilences", () => {
  it("takes out the findings of one code on one line", () => {
    const all = [found("nama-a", 3), found("nama-b", 3), found("nama-a", 4)];
    expect(applySilences(all, [silence("nama-a", { kind: "line", line: 3 })])).toEqual([all[1], all[2]]);
  });

  it("takes out the findings of one code in the whole file, notes too", () => {
    const all = [found("nama-a", 3), found("nama-b", 3), found("nama-a", 4, "info")];
    expect(applySilences(all, [silence("nama-a", { kind: "file" })])).toEqual([all[1]]);
  });

  it("never takes out an error, and says why", () => {
    const [about, error] = applySilences([found("nama-a", 3, "error")], [silence("nama-a", { kind: "file" })]);
    expect(error).toMatchObject({ code: "nama-a" });
    expect(about).toMatchObject({ code: "abaikan-kesalahan", severity: "warning", related: [{ place: place(3) }] });
  });

  it("asks for a reason, but does what it is told", () => {
    const left = applySilences([found("nama-a", 3)], [silence("nama-a", { kind: "file" }, "")]);
    expect(codes(left)).toEqual(["abaikan-tanpa-alasan"]);
  });

  it("reports a silence that silences nothing, and asks about a slip in the code", () => {
    const [vain] = applySilences([], [silence("nama-pelaksana-mengangur", { kind: "file" })]);
    expect(vain).toMatchObject({ code: "abaikan-sia-sia", cure: { id: "Maksud Anda `nama-pelaksana-menganggur`?" } });
    const [unused] = applySilences([], [silence("nama-a", { kind: "line", line: 9 })], ["nama-a"]);
    expect(unused).toMatchObject({ code: "abaikan-sia-sia", cure: { id: "Hapus komentar ini." } });
  });

  it("reports a silence without a code", () => {
    expect(codes(applySilences([], [silence("", { kind: "file" })]))).toEqual(["abaikan-tanpa-kode"]);
  });

  it("works with what the file says, on the line and above it", () => {
    const yaml = `sop: 1
nama: Contoh
pelaksana:
  kasubag: Kasubag
  # sop-abaikan nama-pelaksana-menganggur: diisi bulan depan
  kabag: Kabag
  karo: Karo # sop-abaikan nama-pelaksana-menganggur: sama
  sekjen: Sekjen
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
`;
    const { silences } = readSource("sops/contoh.yaml", yaml);
    expect(applySilences(checkText(yaml, FLOW_RULES), silences).map(brief)).toEqual([
      "warning nama-pelaksana-menganggur 8:3-8:9",
    ]);
  });
});
