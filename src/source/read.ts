import type { Diagnostic, Place } from "../diagnostic.ts";
import { buildTree } from "./build.ts";
import { forbiddenCharacter } from "./characters.ts";
import { decode } from "./decode.ts";
import { LIMITS } from "./limits.ts";
import { parse } from "./parse.ts";
import { type Positions, positionsOf } from "./positions.ts";
import { type Scan, scan } from "./scan.ts";
import { checkShape } from "./shape.ts";
import { readSilences, type Silence } from "./silences.ts";
import { excess } from "./structure-findings.ts";
import { plainTextTraps } from "./text-traps.ts";
import type { SourceDocument, SourceNode } from "./tree.ts";
import { validator } from "./validator.ts";
import { yamlFindings } from "./yaml-findings.ts";

export interface ReadResult {
  /** Null when anything is wrong that makes the file something else than an SOP in the authoring format. */
  readonly document: SourceDocument | null;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Also of a file that cannot be read as an SOP. */
  readonly silences: readonly Silence[];
}

/**
 * Reads one SOP: bytes (or text) to a document with positions whose shape is that of `schemas/sop.schema.json`.
 * Takes any input, never throws, and ends quickly whatever it is given.
 *
 * @param file the name that places carry; nothing is opened.
 */
export function readSource(file: string, content: Uint8Array | string): ReadResult {
  const decoded = decode(file, content);
  if (!decoded.ok) return { document: null, diagnostics: [decoded.diagnostic], silences: [] };
  const positions = positionsOf(file, decoded.text);
  const forbidden = forbiddenCharacter(positions);
  if (forbidden !== null) return { document: null, diagnostics: [forbidden], silences: [] };
  const scanned = scan(decoded.text, LIMITS);
  const silences = readSilences(scanned, positions);
  if (scanned.excess !== null) {
    return { document: null, diagnostics: [excess(scanned.excess, positions)], silences };
  }
  const { root, diagnostics } = readDocument(scanned, positions);
  const sorted = diagnostics.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const valid = root?.kind === "map" && !sorted.some((diagnostic) => diagnostic.severity === "error");
  return { document: valid ? { file, root } : null, diagnostics: sorted, silences };
}

function readDocument(
  scanned: Scan,
  positions: Positions,
): { readonly root: SourceNode | null; readonly diagnostics: readonly Diagnostic[] } {
  const parsed = parse(scanned.lexemes, positions.text.length, LIMITS.depth);
  const { tooDeepAt } = parsed.structure;
  if (tooDeepAt !== null) {
    return { root: null, diagnostics: [excess({ kind: "depth", offset: tooDeepAt }, positions)] };
  }
  const broken = yamlFindings({ scanned, parsed, positions });
  const { readable, mended, reliableBefore } = broken;
  const { root, diagnostics } = buildTree(readable.parsed.documents[0]?.contents ?? null, readable.positions);
  const found = [
    ...diagnostics,
    ...checkShape(root, validator),
    ...plainTextTraps(root, readable.scanned, readable.positions),
  ];
  const isWhole = readable.parsed === parsed && reliableBefore === Number.POSITIVE_INFINITY;
  // What a mend has touched is told already, and what seems missing may stand there.
  const certain = found.filter(
    ({ place, related, code }) =>
      place.endLine < reliableBefore &&
      !touches(place, mended) &&
      !related.some((other) => touches({ ...place, line: other.place.line }, mended)) &&
      (code !== "baca-wajib" || isWhole),
  );
  return { root, diagnostics: [...broken.diagnostics, ...certain] };
}

function touches({ line, endLine }: Place, lines: ReadonlySet<number>): boolean {
  return [...lines].some((each) => line <= each && each <= endLine);
}
