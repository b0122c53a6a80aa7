import { readFile } from "node:fs/promises";
import { digestOfParts, sha256 } from "./cache/digest.ts";
import type { SourceFile } from "./find-files.ts";
import { isInPlace } from "./in-place.ts";
import { type FindingsNote, type NotesPlace, type RunState, readFindings, readState } from "./run-memory.ts";

/** One digest of all sources. */
export function sourcesDigest(sources: readonly Pick<SourceFile, "file" | "content">[]): string {
  return digestOfParts(sources.map(({ file, content }) => [file, sha256(content)]));
}

/**
 * What the last run found, when this one would do the same: it depends on the same, every output stands as it was left,
 * and so do SOPs that are only linked. Null when there is something to do.
 *
 * @param run digest of everything that this run depends on, those SOPs aside
 * @param files the sources that are asked for
 */
export async function nothingToDo(
  place: NotesPlace,
  run: string,
  out: string,
  files: ReadonlySet<string>,
): Promise<{ readonly state: RunState; readonly findings: ReadonlyMap<string, FindingsNote> } | null> {
  const state = await readState(place);
  if (state === null || state.run !== run) return null;
  for (const { path, digest } of state.linked) {
    const content = await readFile(path).catch(() => null);
    if ((content === null ? null : sha256(content)) !== digest) return null;
  }
  const sops = state.sops.filter(({ file }) => files.has(file));
  for (const file of [...state.files, ...sops.flatMap(({ outputs }) => outputs)]) {
    if (!(await isInPlace(out, file))) return null;
  }
  return { state, findings: await readFindings(place) };
}
