import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { findSources, type SourceFile } from "../build/find-files.ts";
import { hasSops, noSops, SOPS } from "./project.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * The SOPs that a command was given: paths, `sops/` when there are none, `-` for one from standard input.
 *
 * @throws WrongUsage, NothingToRead, the file system's errors
 */
export async function readSources(paths: readonly string[], around: Surroundings): Promise<readonly SourceFile[]> {
  const { workingFolder } = around;
  if (paths.length === 0 && !hasSops(workingFolder)) throw noSops(workingFolder);
  const files = namedPaths(paths);
  const piped = paths.includes(STDIN) ? [await fromStdin(around)] : [];
  return files.length === 0 ? piped : [...piped, ...(await findSources(files, workingFolder))];
}

/** The folders among these paths: of them a command is given every SOP. */
export function wholeFolders(paths: readonly string[], { workingFolder }: Surroundings): readonly string[] {
  const full = namedPaths(paths).map((path) => resolve(workingFolder, path));
  return full.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}

function namedPaths(paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? [SOPS] : paths.filter((path) => path !== STDIN);
}

/** The word that stands for standard input. */
export const STDIN = "-";

/** It has no folder of its own; the SOPs that it links are looked for where a build without paths would look. */
export async function fromStdin(around: Surroundings): Promise<SourceFile> {
  const folder = join(around.workingFolder, SOPS);
  return { id: "stdin", file: "stdin", folder, content: await around.readStdin() };
}
