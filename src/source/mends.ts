import type { Diagnostic } from "../diagnostic.ts";
import { LIMITS } from "./limits.ts";
import type { Positions } from "./positions.ts";
import { closedTooFarLeft, missingColonAt, missingHyphen, oddSpaces, wrongLevel } from "./yaml-causes.ts";
import type { Explained } from "./yaml-explain.ts";
import { dashWithoutSpace } from "./yaml-lines.ts";

/** A text in which a mistake is undone or taken out, so that what follows it can be read. Lines keep their numbers. */
export interface Mend {
  readonly text: string;
  /** Numbers, from 1, of the lines that were changed, or whose meaning is lost with them. */
  readonly lines: readonly number[];
  /** What the mistake was, where undoing it tells more than what the parser stumbled over. */
  readonly finding: Diagnostic | null;
}

/**
 * Ways to mend a mistake in groups, the likeliest first: those that undo the sign or take out the text that the parser
 * named, those that undo another cause, and those that take out ever more.
 *
 * @param stumbled the line on which the parser stumbled, which may be later than the mistake
 */
export function mendsOf(explained: Explained, positions: Positions, stumbled: number): Mends {
  const { diagnostic, breaks } = explained;
  const lines = linesOf(positions);
  const { line } = diagnostic.place;
  const here = lines.filledFrom(stumbled, 1);
  const before = lines.filledFrom(here - 1, -1);
  const above = ancestorsOf(lines, here);
  const near = [...new Set([here, line, before, ...above])].filter((each) => lines.isFilled(each));
  const inText = breaks === "text" || diagnostic.code === "baca-kutip" || diagnostic.code === "baca-kurung";
  return {
    certain: function* () {
      for (const each of near) yield* withoutOddSpaces(lines, each);
      yield* withItsFix(diagnostic, lines);
      if (!inText) return;
      yield* closedDeeper(diagnostic, lines);
      yield* withoutSign(diagnostic, lines);
      yield* withoutValue(lines, line);
    },
    likely: function* () {
      for (const each of near) yield* withSpace(lines, each);
      yield* withHyphen(lines, here);
      for (const each of near) yield* withColon(lines, each);
      for (const each of near) yield* atOtherLevel(lines, each);
    },
    drastic: function* () {
      for (const each of near) yield* withoutValue(lines, each);
      for (const each of near) yield changed(lines, new Map([[each, ""]]));
      for (const each of [...near, ...ancestorsOf(lines, line)]) yield withoutBlock(lines, each);
    },
  };
}

export interface Mends {
  /** The first of these that lets the parser go on is right. */
  readonly certain: () => Iterable<Mend>;
  /** The one of these that makes most sense of the file is right, if there is one. */
  readonly likely: () => Iterable<Mend>;
  readonly drastic: () => Iterable<Mend>;
}

/** How often a line's indentation, with or without a hyphen, is used in the file. */
export function commonness(positions: Positions, line: number): number {
  const lines = linesOf(positions);
  return lines.uses.get(lines.level(line)) ?? 0;
}

interface Lines {
  readonly positions: Positions;
  readonly all: readonly string[];
  readonly uses: ReadonlyMap<string, number>;
  at(line: number): string;
  indent(line: number): number;
  level(line: number): string;
  isFilled(line: number): boolean;
  /** The nearest line from this one on that holds something, up or down. */
  filledFrom(line: number, step: 1 | -1): number;
}

const known = new WeakMap<Positions, Lines>();

function linesOf(positions: Positions): Lines {
  const made = known.get(positions) ?? makeLines(positions);
  known.set(positions, made);
  return made;
}

function makeLines(positions: Positions): Lines {
  const all = positions.text.split("\n");
  const at = (line: number): string => all[line - 1] ?? "";
  const indent = (line: number): number => /^ */.exec(at(line))?.[0].length ?? 0;
  const level = (line: number): string => `${indent(line)}${/^ *-(?: |$)/.test(at(line)) ? "-" : ""}`;
  const isFilled = (line: number): boolean => /^\s*[^\s#]/.test(at(line));
  const uses = new Map<string, number>();
  for (let line = 1; line <= all.length; line++) {
    if (isFilled(line)) uses.set(level(line), (uses.get(level(line)) ?? 0) + 1);
  }
  return {
    positions,
    all,
    uses,
    at,
    indent,
    level,
    isFilled,
    filledFrom(line, step) {
      let each = line;
      while (each >= 1 && each <= all.length && !isFilled(each)) each += step;
      return each;
    },
  };
}

function changed(lines: Lines, becomes: ReadonlyMap<number, string>, finding: Diagnostic | null = null): Mend {
  const all = lines.all.map((line, i) => becomes.get(i + 1) ?? line);
  return { text: all.join("\n"), lines: [...becomes.keys()], finding };
}

/** The lines above that hold this one: each the nearest that is indented less than the one before. */
function ancestorsOf(lines: Lines, line: number): readonly number[] {
  const ancestors: number[] = [];
  let indent = lines.indent(line);
  for (let each = line - 1; each >= 1 && ancestors.length < LIMITS.ancestors; each--) {
    if (!lines.isFilled(each) || lines.indent(each) >= indent) continue;
    ancestors.push(each);
    indent = lines.indent(each);
  }
  return ancestors;
}

/** The lines that follow a line and are indented deeper, those without content included. */
function deeperThan(lines: Lines, line: number): readonly number[] {
  const deeper: number[] = [];
  for (let each = line + 1; each <= lines.all.length; each++) {
    if (lines.isFilled(each) && lines.indent(each) <= lines.indent(line)) break;
    deeper.push(each);
  }
  return deeper;
}

function* withoutOddSpaces(lines: Lines, line: number): Iterable<Mend> {
  const finding = oddSpaces(lines.positions, line);
  if (finding === null) return;
  yield changed(lines, new Map([[line, lines.at(line).replace(/[^\S\r\n\t]|\u200b/gu, " ")]]), finding);
}

/** Undoes what the finding itself says how to undo. */
function* withItsFix({ code, fix, place }: Diagnostic, lines: Lines): Iterable<Mend> {
  const line = lines.at(place.line);
  const word = line.slice(0, place.endColumn - 1);
  if (code === "baca-titik-dua-kurang") {
    yield changed(lines, new Map([[place.line, `${word}:${line.slice(place.endColumn - 1).replace(/^[;=]?/, " ")}`]]));
  }
  for (const change of fix ?? []) {
    if (change.kind !== "replace" || change.place.line !== place.line) continue;
    const at = line.indexOf(change.was, change.place.column - 1);
    const becomes = line.slice(0, at) + change.text + line.slice(at + change.was.length);
    yield changed(lines, new Map([[place.line, becomes]]));
  }
}

/** A bracket or quote that is opened here is closed below, on a line that is not indented deeper. */
function* closedDeeper({ code, place }: Diagnostic, lines: Lines): Iterable<Mend> {
  if (code !== "baca-kurung" && code !== "baca-kutip") return;
  const sign = lines.at(place.line)[place.column - 1] ?? "";
  const closing = { "[": "]", "{": "}", '"': '"', "'": "'" }[sign];
  if (closing === undefined) return;
  const becomes = new Map<number, string>();
  const deeper = lines.indent(place.line) + 4;
  const last = Math.min(lines.all.length, place.line + LIMITS.ancestors);
  for (let line = place.line + 1; line <= last; line++) {
    if (/^\s*(?:- |-?\s*[\w-]+:(?:\s|$))/.test(lines.at(line))) return;
    becomes.set(line, " ".repeat(deeper) + lines.at(line).trimStart());
    if (!lines.at(line).includes(closing)) continue;
    const finding = closedTooFarLeft(lines.positions, place, line, lines.indent(place.line) + 2);
    yield changed(lines, new Map([[place.line, lines.at(place.line)], ...becomes]), finding);
    return;
  }
}

function* withoutSign({ place }: Diagnostic, lines: Lines): Iterable<Mend> {
  const line = lines.at(place.line);
  if (!/[\]}]/.test(line[place.column - 1] ?? "")) return;
  yield changed(lines, new Map([[place.line, line.slice(0, place.column - 1) + line.slice(place.column)]]));
}

/** Takes out what stands after a line's key or hyphen, alone and with the deeper lines that belong to it. */
function* withoutValue(lines: Lines, line: number): Iterable<Mend> {
  const head = HEAD.exec(lines.at(line))?.[0] ?? "";
  if (head.trim() === "" || head === lines.at(line).trimEnd()) return;
  const deeper = deeperThan(lines, line);
  const end = deeper.findIndex((each) => /^\s*(?:-(?: |$)|[^\s:#]+:(?: |$))/.test(lines.at(each)));
  const own = end === -1 ? deeper : deeper.slice(0, end);
  yield changed(lines, new Map([[line, head], ...own.map((each) => [each, ""] as const)]));
  yield changed(lines, new Map([[line, head], ...deeper.map((each) => [each, ""] as const)]));
}

/** What opens a line: hyphens, and a key with its colon. */
const HEAD = /^\s*(?:- +)*(?:-$|[^\s:#"'[{][^:]*:(?=\s|$)|["'][^"']*["']:(?=\s|$))?/;

function withoutBlock(lines: Lines, line: number): Mend {
  return changed(lines, new Map([line, ...deeperThan(lines, line)].map((each) => [each, ""] as const)));
}

/** `-id: x`: to YAML one word, with its hyphen. */
function* withSpace(lines: Lines, line: number): Iterable<Mend> {
  const [, before = "", content = ""] = /^(\s*-)([^\s-].*)$/.exec(lines.at(line)) ?? [];
  if (content === "") return;
  const { from } = lines.positions.lineRange(line);
  const finding = dashWithoutSpace(lines.positions, from + before.length - 1);
  yield changed(lines, new Map([[line, `${before} ${content}`]]), finding);
}

/** An item of a list whose hyphen is missing, or is another sign. */
function* withHyphen(lines: Lines, line: number): Iterable<Mend> {
  const [, spaces = "", , text = ""] =
    /^( *)((?:[•●◦▪·*–—+]|\d{1,2}[.)]|[a-z][.)])\s*)?(\S.*)$/u.exec(lines.at(line)) ?? [];
  if (text === "" || /^[^\s:]+:(?:\s|$)/.test(text) || text.startsWith("-")) return;
  const above = lines.filledFrom(line - 1, -1);
  const isItem =
    lines.level(above) === `${spaces.length}-` ||
    (lines.at(above).trimEnd().endsWith(":") && spaces.length > lines.indent(above));
  if (!isItem) return;
  yield changed(lines, new Map([[line, `${spaces}- x`]]), missingHyphen(lines.positions, line));
}

/** The line at another depth that the file has; one with a key also with a hyphen more or less. */
function* atOtherLevel(lines: Lines, line: number): Iterable<Mend> {
  const [, hyphens = "", content = ""] = /^\s*((?:-+ +)*)(.*)$/.exec(lines.at(line)) ?? [];
  const isKey = /^[^\s:]+:(?:\s|$)/.test(content);
  const now = { spaces: lines.indent(line), hyphens: hyphens.replaceAll(" ", "").length };
  const levels = [...lines.uses.keys()].flatMap((level) => {
    const spaces = Number.parseInt(level, 10);
    if (!level.endsWith("-")) return [{ spaces, hyphens: 0 }];
    // The further keys of an item stand under its first.
    const item = [{ spaces, hyphens: 1 }];
    return lines.uses.has(`${spaces + 2}`) ? item : [...item, { spaces: spaces + 2, hyphens: 0 }];
  });
  const above = lines.indent(lines.filledFrom(line - 1, -1));
  // Of two that are as near, the one of the line above.
  const distance = ({ spaces }: { readonly spaces: number }): number =>
    Math.abs(spaces - now.spaces) + (spaces === above ? 0 : 0.5);
  const near = levels
    .filter(
      ({ spaces, hyphens }) => (isKey || hyphens === now.hyphens) && (spaces !== now.spaces || hyphens !== now.hyphens),
    )
    .sort((a, b) => distance(a) - distance(b));
  for (const level of near.slice(0, LIMITS.levels)) {
    const becomes = `${" ".repeat(level.spaces)}${level.hyphens === 1 ? "- " : ""}${content}`;
    yield changed(lines, new Map([[line, becomes]]), wrongLevel(lines.positions, line, now, level));
  }
}

/** A word alone, with keys of its own below it. */
function* withColon(lines: Lines, line: number): Iterable<Mend> {
  if (!/^\s*(?:- )?[\w-]+\s*$/.test(lines.at(line)) || deeperThan(lines, line).length === 0) return;
  yield changed(lines, new Map([[line, `${lines.at(line).trimEnd()}:`]]), missingColonAt(lines.positions, line));
}
