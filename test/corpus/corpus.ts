import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type CheckedSop, checkSources } from "../../src/build/check.ts";
import { profileNames } from "../../src/build/profiles.ts";
import type { Sop } from "../../src/model/sop.ts";
import { withLabels } from "../../src/profile/labels.ts";
import { loadProfile } from "../../src/profile/load.ts";
import type { Profile } from "../../src/profile/profile.ts";
import { generateSop } from "./generate.ts";
import { SEEDED } from "./recipes.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Folders of profiles that the corpus uses: those of its own, and those that ship. */
export const PROFILE_ROOTS: readonly string[] = [join(ROOT, "test/corpus/profiles"), join(ROOT, "templates")];

/** One SOP of the corpus, as text. */
export interface Source {
  /** Unique in the corpus. */
  readonly name: string;
  readonly yaml: string;
}

/** An SOP that is free of errors, with the profile it is drawn by (its own labels in it). */
export interface CorpusSop {
  readonly name: string;
  readonly sop: Sop;
  readonly profile: Profile;
}

/** Every SOP at hand: the collection, those written for the tests, and the generated ones. */
export function corpusSources(): readonly Source[] {
  const written = ["sops", "test/fixtures/sops"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map((name) => ({ name: basename(name, ".yaml"), yaml: readFileSync(join(ROOT, folder, name), "utf8") })),
  );
  return [...written, ...SEEDED.map(({ name, seed, recipe }) => ({ name, yaml: generateSop(seed, recipe) }))];
}

/** What the checks say of the corpus, each SOP in the company of all others. */
export async function checkCorpus(sources: readonly Source[]): Promise<readonly CheckedSop[]> {
  const encoder = new TextEncoder();
  const files = sources.map(({ name, yaml }) => ({
    id: name,
    file: `${name}.yaml`,
    folder: null,
    content: encoder.encode(yaml),
  }));
  const { sops } = await checkSources(files, { workingFolder: ROOT, profiles: await profileNames(PROFILE_ROOTS) });
  return sops;
}

/**
 * The SOPs of the corpus that are wanted, ready to be drawn.
 *
 * @throws when one of them has an error: then it is the corpus that must be mended
 */
export async function loadCorpus(
  wanted: (name: string) => boolean = () => true,
  sources: readonly Source[] = corpusSources(),
): Promise<readonly CorpusSop[]> {
  const checked = (await checkCorpus(sources)).filter(({ id }) => wanted(id));
  const profiles = new Map<string, Profile>();
  const corpus: CorpusSop[] = [];
  for (const { id, sop, diagnostics } of checked) {
    if (sop === null) throw new Error(`${id}: ${JSON.stringify(diagnostics)}`);
    const profile = profiles.get(sop.profile.name) ?? (await profileOf(sop));
    profiles.set(sop.profile.name, profile);
    corpus.push({ name: id, sop, profile: withLabels(profile, sop.profile.labels) });
  }
  return corpus;
}

async function profileOf(sop: Sop): Promise<Profile> {
  const { profile, diagnostics } = await loadProfile(sop.profile.name, PROFILE_ROOTS, sop.places.root);
  if (profile === undefined) throw new Error(JSON.stringify(diagnostics));
  return profile;
}
