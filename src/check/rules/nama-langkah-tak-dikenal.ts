import type { Bilingual, Place } from "../../diagnostic.ts";
import type { Sop } from "../../model/sop.ts";
import { nearest } from "../../nearest.ts";
import { quoted, say } from "../../source/finding.ts";
import { ofFew } from "../few.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { meantBy } from "../texts.ts";
import { didYouMean } from "../words.ts";

export const unknownStep: Rule = {
  code: "nama-langkah-tak-dikenal",
  severity: "error",
  title: say("Langkah tidak dikenal", "Unknown step"),
  explanation: say(
    "`lanjut`, `keputusan`, dan `gabung` menyebut langkah dengan `id`-nya; langkah tanpa `id` disebut dengan nomornya di tabel. Id yang tidak ada tidak dapat dituju.",
    "`lanjut`, `keputusan` and `gabung` name a step by its `id`; a step without `id` is named by its number in the table. An id that does not exist cannot be gone to.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: susunn
`,
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: 1
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: 1
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const ids = new Set(sop.steps.map((step) => step.id));
    const named: { id: string; place: Place }[] = sop.steps.flatMap(({ transitions, join }) => [
      ...transitions.flatMap(({ to, place }) => (to.kind === "step" ? [{ id: to.step, place }] : [])),
      ...(join.kind === "from" ? join.steps.map((id, i) => ({ id, place: join.places[i] ?? join.place })) : []),
    ]);
    const unknown = named.filter(({ id }) => !ids.has(id));
    const suggest = ofFew((id) => ({
      near: nearest(id, ids),
      certain: meantBy(id, [...ids]),
      cure: likely(id, sop, ids),
    }));
    // An id that is missing while another stands twice was most likely written over: one mistake, told where it is.
    const strange = new Set(unknown.map(({ id }) => id).filter((id) => suggest(id)?.near === null));
    const overwritten = strange.size <= sop.steps.length - ids.size ? strange : new Set<string>();
    for (const { id, place } of unknown) {
      if (overwritten.has(id)) continue;
      const { certain, cure } = suggest(id) ?? { certain: null, cure: undefined };
      yield {
        message: say(`Tidak ada langkah dengan id ${quoted(id)}.`, `There is no step with the id ${quoted(id)}.`),
        cure,
        fix: certain === null ? undefined : [{ kind: "replace", place, was: id, text: certain }],
        place,
      };
    }
  },
};

/** A row's number where the row has an id of its own is the most frequent slip; then an actor's id; then a typo. */
function likely(id: string, sop: Sop, ids: ReadonlySet<string>): Bilingual | undefined {
  const numbered = sop.steps.find((step) => !step.sameRow && String(step.row) === id);
  if (numbered) {
    return say(
      `Langkah ${id} punya id sendiri: tulis ${quoted(numbered.id)}.`,
      `Step ${id} has an id of its own: write ${quoted(numbered.id)}.`,
    );
  }
  if (/^\d+$/.test(id)) {
    const rows = sop.steps.at(-1)?.row ?? 0;
    return say(`Langkah terakhir SOP ini bernomor ${rows}.`, `The last step of this SOP is number ${rows}.`);
  }
  const isJoined = sop.steps.some(({ join }) => join.kind === "from" && join.steps.includes(id));
  const similar = didYouMean(nearest(id, isJoined ? [...ids, "semua"] : ids));
  if (similar || !sop.actors.some((actor) => actor.id === id)) return similar;
  return say(
    `${quoted(id)} adalah pelaksana. Tulis id langkah yang dikerjakannya.`,
    `${quoted(id)} is an actor. Write the id of the step that it performs.`,
  );
}
