import { type CorpusSop, loadCorpus } from "../../test/corpus/corpus.ts";
import type { Recipe } from "../../test/corpus/draft.ts";
import { generateSop } from "../../test/corpus/generate.ts";
import { type PlacedSop, placeByRuler } from "../../test/corpus/ruler/place.ts";
import { createRuler } from "../../test/corpus/ruler/ruler.ts";

/** The SOPs that have a time limit: the ministry's own, and the largest of the corpus. */
export const SEED = "penyusunan-pengukuran-kinerja";
export const LARGEST = "langkah-banyak-3";

export async function fromCorpus(name: string): Promise<CorpusSop> {
  const [found] = await loadCorpus((each) => each === name);
  if (found === undefined) throw new Error(`the corpus has no ${name}`);
  return found;
}

/** Some SOPs of one recipe, each from its own seed. */
export async function someOf(recipe: Recipe, count: number): Promise<readonly CorpusSop[]> {
  const seeds = Array.from({ length: count }, (_, index) => 1000 + index);
  return loadCorpus(
    () => true,
    seeds.map((seed) => ({ name: `contoh-${seed}`, yaml: generateSop(seed, recipe) })),
  );
}

/** What the layout of an SOP is asked: its chart and measures. @throws when it cannot be drawn */
export async function problemOf(one: CorpusSop): Promise<Extract<PlacedSop, { ok: true }>> {
  const placed = await placeByRuler(one, createRuler());
  if (!placed.ok) throw new Error(`${one.name}: ${JSON.stringify(placed.failure)}`);
  return placed;
}
