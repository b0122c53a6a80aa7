import type { Bilingual, Diagnostic } from "../diagnostic.ts";
import { type Findings, replacementsOf } from "./findings.ts";

/**
 * Findings for programs (schemas/diagnostics.schema.json): `{"diagnostics": [...]}` in the given order, texts in the language asked for, lines and
 * columns from 1, columns in UTF-16 units, ends exclusive. `fix` is the cure in words, or null;
 * `edits` are what a program may do to the file without asking, none for most findings. A document even when there is nothing to report. Ends with a line break.
 */
export function json({ diagnostics, language, sources }: Findings): string {
  const listed = diagnostics.map((diagnostic) => ({
    ...described(diagnostic, language),
    edits: replacementsOf(diagnostic, sources),
  }));
  return `${JSON.stringify({ diagnostics: listed }, null, 2)}\n`;
}

function described({ code, severity, message, cure, place, related }: Diagnostic, language: keyof Bilingual) {
  return {
    code,
    severity,
    message: message[language],
    file: place.file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    related: related.map((one) => ({
      message: one.message[language],
      file: one.place.file,
      line: one.place.line,
      column: one.place.column,
    })),
    fix: cure?.[language] ?? null,
  };
}
