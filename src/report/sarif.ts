import type { Bilingual, Diagnostic, Place, Severity } from "../diagnostic.ts";
import { type Findings, messageWithCure, type RuleText, replacementsOf } from "./findings.ts";
import { fingerprints } from "./fingerprint.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/**
 * Findings as SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/): one run with what is known about
 * every code, each result with its region (columns in UTF-16 units, ends exclusive), related places and a fingerprint.
 * A run without results when there is nothing to report. Ends with a line break.
 */
export function sarif(findings: Findings): string {
  const { diagnostics, language, sources, version } = findings;
  const rules = allRules(findings);
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const prints = fingerprints(diagnostics, sources);
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "sop-compiler", version, semanticVersion: version, rules } },
        language,
        columnKind: "utf16CodeUnits",
        artifacts: findings.files.map((file) => ({ location: artifact(file) })),
        results: diagnostics.map((diagnostic, i) => ({
          ruleId: diagnostic.code,
          ruleIndex: index.get(diagnostic.code) ?? -1,
          level: LEVELS[diagnostic.severity],
          message: { text: escaped(messageWithCure(diagnostic, language)) },
          locations: [{ physicalLocation: physical(diagnostic.place) }],
          ...related(diagnostic, language),
          ...fixes(diagnostic, findings),
          partialFingerprints: { "sopFinding/v1": prints[i] ?? "" },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The codes that are known, then those that were found although nothing is known about them. */
function allRules({ rules, diagnostics, language }: Findings): readonly { readonly id: string }[] {
  const known = new Set(rules.map(({ code }) => code));
  const others = new Set(diagnostics.map(({ code }) => code).filter((code) => !known.has(code)));
  return [...rules.map((rule) => descriptor(rule, language)), ...[...others].map((id) => ({ id }))];
}

function descriptor({ code, severity, title, explanation }: RuleText, language: keyof Bilingual) {
  return {
    id: code,
    shortDescription: { text: escaped(title[language]) },
    fullDescription: { text: escaped(explanation[language]) },
    help: { text: escaped(`${explanation[language]}\n\nsop explain ${code}`) },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function related({ related: places }: Diagnostic, language: keyof Bilingual) {
  if (places.length === 0) return {};
  return {
    relatedLocations: places.map(({ message, place }, i) => ({
      id: i + 1,
      message: { text: escaped(message[language]) },
      physicalLocation: physical(place),
    })),
  };
}

/** The fix as edits of the file, for viewers that offer to make them. */
function fixes(diagnostic: Diagnostic, { language, sources }: Findings) {
  const replacements = replacementsOf(diagnostic, sources).map(({ line, column, endLine, endColumn, text }) => ({
    deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
    insertedContent: { text },
  }));
  if (replacements.length === 0) return {};
  const description = diagnostic.cure ? { description: { text: escaped(diagnostic.cure[language]) } } : {};
  return {
    fixes: [{ ...description, artifactChanges: [{ artifactLocation: artifact(diagnostic.place.file), replacements }] }],
  };
}

function physical(place: Place) {
  const { file, line, column, endLine, endColumn } = place;
  return {
    artifactLocation: artifact(file),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** Relative paths are meant from the root of the sources; `file:` for those that lie elsewhere. */
function artifact(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = file.split("/").map(encodeURIComponent).join("/");
  if (file.startsWith("/")) return { uri: `file://${path}` };
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${path.replace("%3A", ":")}` };
  return { uri: path, uriBaseId: "%SRCROOT%" };
}

/**
 * A text that no reader takes for a pattern: `{0}` would be a placeholder, `{{` one brace (section 3.11.5), and
 * `[a](b)` a link (section 3.11.6). Texts without any of these stay as they are.
 */
function escaped(text: string): string {
  const braces = /\{\d|\{\{|\}\}/.test(text) ? text.replace(/[{}]/g, "$&$&") : text;
  return braces.replace(/\[(?=[^\]]*\]\()/g, "\\[");
}
