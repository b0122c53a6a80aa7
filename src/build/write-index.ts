import { join } from "node:path";
import { digestOfParts, sha256 } from "./cache/digest.ts";
import { CATALOGUE, catalogueText, definitionsIn, type ReadDefinition, readEntries } from "./catalogue.ts";
import { type IndexEntry, indexText } from "./collection-index.ts";
import { isInPlace, lookAt, type PlacedFile, standsThere } from "./in-place.ts";
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

export interface IndexOptions {
  readonly signal?: AbortSignal | undefined;
  /** Default: reads the folder. */
  readonly read?: ReadDefinition;
  /** Says which software this is, by its contents. Without it the catalogue is always made anew. */
  readonly software?: string;
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
export function writeIndex(
  out: string,
  { built, scope }: IndexUpdate,
  { signal, ...how }: IndexOptions = {},
): Promise<UpdatedIndex> {
  const update = async (): Promise<UpdatedIndex> => {
    const before = await readRecord(out);
    const known = present(out, withBuilt(before.sops, built));
    const { sops, leftovers } =
      scope === null ? { sops: known, leftovers: NO_LEFTOVERS } : await clearLeftovers(out, known, scope);
    const record = { ...before, sops };
    const { entries } = await entriesOnRecord(out, record);
    const isNothing = entries.length === 0 && Object.keys(before.files).length === 0;
    return { ...(isNothing ? { files: [], isNew: false } : await writeAll(out, entries, record, how)), leftovers };
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
  const ordered = inIndexOrder(entries);
  const catalogue = await catalogueText(await readEntries(ordered, read));
  return [
    { path: INDEX, content: indexText(ordered) },
    { path: CATALOGUE, content: catalogue },
  ];
}

function inIndexOrder(entries: readonly IndexEntry[]): readonly IndexEntry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
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
  { read = definitionsIn(out), software }: Pick<IndexOptions, "read" | "software"> = {},
): Promise<Pick<UpdatedIndex, "files" | "isNew">> {
  const tidy = createTidy();
  const ordered = inIndexOrder(entries);
  const shown = await readEntries(ordered, read);
  const madeOf =
    software === undefined
      ? null
      : digestOfParts(
          "catalogue/1",
          software,
          shown.map((entry) => digestOfParts(entry)),
        );
  // Most changes of an SOP change nothing of what the catalogue shows of it.
  const kept = madeOf !== null && madeOf === record.catalogue ? await keptCatalogue(out, record) : null;
  const own = [asBytes({ path: INDEX, content: indexText(ordered) })];
  // A catalogue of thousands is large: as bytes it is turned into them once, and its text may go.
  if (kept === null) own.push(asBytes({ path: CATALOGUE, content: await catalogueText(shown) }));
  tidy();
  const placed = own.map(({ path, content }) => ({ path, digest: sha256(content) }));
  const known = kept === null ? placed : [...placed, kept];
  const digests = Object.fromEntries(known.map(({ path, digest }) => [path, `sha256-${digest}`]));
  const text = recordText({ ...record, files: digests, catalogue: madeOf });
  const files = [...own, asBytes({ path: RECORD, content: text })];
  const changed: OutputFile[] = [];
  for (const file of files) if (!(await standsThere(out, file))) changed.push(file);
  await writeOutputs(out, changed);
  return {
    files: [...known, { path: RECORD, digest: sha256(text) }].map((file) => ({
      ...file,
      seen: lookAt(join(out, file.path)),
    })),
    isNew: changed.some(({ path }) => path !== RECORD),
  };
}

/** The catalogue that is there, if it is the one that was written last. */
async function keptCatalogue(out: string, { files }: BuildRecord): Promise<Pick<PlacedFile, "path" | "digest"> | null> {
  const file = { path: CATALOGUE, digest: (files[CATALOGUE] ?? "").replace("sha256-", "") };
  return (await isInPlace(out, { ...file, seen: null })) ? file : null;
}

function asBytes({ path, content }: OutputFile): { readonly path: string; readonly content: Uint8Array } {
  return { path, content: Buffer.from(content) };
}
