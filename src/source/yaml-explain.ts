import type { YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostic.ts";
import type { Parsed } from "./parse.ts";
import type { Positions } from "./positions.ts";
import { excess } from "./structure-findings.ts";
import * as lines from "./yaml-lines.ts";
import * as traps from "./yaml-traps.ts";

export interface Explained {
  readonly diagnostic: Diagnostic;
  /** What it makes doubtful: nothing beside itself, the text it stands in, or all that follows. */
  readonly breaks: "nothing" | "text" | "structure";
}

/** The mistake behind an error of the YAML library, at the place where it was made; null for what is none. */
export function explain(error: YAMLError, parsed: Parsed, positions: Positions): Explained | null {
  const explained = explainByCode(error, parsed, positions);
  if (explained === null) return null;
  const { code, place } = explained.diagnostic;
  if (code !== "baca-lekukan" && code !== "baca-titik-dua" && code !== "baca-bukan-yaml") return explained;
  const reference =
    leadingReference(positions, place.line) ?? leadingReference(positions, positions.lineAt(error.pos[0]));
  return reference ?? (code === "baca-lekukan" ? loneSign(explained, positions) : null) ?? explained;
}

/** `key: *penting* sekali`: to YAML a reference, or a part to refer to, and then something else. */
function leadingReference(positions: Positions, line: number): Explained | null {
  const { from, to } = positions.lineRange(line);
  const [, before, value = ""] =
    /^(\s*(?:- +)*(?:[^\s:#]+:[ \t]+|(?<=- +)))([*&].*)$/.exec(positions.text.slice(from, to)) ?? [];
  if (before === undefined || !/\s|^\*\*/.test(value.trim())) return null;
  return inText(traps.leadingSign(positions, from + before.length));
}

/** What seems to be a matter of depth may come from a sign on that line that has no other half. */
function loneSign({ diagnostic }: Explained, positions: Positions): Explained | null {
  const { from, to } = positions.lineRange(diagnostic.place.line);
  const line = positions.text.slice(from, to);
  const quote = /^\s*(?:- +)*(["'])/.exec(line);
  if (quote !== null && line.split(quote[1] ?? "").length % 2 === 0) {
    return structure(traps.openQuote(positions, from + quote[0].length - 1));
  }
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const [at, sign] of [...line.replace(/"[^"]*"/g, (text) => "x".repeat(text.length))].entries()) {
    if (sign === "[" || sign === "{") open.push({ sign, at });
    if (sign !== "]" && sign !== "}") continue;
    if (open.pop()?.sign !== (sign === "]" ? "[" : "{")) return structure(traps.strayBracket(positions, from + at));
  }
  const last = open.at(-1);
  return last === undefined ? null : structure(traps.openBracket(positions, from + last.at));
}

function explainByCode(error: YAMLError, parsed: Parsed, positions: Positions): Explained | null {
  const { text } = positions;
  const [from, to] = error.pos;
  const sign = text[from] ?? "";
  switch (error.code) {
    case "TAB_AS_INDENT":
      return structure(lines.tab(positions, from));
    case "BAD_SCALAR_START":
      return { diagnostic: traps.leadingSign(positions, from), breaks: "nothing" };
    case "BAD_ALIAS":
      return error.name === "YAMLWarning" ? null : inText(traps.leadingSign(positions, from));
    case "TAG_RESOLVE_FAILED":
    case "MULTIPLE_TAGS":
    case "BAD_COLLECTION_TYPE":
      return { diagnostic: traps.tag(positions, from, to), breaks: "nothing" };
    case "BAD_DQ_ESCAPE":
      return { diagnostic: traps.backslash(positions, from, to), breaks: "nothing" };
    case "RESOURCE_EXHAUSTION":
      return structure(excess({ kind: "depth", offset: from }, positions));
    case "BAD_DIRECTIVE":
      return structure(lines.directive(positions, from));
    case "BLOCK_AS_IMPLICIT_KEY":
      if (sign === "?") return inText(traps.leadingSign(positions, from));
      if (lineFrom(text, from).trim() === "") return structure(lines.indentation(positions, from));
      if (/^\s*-\s/.test(lineFrom(text, from))) return structure(lines.indentation(positions, from));
      return inText(traps.colonInText(positions, from));
    case "MULTILINE_IMPLICIT_KEY":
      if (sign === "-" && isBracketed(text, from)) return inText(traps.loneDash(positions, from));
      return structure(lines.runOn(positions, from, to));
    case "BLOCK_IN_FLOW":
      return sign === "-" ? inText(traps.loneDash(positions, from)) : structure(lines.notYaml(positions, from));
    case "BAD_INDENT":
    case "MISSING_CHAR":
    case "UNEXPECTED_TOKEN":
      return explainByPlace(error, parsed, positions);
    default:
      return structure(lines.notYaml(positions, from));
  }
}

/** The library's broad codes: what was done wrong shows only in the text around the place. */
function explainByPlace(error: YAMLError, { structure: source }: Parsed, positions: Positions): Explained {
  const { text } = positions;
  const [from] = error.pos;
  const quote = source.quoteStartByEnd.get(from);
  if (error.code === "MISSING_CHAR" && quote !== undefined) return structure(traps.openQuote(positions, quote));
  const bracket = source.openBrackets.find((start) => start <= from);
  if (bracket !== undefined && error.code !== "UNEXPECTED_TOKEN") {
    return structure(traps.openBracket(positions, bracket));
  }
  const sign = text[from] ?? "";
  // The library's words are the only trace of this one; the tests hold them.
  if (error.message.startsWith("Missing ,")) return inText(traps.missingComma(positions, from));
  if (error.message.startsWith("Unexpected ,") || error.message.startsWith("Unexpected empty item")) {
    return inText(traps.strayComma(positions, from));
  }
  if (error.code === "UNEXPECTED_TOKEN") {
    if (sign === "-") return inText(traps.loneDash(positions, from));
    if (sign === "]" || sign === "}") return structure(traps.strayBracket(positions, from));
    const before = text.slice(0, from).trimEnd();
    if (/["']$/.test(before) && isSameLine(text, before.length, from)) {
      return structure(traps.textAfterQuote(positions, from));
    }
    if (/[\]}]$/.test(before) && isSameLine(text, before.length, from)) {
      return inText(traps.textAfterBracket(positions, from));
    }
    const header = /(?:^|[:-][ \t]+)([|>])\S*[ \t]*$/.exec(text.slice(text.lastIndexOf("\n", from - 1) + 1, from));
    if (header !== null) {
      const at = text.lastIndexOf(header[1] ?? "|", from - 1);
      return inText(traps.leadingSign(positions, at));
    }
  }
  const line = lineFrom(text, from);
  if (/^\s*-[^\s-]/.test(line)) return structure(lines.dashWithoutSpace(positions, from));
  if (error.code === "BAD_INDENT" || /^\s+(?:-\s|[^\s:]+:(?:\s|$))/.test(line))
    return structure(lines.indentation(positions, from));
  if (/^\s*[\w-]+:\S/.test(line)) return structure(lines.runOn(positions, from, from + line.trimEnd().length));
  return structure(lines.notYaml(positions, from));
}

function structure(diagnostic: Diagnostic): Explained {
  return { diagnostic, breaks: "structure" };
}

function inText(diagnostic: Diagnostic): Explained {
  return { diagnostic, breaks: "text" };
}

function lineFrom(text: string, from: number): string {
  const end = text.indexOf("\n", from);
  return text.slice(from, end === -1 ? text.length : end);
}

function isSameLine(text: string, from: number, to: number): boolean {
  return !text.slice(from, to).includes("\n");
}

/** Whether a hyphen stands alone between brackets, commas, or a colon and a bracket. */
function isBracketed(text: string, at: number): boolean {
  return /^-\s*[,\]}]/.test(text.slice(at, at + 80));
}
