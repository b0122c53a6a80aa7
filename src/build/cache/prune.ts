import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { NOTES } from "./notes.ts";
import { ENTRIES } from "./store.ts";

/** A file that was being written for longer than this belongs to nobody any more. */
const STALE_MS = 60 * 60 * 1000;
/** How far below the limit a cache is brought, so that not every build has to. */
const ROOM = 0.8;
/** So many entries tell within a few per cent how large a cache is; below half of its limit nothing else is looked at. */
const SAMPLE = 100;

/** Folders of a cache that are ours. */
const PARTS = [ENTRIES, NOTES];

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly used: number;
}

/**
 * Brings a cache that has grown over `limit` bytes well below it: what was not used for the longest goes first. Others
 * may write and clear at the same time.
 */
export async function prune(folder: string, limit: number, now: number = Date.now()): Promise<void> {
  const files = await filesBelow(folder);
  for (const { path, used } of await entriesOf(files.filter(isUnfinished))) {
    if (now - used > STALE_MS) await rm(path, { force: true }).catch(() => undefined);
  }
  const finished = files.filter((path) => !isUnfinished(path));
  // Keys are digests: where an entry stands says nothing of its size.
  const every = Math.ceil(finished.length / SAMPLE);
  const sample = await entriesOf(finished.filter((_, index) => index % every === 0));
  if (sizeOf(sample) * every <= limit / 2) return;
  const entries = await entriesOf(finished);
  let size = sizeOf(entries);
  if (size <= limit) return;
  for (const entry of entries.sort((a, b) => a.used - b.used)) {
    if (size <= limit * ROOM) return;
    await rm(entry.path, { force: true }).catch(() => undefined);
    size -= entry.size;
  }
}

function isUnfinished(path: string): boolean {
  return path.endsWith(".sop-tmp");
}

async function entriesOf(paths: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const path of paths) {
    const known = await stat(path).catch(() => null);
    if (known !== null) entries.push({ path, size: known.size, used: known.mtimeMs });
  }
  return entries;
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/**
 * Removes what a cache holds, and nothing else that may lie in its folder; gives the number of bytes.
 *
 * @throws the file system's errors
 */
export async function clearCache(folder: string): Promise<number> {
  let size = 0;
  for (const path of await filesBelow(folder)) size += (await stat(path).catch(() => ({ size: 0 }))).size;
  for (const part of PARTS) await rm(join(folder, part), { recursive: true, force: true, maxRetries: 3 });
  return size;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const listings = PARTS.map((part) =>
    readdir(join(folder, part), { recursive: true, withFileTypes: true }).catch(() => []),
  );
  const entries = (await Promise.all(listings)).flat();
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
