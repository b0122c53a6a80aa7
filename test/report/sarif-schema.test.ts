import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Draft04 from "ajv-draft-04";
import { describe, expect, it } from "vitest";
import { ruleTexts } from "../../src/cli/explain/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import type { Findings } from "../../src/report/findings.ts";
import { sarif } from "../../src/report/sarif.ts";
import { checkText } from "../check/reading.ts";
import { FLAWED, findings, HOSTILE } from "./findings.ts";

/** The standard's own schema, as the package of its makers carries it. */
function officialSchema(): object {
  const home = dirname(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/package.json"));
  return JSON.parse(readFileSync(join(home, "lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
}

const URI_SIGNS = /^(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})+$/;
const validate = new Draft04.default({
  allErrors: true,
  strict: false,
  // One of its patterns has a bracket that only the older kind of regular expression takes.
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URI_SIGNS.test(text) && URL.canParse(text),
    "uri-reference": (text: string) => URI_SIGNS.test(text) && URL.canParse(text, "file:///x/"),
    "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(officialSchema());

function faultsOf(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function logOf(diagnostics: readonly Diagnostic[], more: Partial<Findings> = {}) {
  const sources = new Map([["sops/contoh.yaml", FLAWED]]);
  return JSON.parse(
    sarif(findings(diagnostics, { sources, files: ["sops/contoh.yaml"], rules: ruleTexts(), ...more })),
  );
}

describe("SARIF, by the standard's schema", () => {
  it("is valid for real findings with related places, for hostile ones, and for none", () => {
    const found = checkText(FLAWED);
    expect(found.some(({ related }) => related.length > 0)).toBe(true);
    for (const language of ["id", "en"] as const) {
      expect(faultsOf(logOf(found, { language }))).toEqual([]);
      expect(faultsOf(logOf([HOSTILE], { language }))).toEqual([]);
      expect(faultsOf(logOf([], { language }))).toEqual([]);
    }
  });

  it("is valid with fixes, which are edits of the file", () => {
    const text = FLAWED.replace("nama: Contoh", "nama: Contoh\nnomer: 1");
    const log = logOf(checkText(text), { sources: new Map([["sops/contoh.yaml", text]]) });
    expect(faultsOf(log)).toEqual([]);
    expect(log.runs[0].results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 6 },
        insertedContent: { text: "nomor" },
      },
    ]);
  });

  it("is valid with paths of every kind", () => {
    const files = ["a b.yaml", "/srv/sop é.yaml", "C:/sop/a.yaml", "stdin", "sops/a,b:c%.yaml"];
    const found = files.map((file) => ({ ...HOSTILE, place: { ...HOSTILE.place, file } }));
    expect(faultsOf(logOf(found, { files }))).toEqual([]);
  });

  it("is held to a schema that sees faults", () => {
    const log = logOf([HOSTILE]);
    const [result] = log.runs[0].results;
    for (const change of [{ level: "info" }, { ruleIndex: -2 }, { message: {} }, { surplus: 1 }]) {
      const runs = [{ ...log.runs[0], results: [{ ...result, ...change }] }];
      expect(faultsOf({ ...log, runs }), JSON.stringify(change)).not.toEqual([]);
    }
  });
});
