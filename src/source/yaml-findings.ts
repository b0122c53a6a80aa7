import type { YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostic.ts";
import { buildTree } from "./build.ts";
import { LIMITS } from "./limits.ts";
import { commonness, type Mend, mendsOf } from "./mends.ts";
import { type Parsed, parse } from "./parse.ts";
import { type Positions, positionsOf } from "./positions.ts";
import { type Scan, scan } from "./scan.ts";
import { checkShape } from "./shape.ts";
import { validator } from "./validator.ts";
import { otherDocument, wrongVersion } from "./yaml-documents.ts";
import { type Explained, explain } from "./yaml-explain.ts";

/** A text and what YAML makes of it. */
export interface Reading {
  readonly scanned: Scan;
  readonly parsed: Parsed;
  readonly positions: Positions;
}

export interface YamlFindings {
  readonly diagnostics: readonly Diagnostic[];
  /** The file as far as it can be read: its mistakes are mended or taken out, its lines keep their numbers. */
  readonly readable: Reading;
  /** Lines that are not as the writer left them. */
  readonly mended: ReadonlySet<number>;
  /** Before this line the structure is what the writer meant. */
  readonly reliableBefore: number;
}

/**
 * What YAML itself trips over, in a clerk's words. After its first mistake the parser may see mistakes where none are,
 * so that one is mended, or taken out, and the text read again: what is told then is true of the file as it stands.
 * Where no mend lets the parser go on, nothing more is told.
 */
export function yamlFindings(first: Reading): YamlFindings {
  const diagnostics: Diagnostic[] = [];
  const mended = new Set<number>();
  const budget = { left: LIMITS.again };
  const version = wrongVersion(first.parsed, first.positions);
  if (version !== null) diagnostics.push(version);
  let readable = first;
  let reliableBefore = Number.POSITIVE_INFINITY;
  for (let mistake = firstMistake(first); mistake !== null; mistake = firstMistake(readable)) {
    const { line } = mistake.explained.diagnostic.place;
    const after: After | null = mended.has(line) ? null : mend(mistake, readable, budget);
    if (!mended.has(line)) diagnostics.push(told(mistake.explained.diagnostic, after?.mend.finding ?? null));
    if (after === null || diagnostics.length >= LIMITS.findings) {
      reliableBefore = Math.min(line, mistake.stumbled);
      break;
    }
    for (const each of [line, ...after.mend.lines]) mended.add(each);
    readable = after.reading;
  }
  const other = otherDocument(first.parsed, first.positions);
  if (other !== null) diagnostics.push(other);
  return { diagnostics, readable, mended, reliableBefore };
}

interface Mistake {
  readonly explained: Explained;
  /** The line on which the parser noticed it. */
  readonly stumbled: number;
}

function firstMistake({ parsed, positions }: Reading): Mistake | null {
  for (const error of sameStartLast(parsed.errors)) {
    const explained = explain(error, parsed, positions);
    if (explained !== null) return { explained, stumbled: positions.lineAt(error.pos[0]) };
  }
  return null;
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

interface After {
  readonly mend: Mend;
  readonly reading: Reading;
  /** The line of the mistake that is then the first. */
  readonly reached: number;
}

interface Budget {
  left: number;
}

/** The mistake as its mend explains it, unless the parser knew better, or there are two ways to understand the line. */
function told(stumbled: Diagnostic, found: Diagnostic | null): Diagnostic {
  // What is closed too far left was closed.
  if (found !== null && found.related.length > 0) return found;
  const isBroad = ["baca-lekukan", "baca-titik-dua", "baca-strip"].includes(stumbled.code);
  const isText = stumbled.code === "baca-bukan-yaml" && found?.code === "baca-lekukan";
  return found !== null && (isBroad || found.code !== "baca-lekukan") && !isText ? found : stumbled;
}

/** The mend after which the parser goes on well; null when it comes no further than before. */
function mend(mistake: Mistake, before: Reading, budget: Budget): After | null {
  const { certain, likely, drastic } = mendsOf(mistake.explained, before.positions, mistake.stumbled);
  for (const after of tried(certain(), mistake, before, budget)) return after;
  const undone = likeliest([...tried(likely(), mistake, before, budget)], before);
  if (undone !== null && undone.wrong === 0 && isClear(undone.after, mistake)) return undone.after;
  let best = undone?.after ?? null;
  for (const after of tried(drastic(), mistake, before, budget)) {
    if (best === null || after.reached > best.reached) best = after;
    if (!isClear(after, mistake)) continue;
    // A mend that makes several other things wrong is none.
    const isBetter =
      undone === null || !isClear(undone.after, mistake) || mistakesOfShape(after.reading) + 1 < undone.wrong;
    return isBetter ? after : undone.after;
  }
  return best;
}

/** After a wrong mend the parser stumbles again at once. */
function isClear({ reached }: After, { stumbled }: Mistake): boolean {
  return reached > stumbled + 3;
}

/** The readings after mends that let the parser go beyond what it stumbled over. */
function* tried(mends: Iterable<Mend>, mistake: Mistake, before: Reading, budget: Budget): Iterable<After> {
  const { code, place } = mistake.explained.diagnostic;
  // What is opened and not closed may hide other mistakes up to the line where the parser noticed it.
  const beyond = code === "baca-kutip" || code === "baca-kurung" ? place.line : mistake.stumbled;
  for (const mend of mends) {
    if (budget.left <= 0) return;
    const scanned = scan(mend.text, LIMITS);
    budget.left -= scanned.lexemes.length;
    if (scanned.excess !== null) continue;
    const parsed = parse(scanned.lexemes, mend.text.length, LIMITS.depth);
    if (parsed.structure.tooDeepAt !== null) continue;
    const positions = positionsOf(before.positions.place(0, 0).file, mend.text);
    const reading = { scanned, parsed, positions };
    const next = firstMistake(reading);
    const reached = next === null ? Number.POSITIVE_INFINITY : next.explained.diagnostic.place.line;
    if (reached > Math.max(beyond, place.line, ...mend.lines)) yield { mend, reading, reached };
  }
}

/** Of the mends after which the parser comes furthest, the one that leaves the least wrong with the SOP. */
function likeliest(
  afters: readonly After[],
  before: Reading,
): { readonly after: After; readonly wrong: number } | null {
  const furthest = Math.max(...afters.map(({ reached }) => reached));
  const judged = afters
    .filter(({ reached }) => reached === furthest)
    .map((after) => ({
      after,
      wrong: mistakesOfShape(after.reading),
      // The odd one out among the file's lines is the one that was moved.
      common: commonness(before.positions, after.mend.lines[0] ?? 0),
    }));
  return judged.sort((a, b) => a.wrong - b.wrong || a.common - b.common)[0] ?? null;
}

function mistakesOfShape({ parsed, positions }: Reading): number {
  const { root, diagnostics } = buildTree(parsed.documents[0]?.contents ?? null, positions);
  return diagnostics.length + checkShape(root, validator).length;
}
