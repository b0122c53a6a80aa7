import { join } from "node:path";
import { sha256 } from "./cache/digest.ts";
import { CATALOGUE, catalogueText, definitionsIn, type ReadDefinition } from "./catalogue.ts";
import { type IndexEntry, indexText } from "./collection-index.ts";
import { lookAt, type PlacedFile, standsThere } from "./in-place.ts";
import { entriesOfFolders, entriesOnRecord } from "./index-folders.ts";
import { clearLeftovers, type Leftovers, NO_LEFTOVERS, only, type Scope } from "./leftovers.ts";
import { withLock } from "./lock.ts";
import { outputsPresent } from "./output-folders.ts";
import { afterBuild, type BuildRecord, type Made, RECORD, readRecord, recordText } from "./record.ts";
import { createTidy } from "./tidy.ts";
import { type OutputFile, writeOutputs } from "./write-outputs.ts";

/** What a build leaves to its folder of outputs. */
export interface IndexUpdate {
  readonly built: readonly Made[];
  /** Null when the build was not of whole folders: then no SOP counts as gone. */
  readonly scope: Scope | null;
}

export interface UpdatedIndex {
  /** The collection's own files as they stand now. */
  readonly files: readonly PlacedFile[];
  /** Whether the index or the catalogue was not so before. */
  readonly isNew: boolean;
  readonly leftovers: Leftovers;
}

/**
 * Brings the collection's own files up to date with what was built and with what lies in the folder. Several builds may
 * work in one folder: each adds its own to the record that it finds, one after the other.
 *
 * @throws the file system's errors, the signal's reason
 */
export function writeIndex(out: string, { built, scope }: IndexUpdate, signal?: AbortSignal): Promise<UpdatedIndex> {
  const update = async (): Promise<UpdatedIndex> => {
    const before = await readRecord(out);
    const known = present(out, withBuilt(before.sops, built));
    const { sops, leftovers } =
      scope === null ? { sops: known, leftovers: NO_LEFTOVERS } : await clearLeftovers(out, known, scope);
    const record = { ...before, sops };
    const { entries } = await entriesOnRecord(out, record);
    const isNothing = entries.length === 0 && Object.keys(before.files).length === 0;
    return { ...(isNothing ? { files: [], isNew: false } : await writeAll(out, entries, record)), leftovers };
  };
  return withLock(join(out, LOCK), update, signal);
}

/**
 * Makes the collection's own files anew from the folders of outputs alone.
 *
 * @returns how many SOPs there are, and the folders that hold nothing to read
 * @throws the file system's errors, the signal's reason
 */
export function rebuildIndex(
  out: string,
  signal?: AbortSignal,
): Promise<{ readonly count: number; readonly unreadable: readonly string[] }> {
  const rebuild = async () => {
    const record = await readRecord(out);
    const { entries, unreadable } = await entriesOfFolders(out, record);
    await writeAll(out, entries, record);
    return { count: entries.length, unreadable };
  };
  return withLock(join(out, LOCK), rebuild, signal);
}

/** A record's SOPs after a build made these. */
export function withBuilt(before: BuildRecord["sops"], built: readonly Made[]): BuildRecord["sops"] {
  const sops = new Map(before);
  for (const made of built) sops.set(made.entry.id, afterBuild(sops.get(made.entry.id), made));
  return sops;
}

/** The index and the catalogue of a collection, by their paths. @throws the file system's errors */
export async function collectionFiles(
  entries: readonly IndexEntry[],
  read: ReadDefinition,
): Promise<readonly OutputFile[]> {
  const ordered = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    { path: INDEX, content: indexText(ordered) },
    { path: CATALOGUE, content: await catalogueText(ordered, read) },
  ];
}

const INDEX = "index.json";
const LOCK = ".index.sop-lock";

/** Of what a record knows, what is still there. */
export function present(out: string, sops: BuildRecord["sops"]): BuildRecord["sops"] {
  const left = new Map<string, ReturnType<typeof only>>();
  for (const [id, made] of sops) {
    const paths = new Set(outputsPresent(out, id));
    const still = only(made, paths);
    if (Object.keys({ ...still.entry.outputs, ...still.older }).length > 0) left.set(id, still);
  }
  return left;
}

async function writeAll(
  out: string,
  entries: readonly IndexEntry[],
  record: BuildRecord,
): Promise<Pick<UpdatedIndex, "files" | "isNew">> {
  // A catalogue of thousands is large: as bytes it is turned into them once, and its text may go.
  const tidy = createTidy();
  const own = (await collectionFiles(entries, definitionsIn(out))).map(asBytes);
  tidy();
  const digests = Object.fromEntries(own.map(({ path, content }) => [path, `sha256-${sha256(content)}`]));
  const files = [...own, asBytes({ path: RECORD, content: recordText({ ...record, files: digests }) })];
  const changed: OutputFile[] = [];
  for (const file of files) if (!(await standsThere(out, file))) changed.push(file);
  await writeOutputs(out, changed);
  return {
    files: files.map(({ path, content }) => ({ path, digest: sha256(content), seen: lookAt(join(out, path)) })),
    isNew: changed.some(({ path }) => path !== RECORD),
  };
}

function asBytes({ path, content }: OutputFile): { readonly path: string; readonly content: Uint8Array } {
  return { path, content: Buffer.from(content) };
}
