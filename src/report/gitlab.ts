import type { Severity } from "../diagnostic.ts";
import { type Findings, messageWithCure } from "./findings.ts";
import { fingerprints } from "./fingerprint.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/**
 * Findings as GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/): a list, empty when there
 * is nothing to report. Fingerprints last, so that a merge request shows only what it adds. Ends with a line break.
 */
export function gitlab({ diagnostics, language, sources }: Findings): string {
  const prints = fingerprints(diagnostics, sources);
  const issues = diagnostics.map((diagnostic, i) => ({
    description: messageWithCure(diagnostic, language),
    check_name: diagnostic.code,
    fingerprint: prints[i] ?? "",
    severity: SEVERITIES[diagnostic.severity],
    location: {
      path: diagnostic.place.file,
      lines: { begin: diagnostic.place.line, end: diagnostic.place.endLine },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
