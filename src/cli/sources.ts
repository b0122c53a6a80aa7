import { join } from "node:path";
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
  const files = paths.filter((path) => path !== "-");
  const piped = files.length < paths.length ? [await fromStdin(around)] : [];
  if (files.length === 0 && piped.length > 0) return piped;
  if (files.length === 0 && !hasSops(workingFolder)) throw noSops(workingFolder);
  return [...piped, ...(await findSources(files.length > 0 ? files : [SOPS], workingFolder))];
}

/** It has no folder of its own; the SOPs that it links are looked for where a build without paths would look. */
async function fromStdin(around: Surroundings): Promise<SourceFile> {
  const folder = join(around.workingFolder, SOPS);
  return { id: "stdin", file: "stdin", folder, content: await around.readStdin() };
}
