import type { Diagnostic, Place, Severity } from "../diagnostic.ts";
import type { Findings } from "./findings.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). One line each; empty when
 * there is nothing to report.
 */
export function github({ diagnostics, language }: Findings): string {
  return diagnostics
    .map((diagnostic) => {
      const properties = Object.entries({ ...position(diagnostic.place), title: diagnostic.code })
        .map(([name, value]) => `${name}=${property(String(value))}`)
        .join(",");
      return `::${COMMANDS[diagnostic.severity]} ${properties}::${data(lines(diagnostic, language).join("\n"))}\n`;
    })
    .join("");
}

/** Columns count only within one line, and the last one is marked too. */
function position({ file, line, column, endLine, endColumn }: Place): Readonly<Record<string, string | number>> {
  if (line !== endLine) return { file, line, endLine };
  return { file, line, endLine, col: column, endColumn: Math.max(column, endColumn - 1) };
}

function lines({ message, cure, related }: Diagnostic, language: Findings["language"]): readonly string[] {
  return [
    message[language],
    ...(cure ? [cure[language]] : []),
    ...related.map(({ message: note, place }) => `${place.file}:${place.line}:${place.column} ${note[language]}`),
  ];
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
