import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { junit } from "../../src/report/junit.ts";
import { checkText } from "../check/reading.ts";
import { FLAWED, findings, HOSTILE } from "./findings.ts";
import { readXml } from "./read-xml.ts";

describe("junit", () => {
  it("has a suite for each file and a case for each finding; what fails the run is a failure", () => {
    const found = checkText(FLAWED);
    const failing = found.filter(({ severity }) => severity === "error").length;
    const root = readXml(junit(findings(found, { files: ["sops/contoh.yaml", "sops/bersih.yaml"] })));
    expect(root.name).toBe("testsuites");
    expect(root.attributes).toMatchObject({ tests: String(found.length + 1), failures: String(failing) });
    expect(root.children.map(({ attributes }) => [attributes.name, attributes.tests])).toEqual([
      ["sops/contoh.yaml", String(found.length)],
      ["sops/bersih.yaml", "1"],
    ]);
    const cases = root.children[0]?.children ?? [];
    const kinds = cases.map(({ children }) => children[0]?.name);
    expect(kinds).toEqual(found.map(({ severity }) => (severity === "error" ? "failure" : "system-out")));
    expect(failing).toBeGreaterThan(0);
    expect(failing).toBeLessThan(found.length);
  });

  it("lets what the run makes of findings decide", () => {
    const warning = { ...HOSTILE, severity: "warning" } as const;
    expect(readXml(junit(findings([warning]))).attributes.failures).toBe("0");
    expect(readXml(junit(findings([warning], { fails: () => true }))).attributes.failures).toBe("1");
  });

  it("escapes what XML takes for itself, and replaces what it may not hold", () => {
    const failure = readXml(junit(findings([HOSTILE]))).children[0]?.children[0]?.children[0];
    const message = HOSTILE.message.id.replaceAll(/(?!\n)[\p{Cc}\p{Cs}]/gu, "\ufffd");
    expect(failure?.attributes.message).toBe(message);
    expect(failure?.text).toContain(message);
    expect(failure?.text).toContain("sops/lain.yaml:1:2 Di sini & <sana>.");
  });

  it("is a document even when nothing was looked at", () => {
    expect(readXml(junit(findings([])))).toMatchObject({ attributes: { tests: "0", failures: "0" }, children: [] });
  });

  it("is XML that says what was said, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (nice, wild) => {
        const one = { ...HOSTILE, message: { id: nice, en: wild } };
        const attribute = (language: "id" | "en"): string | undefined =>
          readXml(junit(findings([one], { language }))).children[0]?.children[0]?.children[0]?.attributes.message;
        expect(attribute("id")).toBe(nice);
        expect(attribute("en")).toHaveLength(wild.length);
      }),
    );
  });
});
