import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOfParts, sha256 } from "./cache/digest.ts";
import type { SourceFile } from "./find-files.ts";
import { isInPlace, lookAtFolder } from "./in-place.ts";
import { outputFolders, outputsPresent } from "./output-folders.ts";
import { type FindingsNote, type NotesPlace, type RunState, readFindings, type SeenFolder } from "./run-memory.ts";

/** One digest of all sources. */
export function sourcesDigest(sources: readonly Pick<SourceFile, "file" | "content">[]): string {
  return digestOfParts(sources.map(({ file, content }) => [file, sha256(content)]));
}

/** A run before it has done anything. */
export interface RunNow {
  /** Digest of everything that it depends on, SOPs that are only linked aside. */
  readonly run: string;
  readonly out: string;
  /** The sources that are asked for. */
  readonly files: ReadonlySet<string>;
}

/**
 * What the last run found, when this one would do the same: it depends on the same, every output stands as it was left,
 * no other came or went, and SOPs that are only linked are as they were. Null when there is something to do.
 *
 * @param state what the last run left
 */
export async function nothingToDo(
  place: NotesPlace,
  state: RunState | null,
  { run, out, files }: RunNow,
): Promise<{ readonly state: RunState; readonly findings: ReadonlyMap<string, FindingsNote> } | null> {
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
