import { describe, expect, it } from "vitest";
import { gitlab } from "../../src/report/gitlab.ts";
import { checkText } from "../check/reading.ts";
import { FLAWED, findings, HOSTILE } from "./findings.ts";

describe("gitlab", () => {
  it("has what GitLab asks of every issue", () => {
    const found = checkText(FLAWED);
    const sources = new Map([["sops/contoh.yaml", FLAWED]]);
    const issues: readonly Record<string, unknown>[] = JSON.parse(gitlab(findings(found, { sources })));
    expect(issues.map(({ check_name }) => check_name)).toEqual(found.map(({ code }) => code));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    for (const [i, issue] of issues.entries()) {
      expect(["major", "minor", "info"]).toContain(issue.severity);
      expect(issue.location).toEqual({
        path: "sops/contoh.yaml",
        lines: { begin: found[i]?.place.line, end: found[i]?.place.endLine },
      });
    }
  });

  it("tells message and cure in the language asked for", () => {
    const [issue] = JSON.parse(gitlab(findings([HOSTILE], { language: "en" })));
    expect(issue.description).toBe("Hostile. Change it.");
  });

  it("is an empty list when there is nothing to say", () => {
    expect(gitlab(findings([]))).toBe("[]\n");
  });
});
