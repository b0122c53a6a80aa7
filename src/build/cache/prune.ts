import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { NOTES } from "./notes.ts";
import { ENTRIES } from "./store.ts";

/** A file that was being written for longer than this belongs to nobody any more. */
const STALE_MS = 60 * 60 * 1000;
/** How far below the limit a cache is brought, so that not every build has to. */
const ROOM = 0.8;

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
  const entries: Entry[] = [];
  for (const path of await filesBelow(folder)) {
    const known = await stat(path).catch(() => null);
    if (known === null) continue;
    const isLeftover = path.endsWith(".sop-tmp") && now - known.mtimeMs > STALE_MS;
    if (isLeftover) await rm(path, { force: true }).catch(() => undefined);
    else entries.push({ path, size: known.size, used: known.mtimeMs });
  }
  let size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= limit) return;
  for (const entry of entries.sort((a, b) => a.used - b.used)) {
    if (size <= limit * ROOM) return;
    await rm(entry.path, { force: true }).catch(() => undefined);
    size -= entry.size;
  }
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
