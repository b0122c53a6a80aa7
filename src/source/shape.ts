import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Diagnostic } from "../diagnostic.ts";
import { finding, quoted, say } from "./finding.ts";
import { type Spot, spotAt, toInstance } from "./instance.ts";
import { LIMITS } from "./limits.ts";
import { unknownKey } from "./shape-keys.ts";
import { badKey, missing, wrongValue } from "./shape-values.ts";
import { entryOf, type SourceNode } from "./tree.ts";
import { definitionOf } from "./validator.ts";

/**
 * The findings of the schema: one for each mistake, where the validator often has several.
 * They come in the order of the file.
 */
export function checkShape(root: SourceNode, validate: ValidateFunction): readonly Diagnostic[] {
  if (validate(toInstance(root))) return [];
  const errors = (validate.errors ?? []).filter((error) => !NOISE.has(error.keyword));
  // Keys that a map may not have are told one by one: that it has too many of them is the same mistake.
  const unknown = new Set(errors.flatMap(({ keyword, instancePath }) => (keyword === KEY ? [instancePath] : [])));
  const reports = errors
    .filter(({ keyword, instancePath }) => keyword !== "maxProperties" || !unknown.has(instancePath))
    .slice(0, LIMITS.findings * 3)
    .map((error) => report(root, error));
  const guessed = new Set(reports.flatMap(({ spot, meant }) => (meant === null ? [] : [keyOf(spot, meant)])));
  const seen = new Set<string>();
  const pushed = pushedIn(root);
  const diagnostics: Diagnostic[] = pushed === null ? [] : [pushed.diagnostic];
  for (const { diagnostic, spot, absent } of reports) {
    if (diagnostic === null) continue;
    if (absent !== null && guessed.has(keyOf(spot, absent))) continue;
    // A related SOP needs `sop` or `teks`.
    if (absent === "teks" && guessed.has(keyOf(spot, "sop"))) continue;
    if (pushed !== null && (absent === pushed.key || isUnder(spot, pushed))) continue;
    const { line, column } = diagnostic.place;
    const mistake = absent === null ? `${line}:${column}` : `${line}:${column}:${absent}`;
    if (seen.has(mistake)) continue;
    seen.add(mistake);
    diagnostics.push(diagnostic);
  }
  diagnostics.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  return shorten(diagnostics);
}

const KEY = "additionalProperties";

/** Errors that only repeat what another error says more exactly. */
const NOISE: ReadonlySet<string> = new Set(["if", "propertyNames"]);

interface Report {
  readonly diagnostic: Diagnostic | null;
  readonly spot: Spot;
  /** The key that is missing, when that is the error. */
  readonly absent: string | null;
  /** The key that an unknown one was probably meant to be: then its absence is not another mistake. */
  readonly meant: string | null;
}

function report(root: SourceNode, error: ErrorObject): Report {
  const spot = spotAt(root, error.instancePath);
  const definition = definitionOf(error);
  const plain = { spot, absent: null, meant: null };
  if (error.propertyName !== undefined) {
    return { ...plain, diagnostic: badKey(spot, error.propertyName, definition) };
  }
  switch (error.keyword) {
    case KEY: {
      const { diagnostic, meant } = unknownKey(spot, error, definition);
      return { ...plain, diagnostic, meant };
    }
    case "required": {
      const absent = String(error.params.missingProperty);
      return { ...plain, diagnostic: missing(spot, absent), absent };
    }
    default:
      return { ...plain, diagnostic: wrongValue(spot, error, definition) };
  }
}

interface Pushed {
  readonly parent: string;
  readonly key: string;
  readonly diagnostic: Diagnostic;
}

/** `langkah` indented under the key above it: all of it would be wrong there, and only its depth is. */
function pushedIn(root: SourceNode): Pushed | null {
  if (root.kind !== "map" || entryOf(root, "langkah") !== undefined) return null;
  for (const { key: parent, value } of root.entries) {
    const entry = value.kind === "map" ? entryOf(value, "langkah") : undefined;
    if (entry?.value.kind !== "list") continue;
    const diagnostic = finding("baca-lekukan", entry.keyPlace, {
      message: say(
        `\`langkah\` menjorok, sehingga terbaca sebagai bagian dari ${quoted(parent)}.`,
        `\`langkah\` is indented, so it is read as part of ${quoted(parent)}.`,
      ),
      cure: say("Mulai baris ini tanpa spasi di awal.", "Begin this line without a space."),
    });
    return { parent, key: entry.key, diagnostic };
  }
  return null;
}

function isUnder({ path }: Spot, { parent, key }: Pushed): boolean {
  return path[0] === parent && path[1] === key;
}

function keyOf(spot: Spot, key: string): string {
  return JSON.stringify([...spot.path, key]);
}

function shorten(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rest = diagnostics.length - LIMITS.findings;
  const next = diagnostics[LIMITS.findings];
  if (rest <= 0 || next === undefined) return diagnostics;
  return [
    ...diagnostics.slice(0, LIMITS.findings),
    finding("baca-terlalu-banyak", next.place, {
      severity: "info",
      message: say(
        `Masih ada ${rest} kesalahan lain mulai di sini; perbaiki dahulu yang di atas.`,
        `Further mistakes from here on: ${rest}; mend those above first.`,
      ),
    }),
  ];
}
