import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import schema from "../../schemas/diagnostics.schema.json" with { type: "json" };
import type { Diagnostic } from "../../src/diagnostic.ts";
import { json } from "../../src/report/json.ts";
import { checkText } from "../check/reading.ts";
import { FLAWED, findings } from "./findings.ts";

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
    expect(JSON.parse(json(findings([diagnostic], { language: "en" })))).toEqual({
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
          edits: [],
        },
      ],
    });
  });

  it("has the edits that mend a finding without a doubt", () => {
    const text = "sop: 1\nnomer: 1\n";
    const sources = new Map([["sops/contoh.yaml", text]]);
    const listed: readonly { code: string; edits: unknown }[] = JSON.parse(
      json(findings(checkText(text), { sources })),
    ).diagnostics;
    const first = listed.find(({ code }) => code === "baca-kunci-tak-dikenal");
    expect(first?.edits).toEqual([{ line: 2, column: 1, endLine: 2, endColumn: 6, text: "nomor" }]);
  });

  it("has no fix where there is no cure", () => {
    const { cure: _, ...without } = diagnostic;
    expect(JSON.parse(json(findings([without]))).diagnostics[0].fix).toBeNull();
  });

  it("is a document even when there is nothing to say", () => {
    expect(json(findings([]))).toBe('{\n  "diagnostics": []\n}\n');
  });

  it("escapes control codes and ends with a line break", () => {
    const text = json(findings([diagnostic]));
    expect(text).not.toContain("\u001b");
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("is what its schema says, for real findings and for none", () => {
    const validate = new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(closed(schema));
    const found = checkText(FLAWED);
    expect(found.length).toBeGreaterThan(3);
    for (const list of [found, [], [diagnostic]]) {
      expect(validate(JSON.parse(json(findings(list)))), JSON.stringify(validate.errors)).toBe(true);
    }
    for (const wrong of [{}, { diagnostics: [{}] }, { diagnostics: [{ ...diagnostic, line: 0 }] }]) {
      expect(validate(wrong)).toBe(false);
    }
  });
});

/** The schema lets readers meet keys that they do not know; what we write has none that it does not name. */
function closed(value: unknown): Record<string, unknown> {
  const close = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(close);
    if (typeof part !== "object" || part === null) return part;
    const inner = Object.fromEntries(Object.entries(part).map(([key, one]) => [key, close(one)]));
    return "properties" in part ? { ...inner, additionalProperties: false } : inner;
  };
  const whole = close(value);
  if (typeof whole !== "object" || whole === null) throw new TypeError("a schema is an object");
  return { ...whole };
}
