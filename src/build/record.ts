import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type IndexEntry, inOrder } from "./collection-index.ts";
import { type SourceFile, sourcePath } from "./find-files.ts";
import { OUTPUT_KINDS, outputPath } from "./outputs.ts";

/** The record's path below the folder of outputs. */
export const RECORD = ".sop-build.json";

const FORMAT = "sop-build/1";

/**
 * What builds have made in a folder of outputs, kept in that folder. It tells what is ours from what is not: an output
 * that is as it was recorded was made by us and may go with its SOP; one that is not was edited by somebody.
 */
export interface BuildRecord {
  /** By id. */
  readonly sops: ReadonlyMap<string, MadeSop>;
  /** Digests of the collection's own files by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Digest of what the catalogue was made of, our software included; null where that is not known. */
  readonly catalogue: string | null;
}

/** What was made of one SOP. */
export interface MadeSop {
  /** The source's path seen from the folder of outputs, with forward slashes; null when it was no file. */
  readonly from: string | null;
  /** Its outputs are those of the latest text. */
  readonly entry: IndexEntry;
  /** Outputs that were made from an earlier text, and not again: digests by path. */
  readonly older: Readonly<Record<string, string>>;
  /** Its source is gone, and these outputs were edited: they stay, and belong to no collection. */
  readonly isGone: boolean;
}

/** What one build made of one SOP. */
export type Made = Pick<MadeSop, "from" | "entry">;

export const NO_RECORD: BuildRecord = { sops: new Map(), files: {}, catalogue: null };

/** Where a source lies, as a record says it. */
export function madeFrom(source: SourceFile, workingFolder: string, out: string): string | null {
  const path = sourcePath(source, workingFolder);
  return path === null ? null : relative(out, path).split(sep).join("/");
}

/** All digests that a record holds of an SOP's outputs, by path. */
export function digestsOf({ entry, older }: MadeSop): Readonly<Record<string, string>> {
  return { ...older, ...entry.outputs };
}

/** What is known of an SOP after it was built: outputs of the same text add up, those of an earlier one are set apart. */
export function afterBuild(before: MadeSop | undefined, { from, entry }: Made): MadeSop {
  if (before === undefined) return { from, entry, older: {}, isGone: false };
  const isSameText = before.entry.source === entry.source;
  const outputs = isSameText ? { ...before.entry.outputs, ...entry.outputs } : entry.outputs;
  const others = Object.entries(digestsOf(before)).filter(([path]) => outputs[path] === undefined);
  return { from, entry: { ...entry, outputs }, older: Object.fromEntries(others), isGone: false };
}

/** The record of a folder; an empty one when there is none, or something else of that name. */
export async function readRecord(out: string): Promise<BuildRecord> {
  const text = await readFile(join(out, RECORD), "utf8").catch(() => "");
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value)
      ? {
          sops: new Map(value.sops.map((made) => [made.entry.id, made])),
          files: value.files,
          catalogue: value.catalogue,
        }
      : NO_RECORD;
  } catch {
    return NO_RECORD;
  }
}

/** A line for each SOP. */
export function recordText({ sops, files, catalogue }: BuildRecord): string {
  const written = [...sops.values()]
    .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ from, entry, older, isGone }) => {
      return JSON.stringify({
        from,
        entry: { ...entry, outputs: inOrder(entry.outputs) },
        older: inOrder(older),
        isGone,
      });
    });
  const head = JSON.stringify({ format: FORMAT, files: inOrder(files), catalogue });
  return `${head.slice(0, -1)},"sops":[\n${written.join(",\n")}\n]}\n`;
}

interface WrittenRecord {
  readonly files: BuildRecord["files"];
  readonly catalogue: BuildRecord["catalogue"];
  readonly sops: readonly MadeSop[];
}

/** A folder may come from anywhere, and its record with it: nothing in it may name a file that is no output. */
function isRecord(value: unknown): value is WrittenRecord {
  if (!isObject(value) || value.format !== FORMAT || !isDigests(value.files)) return false;
  if (value.catalogue !== null && typeof value.catalogue !== "string") return false;
  return Array.isArray(value.sops) && value.sops.every(isMade);
}

function isMade(value: unknown): value is MadeSop {
  if (!isObject(value) || !isObject(value.entry)) return false;
  const { from, older, isGone, entry } = value;
  const { id, title, number, status, source, outputs, related } = entry;
  if (typeof id !== "string" || !/^[a-z0-9-]+$/.test(id)) return false;
  const paths = new Set(OUTPUT_KINDS.map((kind) => outputPath(id, kind)));
  const isOfOutputs = (digests: unknown): boolean =>
    isDigests(digests) && Object.keys(digests).every((path) => paths.has(path));
  return [
    from === null || typeof from === "string",
    isOfOutputs(older),
    isOfOutputs(outputs),
    typeof isGone === "boolean",
    typeof title === "string",
    number === null || typeof number === "string",
    status === "draf" || status === "resmi",
    typeof source === "string",
    Array.isArray(related) && related.every((one) => typeof one === "string"),
  ].every((holds) => holds);
}

function isDigests(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((digest) => typeof digest === "string");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
