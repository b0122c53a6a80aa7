import { describe, expect, it } from "vitest";
import * as library from "../src/index.ts";

const CONTENT =
  "sop: 1\nnama: Contoh\nnomer: 1\npelaksana:\n  staf: Staf\nlangkah:\n  - kegiatan: menyusun konsep\n    pelaksana: staf\n";
const SOURCE = { id: "contoh", file: "contoh.yaml", folder: null, content: new TextEncoder().encode(CONTENT) };
const OPTIONS = { workingFolder: "/", profiles: new Set(["kemnaker"]) };

describe("the library", () => {
  it("checks, and gives the findings in every form", async () => {
    const { sops } = await library.check([SOURCE], OPTIONS);
    const findings: library.Findings = {
      diagnostics: sops.flatMap(({ diagnostics }) => diagnostics),
      language: "id",
      files: sops.map(({ file }) => file),
      sources: new Map(sops.map(({ file, text }) => [file, text])),
      rules: library.ruleTexts(),
      version: "1.0.0",
      fails: ({ severity }) => severity === "error",
    };
    const { toGithub, toGitlab, toJson, toJunit, toSarif } = library;
    for (const form of [toGithub, toGitlab, toJson, toJunit, toSarif]) {
      expect(form(findings)).toContain("baca-kunci-tak-dikenal");
    }
    expect(library.toText(findings.diagnostics, findings)).toContain("= Saran: Maksud Anda `nomor`?");
  });

  it("mends, and tells the edits of one finding", async () => {
    const [fixed] = await library.fix([SOURCE], OPTIONS);
    expect(new TextDecoder().decode(fixed?.source.content)).toBe(CONTENT.replace("nomer", "nomor"));
    const { sops } = await library.check([SOURCE], OPTIONS);
    const fix = sops[0]?.diagnostics.find(({ code }) => code === "baca-kunci-tak-dikenal")?.fix ?? [];
    expect(library.editsOf(fix, CONTENT)).toEqual([{ from: 20, to: 25, text: "nomor" }]);
  });
});
