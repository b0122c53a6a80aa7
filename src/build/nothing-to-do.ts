import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOfParts, sha256 } from "./cache/digest.ts";
import type { SourceFile } from "./find-files.ts";
import { isInPlace, lookAtFolder } from "./in-place.ts";
import { outputFolders, outputsPresent } from "./output-folders.ts";
import {
  type FindingsNote,
  type NotesPlace,
  type RunState,
  readFindings,
  readState,
  type SeenFolder,
} from "./run-memory.ts";

/** One digest of all sources. */
export function sourcesDigest(sources: readonly Pick<SourceFile, "file" | "content">[]): string {
  return digestOfParts(sources.map(({ file, content }) => [file, sha256(content)]));
}

/**
 * What the last run found, when this one would do the same: it depends on the same, every output stands as it was left,
 * no other came or went, and SOPs that are only linked are as they were. Null when there is something to do.
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
  if (!(await holdTheSame(out, state.folders))) return null;
  return { state, findings: await readFindings(place) };
}

/** What the folders of outputs hold, for the next run. */
export async function seenFolders(out: string): Promise<readonly SeenFolder[]> {
  const names = await outputFolders(out);
  return names.map((name) => ({ name, seen: lookAtFolder(join(out, name)), outputs: outputsPresent(out, name) }));
}

/** As with files, times decide nothing alone: where they differ, what lies in the folder does. */
async function holdTheSame(out: string, before: readonly SeenFolder[]): Promise<boolean> {
  const names = await outputFolders(out);
  if (names.length !== before.length) return false;
  return before.every(({ name, seen, outputs }, index) => {
    if (names[index] !== name) return false;
    return seen === lookAtFolder(join(out, name)) || outputs.join() === outputsPresent(out, name).join();
  });
}
