import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../../src/check/rules/index.ts";
import { checkExample } from "../reading.ts";

describe.each(rules.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  it.each(rule.examples.wrong.map((example) => [example]))("finds what is wrong, and nothing else, in%s", (example) => {
    const found = checkExample(example);
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found.map((diagnostic) => diagnostic.code))], JSON.stringify(found, null, 1)).toEqual([code]);
  });

  it.each(rule.examples.right.map((example) => [example]))("finds nothing in%s", (example) => {
    expect(checkExample(example)).toEqual([]);
  });

  it("speaks both languages", () => {
    const findings = rule.examples.wrong.flatMap((example) => checkExample(example));
    const texts = [rule.title, rule.explanation];
    for (const { message, cure, related } of findings) {
      texts.push(message, ...(cure ? [cure] : []), ...related.map((one) => one.message));
    }
    for (const { id, en } of texts) {
      expect(id).not.toBe("");
      expect(en).not.toBe("");
      expect(id).not.toBe(en);
      expect(`${id} ${en}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

describe("the rules", () => {
  it("each stand in a file of their code's name, and all files are registered", () => {
    const files = readdirSync(new URL("../../../src/check/rules/", import.meta.url))
      .filter((name) => name !== "index.ts")
      .map((name) => name.replace(/\.ts$/, ""));
    expect(rules.map((rule) => rule.code).sort()).toEqual(files.sort());
  });

  it("have Indonesian kebab-case codes, each used once", () => {
    const codes = rules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});
