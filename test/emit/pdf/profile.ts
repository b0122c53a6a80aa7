import { join } from "node:path";
import { loadProfile } from "../../../src/profile/load.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { NOWHERE } from "./sop-of.ts";

/** Where the profiles that ship lie. */
export const TEMPLATES = join(import.meta.dirname, "../../../templates");

/** A profile by name; what ships comes after the other roots. */
export async function profileNamed(name: string, roots: readonly string[] = []): Promise<Profile> {
  const result = await loadProfile(name, [...roots, TEMPLATES], NOWHERE);
  if (result.profile === undefined) throw new Error(JSON.stringify(result.diagnostics));
  return result.profile;
}

/** The profile that SOPs have unless they name another. */
export function kemnaker(): Promise<Profile> {
  return profileNamed("kemnaker");
}
