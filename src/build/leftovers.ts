import { existsSync } from "node:fs";
import { readFile, rm, rmdir } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";
import type { BuildOptions } from "./build.ts";
import { sha256 } from "./cache/digest.ts";
import type { SourceFile } from "./find-files.ts";
import { type BuildRecord, digestsOf, type MadeSop } from "./record.ts";

/** What a build of whole folders knows of the SOPs in them. */
export interface Scope {
  /** Folders of which it was given every SOP. */
  readonly folders: readonly string[];
  /** Of the SOPs that there are. */
  readonly ids: ReadonlySet<string>;
  /** Of those that could not be built. */
  readonly failed: readonly string[];
}

/** Outputs of SOPs that are gone. */
export interface Leftovers {
  /** Ids of the SOPs whose outputs were removed. */
  readonly removed: readonly string[];
  /** Paths of outputs that stay, because they are not as they were made. */
  readonly edited: readonly string[];
  /** Ids of SOPs whose outputs stay for now. */
  readonly waiting: readonly string[];
}

export const NO_LEFTOVERS: Leftovers = { removed: [], edited: [], waiting: [] };

/** Null unless whole folders were built: only then an SOP that is not among the sources may be gone. */
export function scopeOf(
  sources: readonly SourceFile[],
  failed: readonly string[],
  { whole = [], shard }: Pick<BuildOptions, "whole" | "shard">,
): Scope | null {
  if (whole.length === 0 || shard !== undefined) return null;
  return { folders: whole, ids: new Set(sources.map(({ id }) => id)), failed };
}

/** Whether the file that these outputs were made from is gone. */
export function isSourceGone(out: string, { from }: MadeSop): boolean {
  return from !== null && !existsSync(resolve(out, from));
}

/**
 * Of the SOPs on record those whose files are gone from the folders that were built whole. As long as an SOP fails that
 * has no outputs yet, all of them wait: it may be one of these under a new name.
 *
 * @param sops of the folder's record
 */
export function findLeftovers(
  out: string,
  sops: BuildRecord["sops"],
  { folders, ids, failed }: Scope,
): { readonly gone: readonly MadeSop[]; readonly wait: boolean } {
  const isCovered = ({ from }: MadeSop): boolean =>
    from !== null && folders.some((folder) => isBelow(resolve(out, from), folder));
  const gone = [...sops.values()].filter(
    (made) => !ids.has(made.entry.id) && isCovered(made) && isSourceGone(out, made),
  );
  return { gone, wait: gone.length > 0 && failed.some((id) => !sops.has(id)) };
}

/**
 * Removes the outputs of SOPs that are gone. Only a file that is byte for byte what a build made goes, for it can be made
 * again; whatever else lies in an SOP's folder stays, and so does the folder then.
 *
 * @returns what the record holds afterwards
 * @throws the file system's errors
 */
export async function clearLeftovers(
  out: string,
  sops: BuildRecord["sops"],
  scope: Scope,
): Promise<{ readonly sops: BuildRecord["sops"]; readonly leftovers: Leftovers }> {
  const { gone, wait } = findLeftovers(out, sops, scope);
  if (wait) return { sops, leftovers: { ...NO_LEFTOVERS, waiting: gone.map(({ entry }) => entry.id) } };
  const left = new Map(sops);
  const removed: string[] = [];
  const edited: string[] = [];
  for (const made of gone) {
    const { id } = made.entry;
    const stay = await removeUnedited(out, made);
    left.delete(id);
    if (stay.length < Object.keys(digestsOf(made)).length) removed.push(id);
    if (stay.length === 0) continue;
    edited.push(...stay);
    left.set(id, { ...only(made, new Set(stay)), isGone: true });
  }
  return { sops: left, leftovers: { removed, edited, waiting: [] } };
}

/** An SOP's outputs among these paths alone. */
export function only(made: MadeSop, paths: ReadonlySet<string>): MadeSop {
  const among = (digests: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(digests).filter(([path]) => paths.has(path)));
  return { ...made, entry: { ...made.entry, outputs: among(made.entry.outputs) }, older: among(made.older) };
}

/** Gives the paths of those that stay. */
async function removeUnedited(out: string, made: MadeSop): Promise<readonly string[]> {
  const stay: string[] = [];
  for (const [path, digest] of Object.entries(digestsOf(made))) {
    const content = await readFile(join(out, path)).catch(() => null);
    if (content === null) continue;
    if (`sha256-${sha256(content)}` === digest) await rm(join(out, path), { force: true });
    else stay.push(path);
  }
  // A folder that holds anything else is not ours to remove.
  await rmdir(join(out, made.entry.id)).catch(() => undefined);
  return stay;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}
