import type { YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostic.ts";
import { LIMITS } from "./limits.ts";
import type { Parsed } from "./parse.ts";
import type { Positions } from "./positions.ts";
import { otherDocument, wrongVersion } from "./yaml-documents.ts";
import { type Explained, explain } from "./yaml-explain.ts";

export interface YamlFindings {
  readonly diagnostics: readonly Diagnostic[];
  /** Before this line the document's structure is what the writer meant. */
  readonly reliableBefore: number;
}

/**
 * What YAML itself trips over, in a clerk's words. One mistake often makes the parser stumble several times, so of
 * each line only the first error counts, and after one that breaks the structure only errors of a single text.
 */
export function yamlFindings(parsed: Parsed, positions: Positions): YamlFindings {
  const diagnostics: Diagnostic[] = [];
  const lines = new Set<number>();
  let reliableBefore = Number.POSITIVE_INFINITY;
  const add = ({ diagnostic, breaks }: Explained): void => {
    const { line } = diagnostic.place;
    if (lines.has(line) || diagnostics.length >= LIMITS.findings) return;
    if (breaks === "structure" && reliableBefore < Number.POSITIVE_INFINITY) return;
    lines.add(line);
    diagnostics.push(diagnostic);
    if (breaks !== "nothing") reliableBefore = Math.min(reliableBefore, line);
  };
  const version = wrongVersion(parsed, positions);
  if (version !== null) add({ diagnostic: version, breaks: "nothing" });
  for (const error of sameStartLast(parsed.errors)) {
    const explained = explain(error, parsed, positions);
    if (explained !== null) add(explained);
  }
  const other = otherDocument(parsed, positions);
  if (other !== null) add({ diagnostic: other, breaks: "nothing" });
  return { diagnostics, reliableBefore };
}

/**
 * A text that runs on into a `key: value` line gives two errors at one place, and the second one says more: it is the
 * one that knows that the key spans lines.
 */
function sameStartLast(errors: readonly YAMLError[]): readonly YAMLError[] {
  return errors.filter((error, i) => {
    const next = errors[i + 1];
    return !(
      error.code === "BLOCK_AS_IMPLICIT_KEY" &&
      next?.code === "MULTILINE_IMPLICIT_KEY" &&
      next.pos[0] === error.pos[0]
    );
  });
}
