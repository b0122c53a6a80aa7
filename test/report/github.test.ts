import { describe, expect, it } from "vitest";
import { github } from "../../src/report/github.ts";
import { checkText } from "../check/reading.ts";
import { FLAWED, findings, HOSTILE } from "./findings.ts";

const COMMAND =
  /^::(error|warning|notice) file=([^,:]+),line=(\d+),endLine=(\d+)(?:,col=(\d+),endColumn=(\d+))?,title=([a-z-]+)::(.+)$/;

/** What GitHub's runner makes of a value. */
function unescaped(text: string): string {
  return text
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%25", "%");
}

describe("github", () => {
  it("gives one command a finding, at its place", () => {
    const found = checkText(FLAWED);
    const lines = github(findings(found, { language: "en" }))
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(found.length);
    for (const [i, line] of lines.entries()) {
      const [, , file, from, , column, , title, text] = COMMAND.exec(line) ?? [];
      expect([file, Number(from), title]).toEqual(["sops/contoh.yaml", found[i]?.place.line, found[i]?.code]);
      expect(Number(column)).toBe(found[i]?.place.column);
      expect(unescaped(text ?? "").startsWith(found[i]?.message.en ?? "?")).toBe(true);
    }
  });

  it("escapes so that nothing of a text becomes a property or a command of its own", () => {
    const text = github(findings([HOSTILE]));
    expect(text.split("\n")).toHaveLength(2);
    const [, kind, file, , , column, endColumn, , message] = COMMAND.exec(text.trimEnd()) ?? [];
    expect([kind, unescaped(file ?? "")]).toEqual(["error", HOSTILE.place.file]);
    expect([column, endColumn]).toEqual(["5", "8"]);
    expect(unescaped(message ?? "")).toContain(HOSTILE.message.id);
    expect(unescaped(message ?? "")).toContain("sops/lain.yaml:1:2 Di sini & <sana>.");
  });

  it("names no columns where a place has several lines, as GitHub wants it", () => {
    const place = { ...HOSTILE.place, file: "a.yaml", endLine: 5 };
    expect(github(findings([{ ...HOSTILE, place }]))).toMatch(/^::error file=a\.yaml,line=3,endLine=5,title=/);
  });

  it("calls a note a notice, and says nothing when there is nothing to say", () => {
    expect(github(findings([{ ...HOSTILE, severity: "info" }]))).toMatch(/^::notice /);
    expect(github(findings([]))).toBe("");
  });
});
