import { type Dirent, readdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isAbsent, lookAt } from "./in-place.ts";
import { OUTPUT_KINDS, outputPath } from "./outputs.ts";

/** Paths of the outputs that lie in one SOP's folder, of any kind. */
export function outputsPresent(out: string, id: string): readonly string[] {
  const files = new Set(
    entriesOf(join(out, id))
      .filter(isFile)
      .map(({ name }) => `${id}/${name}`),
  );
  return OUTPUT_KINDS.map((kind) => outputPath(id, kind)).filter((path) => files.has(path));
}

/** At once, and not one question for each kind of output: there are thousands of folders. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function isFile(entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && lookAt(join(entry.parentPath, entry.name)) !== null);
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
