import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ProfileChoice } from "../model/sop.ts";
import type { ProfileResult } from "../profile/load.ts";
import type { CheckOptions } from "./check.ts";

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
 * Reads the profiles that SOPs name, each once. Those of which there is none are left out: a rule tells of them.
 *
 * @throws the file system's errors
 */
export async function readProfiles(
  choices: Iterable<ProfileChoice>,
  { templates, profiles }: Pick<CheckOptions, "templates" | "profiles">,
): Promise<ReadonlyMap<string, ProfileResult>> {
  const read = new Map<string, ProfileResult>();
  if (templates === undefined) return read;
  // Loaded when it is used: many commands start without it.
  const { loadProfile } = await import("../profile/load.ts");
  for (const { name, place } of choices) {
    if (read.has(name) || !profiles.has(name)) continue;
    read.set(name, await loadProfile(name, templates, place, { trustsOurs: true }));
  }
  return read;
}
