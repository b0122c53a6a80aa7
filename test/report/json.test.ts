import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { json } from "../../src/report/json.ts";

const place = { file: "sops/contoh.yaml", line: 3, column: 5, endLine: 3, endColumn: 9 };
const diagnostic: Diagnostic = {
  code: "nama-langkah-ganda",
  severity: "error",
  message: { id: "Id \u001b sama.", en: "Same \u001b id." },
  cure: { id: "Ganti.", en: "Change it." },
  place,
  related: [{ message: { id: "Di sini.", en: "Here." }, place: { ...place, line: 1 } }],
};

describe("json", () => {
  it("has every field, in the language asked for", () => {
    expect(JSON.parse(json([diagnostic], { language: "en" }))).toEqual({
      diagnostics: [
        {
          code: "nama-langkah-ganda",
          severity: "error",
          message: "Same \u001b id.",
          file: "sops/contoh.yaml",
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 9,
          related: [{ message: "Here.", file: "sops/contoh.yaml", line: 1, column: 5 }],
          fix: "Change it.",
        },
      ],
    });
  });

  it("has no fix where there is no cure", () => {
    const { cure: _, ...without } = diagnostic;
    expect(JSON.parse(json([without], { language: "id" })).diagnostics[0].fix).toBeNull();
  });

  it("is a document even when there is nothing to say", () => {
    expect(json([], { language: "id" })).toBe('{\n  "diagnostics": []\n}\n');
  });

  it("escapes control codes and ends with a line break", () => {
    const text = json([diagnostic], { language: "id" });
    expect(text).not.toContain("\u001b");
    expect(text.endsWith("}\n")).toBe(true);
  });
});
