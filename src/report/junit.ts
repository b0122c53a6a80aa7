import type { Diagnostic } from "../diagnostic.ts";
import type { Findings } from "./findings.ts";

/**
 * Findings as JUnit XML, as build servers read it: a suite for each file, a case for each finding. One that makes the
 * command fail is a failure; of the others the case passes and carries the text. A file without findings is one case
 * that passes. Ends with a line break.
 */
export function junit(findings: Findings): string {
  const { diagnostics, fails, files } = findings;
  const names = [...new Set([...files, ...diagnostics.map(({ place }) => place.file)])];
  const byFile = Map.groupBy(diagnostics, ({ place }) => place.file);
  const suites = names.map((file) => suite(file, byFile.get(file) ?? [], findings));
  const total = { tests: sum(suites, "tests"), failures: diagnostics.filter(fails).length };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: "sop", ...total, errors: 0 })}>`,
    ...suites.flatMap(({ lines }) => lines),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Suite {
  readonly tests: number;
  readonly lines: readonly string[];
}

function suite(file: string, found: readonly Diagnostic[], { fails, language }: Findings): Suite {
  const cases =
    found.length === 0
      ? [`    <testcase${attributes({ name: "sop check", classname: file, file })}/>`]
      : found.flatMap((diagnostic) => testCase(diagnostic, fails(diagnostic), language));
  const counts = { tests: Math.max(1, found.length), failures: found.filter(fails).length, errors: 0, skipped: 0 };
  return {
    tests: counts.tests,
    lines: [`  <testsuite${attributes({ name: file, ...counts })}>`, ...cases, "  </testsuite>"],
  };
}

function testCase(diagnostic: Diagnostic, isFailure: boolean, language: Findings["language"]): readonly string[] {
  const { code, severity, message, place } = diagnostic;
  const { file, line } = place;
  const text = escaped(lines(diagnostic, language).join("\n"));
  const body = isFailure
    ? `<failure${attributes({ type: severity, message: message[language] })}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  const name = `${code} (${line}:${place.column})`;
  return [`    <testcase${attributes({ name, classname: file, file, line })}>`, `      ${body}`, "    </testcase>"];
}

function lines(
  { severity, code, message, cure, place, related }: Diagnostic,
  language: Findings["language"],
): readonly string[] {
  const where = (at: typeof place): string => `${at.file}:${at.line}:${at.column}`;
  return [
    `${where(place)} ${severity} [${code}] ${message[language]}`,
    ...(cure ? [cure[language]] : []),
    ...related.map((one) => `${where(one.place)} ${one.message[language]}`),
  ];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replace(/[\t\n\r]/g, reference)}"`)
    .join("");
}

/** Tabs and line breaks in an attribute would be read as blanks. */
function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What no XML 1.0 document may hold, not even as a reference (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function sum(suites: readonly Suite[], key: "tests"): number {
  return suites.reduce((total, one) => total + one[key], 0);
}
