import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "./cache/digest.ts";
import { CATALOGUE, catalogueText } from "./catalogue.ts";
import { entriesIn, type IndexEntry, indexText, readIndex } from "./collection-index.ts";
import { lookAt, type PlacedFile } from "./in-place.ts";
import { entriesOfFolders } from "./index-folders.ts";
import { withLock } from "./lock.ts";
import { type OutputFile, writeOutputs } from "./write-outputs.ts";

/**
 * Brings the collection's own files up to date with what was built, and gives them as they stand then. Several builds
 * may work in one folder: each adds its own to what it finds, one after the other.
 *
 * @throws the file system's errors, the signal's reason
 */
export function writeIndex(
  out: string,
  built: readonly IndexEntry[],
  signal?: AbortSignal,
): Promise<readonly PlacedFile[]> {
  const update = async () => {
    const before = await readIndex(out);
    return built.length + before.length === 0 ? [] : writeFrom(out, indexText(built, before));
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
    const { entries, unreadable } = await entriesOfFolders(out);
    await writeFrom(out, indexText(entries, []));
    return { count: entries.length, unreadable };
  };
  return withLock(join(out, LOCK), rebuild, signal);
}

const LOCK = ".index.sop-lock";

async function writeFrom(out: string, index: string): Promise<readonly PlacedFile[]> {
  const files: readonly OutputFile[] = [
    { path: "index.json", content: index },
    { path: CATALOGUE, content: await catalogueText(out, entriesIn(index)) },
  ];
  const changed: OutputFile[] = [];
  for (const file of files) if (!(await stands(out, file))) changed.push(file);
  await writeOutputs(out, changed);
  return files.map(({ path, content }) => ({ path, digest: sha256(content), seen: lookAt(join(out, path)) }));
}

async function stands(out: string, { path, content }: OutputFile): Promise<boolean> {
  const found = await readFile(join(out, path)).catch(() => null);
  return found !== null && sha256(found) === sha256(content);
}
