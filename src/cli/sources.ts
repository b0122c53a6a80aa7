import { findSources, type SourceFile } from "../build/find-files.ts";
import type { Surroundings } from "./surroundings.ts";

/** The SOPs that a command was given: paths, `sops/` when there are none, `-` for one from standard input. */
export async function readSources(paths: readonly string[], around: Surroundings): Promise<readonly SourceFile[]> {
  const files = paths.filter((path) => path !== "-");
  const piped = files.length < paths.length ? [await fromStdin(around)] : [];
  if (files.length === 0 && piped.length > 0) return piped;
  return [...piped, ...(await findSources(files.length > 0 ? files : ["sops"], around.workingFolder))];
}

async function fromStdin(around: Surroundings): Promise<SourceFile> {
  return { id: "stdin", file: "stdin", folder: around.workingFolder, content: await around.readStdin() };
}
