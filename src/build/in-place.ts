import { type Stats, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "./cache/digest.ts";

/** A file as a build left it. */
export interface PlacedFile {
  /** Below the folder of outputs, with forward slashes. */
  readonly path: string;
  /** SHA-256 of its content. */
  readonly digest: string;
  /** What the file system said of it then; null when nobody looked. */
  readonly seen: string | null;
}

/**
 * Whether nobody has touched a file since. Its size, node and times are asked first, which is a hundred times cheaper than
 * reading it, and decide nothing alone: where they differ, the content does.
 */
export async function isInPlace(out: string, file: PlacedFile): Promise<boolean> {
  const path = join(out, file.path);
  const seen = lookAt(path);
  if (seen === null) return false;
  if (seen === file.seen) return true;
  const content = await readFile(path).catch(() => null);
  return content !== null && sha256(content) === file.digest;
}

/** Whether a file is there already with this very content. */
export async function standsThere(
  out: string,
  { path, content }: { readonly path: string; readonly content: string | Uint8Array },
): Promise<boolean> {
  const found = await readFile(join(out, path)).catch(() => null);
  return found !== null && sha256(found) === sha256(content);
}

/** Whether the file system refused because nothing is there. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** Size, node and times of a file in one text; null when there is none. */
export function lookAt(path: string): string | null {
  const found: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? `${found.size} ${found.ino} ${found.mtimeMs} ${found.ctimeMs}` : null;
}

/** Node and times of a folder, which change when a file in it comes or goes; null when there is none. */
export function lookAtFolder(path: string): string | null {
  const found: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? `${found.ino} ${found.mtimeMs} ${found.ctimeMs}` : null;
}
