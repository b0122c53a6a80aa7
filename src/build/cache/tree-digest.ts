import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One digest of all files below some folders, by their paths and contents. A folder that is not there is empty. */
export function treeDigest(roots: readonly string[]): string {
  const hash = createHash("sha256");
  for (const [index, root] of roots.entries()) {
    for (const path of filesBelow(root, ""))
      hash
        .update(`${index}/${path}\0`)
        .update(readFileSync(join(root, path)))
        .update("\0");
  }
  return hash.digest("hex");
}

/** Paths with forward slashes, in the same order everywhere. */
export function filesBelow(
  root: string,
  folder: string,
  skip: (path: string) => boolean = () => false,
): readonly string[] {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(join(root, folder));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (skip(path)) return [];
      if (entry.isDirectory()) return filesBelow(root, path, skip);
      return entry.isFile() ? [path] : [];
    });
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
