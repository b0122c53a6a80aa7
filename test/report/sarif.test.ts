import { describe, expect, it } from "vitest";
import { ruleTexts } from "../../src/cli/explain/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import type { Findings } from "../../src/report/findings.ts";
import { sarif } from "../../src/report/sarif.ts";
import { checkText } from "../check/reading.ts";
import { FLAWED, findings, HOSTILE } from "./findings.ts";
import { faultsOfSarif, type Log } from "./sarif-faults.ts";

const sources = new Map([["sops/contoh.yaml", FLAWED]]);

function logOf(diagnostics: readonly Diagnostic[], more: Partial<Findings> = {}): Log {
  const log: Log = JSON.parse(sarif(findings(diagnostics, { sources, rules: ruleTexts(), ...more })));
  expect(faultsOfSarif(log)).toEqual([]);
  return log;
}

describe("sarif", () => {
  it("is whole for real findings, hostile ones and none", () => {
    const found = checkText(FLAWED);
    expect(logOf(found, { files: ["sops/contoh.yaml"] }).runs[0]?.results).toHaveLength(found.length);
    expect(logOf([HOSTILE]).runs[0]?.results).toHaveLength(1);
    expect(logOf([]).runs[0]?.results).toEqual([]);
  });

  it("points every result at its rule and its region", () => {
    const found = checkText(FLAWED);
    const [run] = logOf(found).runs;
    for (const [i, result] of (run?.results ?? []).entries()) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(found[i]?.code);
      const { file: _, line: startLine, column: startColumn, endLine, endColumn } = found[i]?.place ?? HOSTILE.place;
      expect(result.locations[0]?.physicalLocation.region).toEqual({ startLine, startColumn, endLine, endColumn });
      expect(result.relatedLocations?.length ?? 0).toBe(found[i]?.related.length);
    }
    expect(run?.columnKind).toBe("utf16CodeUnits");
  });

  it("has a rule for a code that nothing is known about", () => {
    const [run] = logOf([HOSTILE]).runs;
    expect(run?.tool.driver.rules.at(-1)).toEqual({ id: "nama-contoh" });
    expect(run?.results[0]?.ruleIndex).toBe(ruleTexts().length);
  });

  it("writes paths as URIs", () => {
    const uriOf = (file: string) =>
      logOf([{ ...HOSTILE, place: { ...HOSTILE.place, file } }]).runs[0]?.results[0]?.locations[0]?.physicalLocation
        .artifactLocation;
    expect(uriOf("sops/a b,c:d%.yaml")).toEqual({ uri: "sops/a%20b%2Cc%3Ad%25.yaml", uriBaseId: "%SRCROOT%" });
    expect(uriOf("/srv/sop é.yaml")).toEqual({ uri: "file:///srv/sop%20%C3%A9.yaml" });
    expect(uriOf("C:/sop/a.yaml")).toEqual({ uri: "file:///C:/sop/a.yaml" });
  });

  it("lets no text be read as a placeholder or a link", () => {
    const text = logOf([HOSTILE]).runs[0]?.results[0]?.message.text ?? "";
    expect(text).toContain("{{0}}");
    expect(text).toContain("\\[tautan](1)");
    const plain = { ...HOSTILE, message: { id: "Tulis `{teks: …}` [ya].", en: "x" }, related: [] };
    expect(logOf([plain]).runs[0]?.results[0]?.message.text).toContain("`{teks: …}` [ya]");
  });

  it("speaks the language asked for", () => {
    const [run] = logOf([HOSTILE], { language: "en" }).runs;
    expect(run?.language).toBe("en");
    expect(run?.results[0]?.message.text).toBe("Hostile. Change it.");
  });

  it("is held to the standard by a judge that sees faults", () => {
    const brokenBy = (change: object): readonly string[] => {
      const broken = structuredClone(logOf([HOSTILE]));
      Object.assign(broken.runs[0]?.results[0] ?? {}, change);
      return faultsOfSarif(broken);
    };
    for (const change of [{ level: "info" }, { ruleIndex: 999 }, { locations: [{}] }, { message: {} }, { extra: 1 }]) {
      expect(brokenBy(change)).toHaveLength(1);
    }
    expect(faultsOfSarif({ version: "2.1.0" })).not.toEqual([]);
  });
});
