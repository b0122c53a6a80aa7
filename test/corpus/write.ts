import { stringify } from "yaml";
import type { DraftStep, Recipe } from "./draft.ts";
import type { Random } from "./random.ts";
import { activity, actorGroups, actorNames, documents, endlessActivity, timeOf } from "./words.ts";

/** The SOP's file. What an author would leave out (the step that follows, the last step's end) mostly is left out. */
export function sopYaml(
  steps: readonly DraftStep[],
  actors: readonly string[],
  recipe: Recipe,
  random: Random,
): string {
  const ids = idsOf(steps, recipe.ids ?? false);
  const names = actorNames(actors.length, recipe.headings);
  const groups = actorGroups(actors.length);
  const tall = recipe.tallRow ? steps.findIndex((step, index) => index >= steps.length / 2 && !step.sameRow) : -1;
  const heading = (index: number): unknown => {
    const group = recipe.groups ? groups[index] : null;
    return group ? { nama: names[index], kelompok: group } : names[index];
  };
  return stringify(
    {
      sop: 1,
      nama: "Contoh yang Dibuat untuk Pengujian",
      profil: recipe.profile ?? "kemnaker",
      pelaksana: Object.fromEntries(actors.map((actor, index) => [actor, heading(index)])),
      langkah: steps.map((step, index) => ({
        ...(recipe.ids ? { id: ids.get(step) } : {}),
        ...(step.sameRow ? { sebaris: true } : texts(index, index === tall, recipe, random)),
        ...flowOf(step, steps[index + 1], ids, random),
      })),
      ...(recipe.footnotes ? { catatan_kaki: [activity(random, "long"), activity(random, "short")] } : {}),
    },
    { lineWidth: 0 },
  );
}

/** Ids as the format gives them, or ones of their own. */
function idsOf(steps: readonly DraftStep[], own: boolean): ReadonlyMap<DraftStep, string> {
  const ids = new Map<DraftStep, string>();
  let row = 0;
  let inRow = 0;
  for (const step of steps) {
    inRow = step.sameRow ? inRow + 1 : 0;
    if (!step.sameRow) row++;
    const letter = inRow === 0 ? "" : String.fromCharCode(97 + inRow);
    ids.set(step, own ? `langkah-${ids.size + 1}` : `${row}${letter}`);
  }
  return ids;
}

function texts(index: number, tall: boolean, recipe: Recipe, random: Random): Readonly<Record<string, unknown>> {
  const same = index > 0 && random.chance(recipe.sameTimeAsAbove ?? 0);
  return {
    kegiatan: tall ? endlessActivity(random) : activity(random, recipe.texts),
    kelengkapan: one(documents(random, recipe.texts)),
    waktu: same ? "idem" : timeOf(random),
    output: one(documents(random, recipe.texts)),
    ...(random.chance(0.15) ? { keterangan: one(documents(random, "short")) } : {}),
  };
}

function flowOf(
  step: DraftStep,
  following: DraftStep | undefined,
  ids: ReadonlyMap<DraftStep, string>,
  random: Random,
): Readonly<Record<string, unknown>> {
  const id = (to: DraftStep): string => ids.get(to) ?? "";
  const follows = step.next.length === 1 && step.next[0] === following;
  const unsaid = step.next.length === 0 || (follows && random.chance(0.8));
  return {
    pelaksana: step.mode === "sequential" ? { berurutan: step.actors } : one(step.actors),
    ...(step.copy ? { tembusan: true } : {}),
    ...(step.start && following !== undefined ? { mulai: true } : {}),
    ...(step.join === null ? {} : { gabung: step.join === "all" ? "semua" : step.join.map(id) }),
    ...(step.question === null ? {} : { tanya: step.question }),
    ...(step.end === false || following === undefined ? {} : { selesai: step.end }),
    ...(step.exits === null && !unsaid ? { lanjut: one(step.next.map(id)) } : {}),
    ...(step.exits === null
      ? {}
      : {
          keputusan: Object.fromEntries(
            step.exits.map(({ label, to }) => [label, to === "end" ? "selesai" : one(to.map(id))]),
          ),
        }),
  };
}

/** A list of one is written bare. */
function one<T>(items: readonly T[]): T | readonly T[] | undefined {
  return items.length === 1 ? items[0] : items;
}
