import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { lookAt } from "./in-place.ts";
import { OUTPUT_KINDS, outputPath } from "./outputs.ts";

/** Paths of the outputs that lie in one SOP's folder, of any kind. */
export function outputsPresent(out: string, id: string): readonly string[] {
  return OUTPUT_KINDS.map((kind) => outputPath(id, kind)).filter((path) => lookAt(join(out, path)) !== null);
}

/** Names of the folders that may hold an SOP's outputs, in order; none where there is no such folder. */
export async function outputFolders(out: string): Promise<readonly string[]> {
  const entries = await readdir(out, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  return folders.map(({ name }) => name).sort();
}
