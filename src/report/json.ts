import type { Findings } from "./findings.ts";

/**
 * Findings for programs (schemas/diagnostics.schema.json): `{"diagnostics": [...]}` in the given order, texts in the language asked for, lines and
 * columns from 1, columns in UTF-16 units, ends exclusive. `fix` is the cure in words, or null; it is not meant to be
 * applied by a program. A document even when there is nothing to report. Ends with a line break.
 */
export function json({ diagnostics, language }: Findings): string {
  const listed = diagnostics.map(({ code, severity, message, cure, place, related }) => ({
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
  }));
  return `${JSON.stringify({ diagnostics: listed }, null, 2)}\n`;
}
