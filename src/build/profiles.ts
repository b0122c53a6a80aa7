import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folders that hold profiles: the bureau's own `templates/` first, then those that we ship. */
export function profileRoots(workingFolder: string): readonly string[] {
  const ours = fileURLToPath(new URL("../../templates", import.meta.url));
  return [...new Set([join(workingFolder, "templates"), ours])];
}

/** Names of all profiles under the roots. @throws the file system's errors */
export async function profileNames(roots: readonly string[]): Promise<ReadonlySet<string>> {
  const names = await Promise.all(
    roots.map(async (root) => {
      const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT") return [];
          throw error;
        },
      );
      return entries
        .filter((entry) => entry.name === "profile.yaml" && join(entry.parentPath, "..") === join(root))
        .map((entry) => entry.parentPath.slice(join(root).length + 1));
    }),
  );
  return new Set(names.flat());
}
