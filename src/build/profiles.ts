import { readdir, readFile } from "node:fs/promises";
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

/**
 * The marks of electronic signatures that profiles ask for, by the profile's name; only of those that ask for one. As
 * long as none does, no profile is loaded, so that a check answers at once.
 *
 * @throws the file system's errors
 */
export async function signatureMarks(
  roots: readonly string[],
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const marks = new Map<string, string>();
  const files = roots.flatMap((root) => [...names].map((name) => join(root, name, "profile.yaml")));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  if (!texts.some((text) => ASKS_FOR_A_MARK.test(text))) return marks;
  const { loadProfile } = await import("../profile/load.ts");
  for (const name of names) {
    const { profile } = await loadProfile(name, roots, { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 });
    if (profile?.signatureMark) marks.set(name, profile.signatureMark);
  }
  return marks;
}

/** A guess that may only err by loading profiles for nothing: `"-"` asks for none. */
const ASKS_FOR_A_MARK = /tanda_tangan_elektronik(?!["']?\s*:\s*["']?-)/;
