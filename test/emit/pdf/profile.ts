import { join } from "node:path";
import { loadProfile } from "../../../src/profile/load.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { NOWHERE } from "./sop-of.ts";

/** The profile that ships. */
export async function kemnaker(): Promise<Profile> {
  const result = await loadProfile("kemnaker", [join(import.meta.dirname, "../../../templates")], NOWHERE);
  if (result.profile === undefined) throw new Error(JSON.stringify(result.diagnostics));
  return result.profile;
}
