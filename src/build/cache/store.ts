import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "./digest.ts";

/**
 * Contents by key, in a folder that machines, branches and processes may share. A content stands whole behind its own
 * digest: what is damaged, or of another make, is not there. Nothing here ever fails a build: a cache that cannot be
 * written is a cache that forgets.
 */
export interface Store {
  readonly folder: string;
  /** Null when there is none, or it is not as it was written. */
  read(key: string): Promise<Buffer | null>;
  /** Whether there is something under this key, unread. */
  has(key: string): Promise<boolean>;
  write(key: string, content: string | Uint8Array): Promise<void>;
  /** Whether anything was written since the store was opened. */
  readonly grew: boolean;
}

/** Begins every entry; another format begins otherwise. */
const HEAD = "sop-cache/1 ";
const HEAD_LENGTH = HEAD.length + 64 + 1;
/** A use is noted at most so often. */
const STAMP_EVERY_MS = 6 * 60 * 60 * 1000;

/** The folder of entries below the cache's own. */
export const ENTRIES = "entries";

export function openStore(folder: string): Store {
  let grew = false;
  const pathOf = (key: string): string => join(folder, ENTRIES, key.slice(0, 2), key);
  return {
    folder,
    get grew() {
      return grew;
    },
    async has(key) {
      return stat(pathOf(key)).then(
        () => true,
        () => false,
      );
    },
    async read(key) {
      const path = pathOf(key);
      const bytes = await readFile(path).catch(() => null);
      const content = bytes === null ? null : contentOf(bytes);
      if (bytes !== null && content === null) await rm(path, { force: true }).catch(() => undefined);
      if (content !== null) await stamp(path);
      return content;
    },
    async write(key, content) {
      grew = true;
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      await writeBeside(pathOf(key), [`${HEAD}${sha256(bytes)}\n`, bytes]).catch(() => undefined);
    },
  };
}

/** The content behind a good head; null for anything else. */
function contentOf(bytes: Buffer): Buffer | null {
  const head = bytes.subarray(0, HEAD_LENGTH).toString("latin1");
  const content = bytes.subarray(HEAD_LENGTH);
  return head === `${HEAD}${sha256(content)}\n` ? content : null;
}

/** Notes the use in the entry's own time of change, for access times are not kept everywhere. */
async function stamp(path: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(path);
    const now = Date.now();
    if (now - mtimeMs > STAMP_EVERY_MS) await utimes(path, now / 1000, now / 1000);
  } catch {
    // It was cleared away in between, or the cache cannot be written.
  }
}

/** Writes a file whole beside its place, and renames it. @throws the file system's errors; nothing is left behind */
export async function writeBeside(
  path: string,
  parts: readonly (string | Uint8Array)[] | AsyncIterable<string>,
): Promise<void> {
  const beside = join(dirname(path), `.${process.pid}-${randomBytes(6).toString("hex")}.sop-tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, parts);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
