import { asWritten } from "../../check/texts.ts";
import { stepName } from "../../check/words.ts";
import type { Bilingual } from "../../diagnostic.ts";
import type { Sop, Step } from "../../model/sop.ts";
import { inline } from "../../model/text.ts";
import type { Change, StepRef } from "./change.ts";
import { itemChanges, replaced, textsOf } from "./header.ts";
import type { Matching } from "./match.ts";
import { routeChanges } from "./routes.ts";

/** What changed in the table, in the order of the new one; what was dropped stands where it stood. */
export function stepChanges(before: Sop, after: Sop, matching: Matching): readonly Change[] {
  const found: { readonly at: number; readonly changes: readonly Change[] }[] = [];
  for (const [now, step] of after.steps.entries()) {
    const old = before.steps[matching.oldOf.get(now) ?? -1];
    const changes = old === undefined ? [added(step)] : stayed(before, after, old, step, now, matching);
    found.push({ at: now, changes });
  }
  for (const [old, step] of before.steps.entries()) {
    if (matching.newOf.has(old)) continue;
    const above = before.steps.slice(0, old).findLastIndex((_, index) => matching.newOf.has(index));
    found.push({ at: (matching.newOf.get(above) ?? -1) + 0.5, changes: [dropped(step)] });
  }
  return found.sort((a, b) => a.at - b.at).flatMap(({ changes }) => changes);
}

export function refOf({ id, row }: Step): StepRef {
  return { id, no: row };
}

function added(step: Step): Change {
  const [name, told] = [stepName(step), activityOf(step)];
  const words = { id: `Ditambah ${name.id}${told}`, en: `Added ${name.en}${told}` };
  return {
    kind: "step-added",
    from: null,
    to: refOf(step),
    field: "langkah",
    before: null,
    after: textOf(step),
    words,
  };
}

function dropped(step: Step): Change {
  const [name, told] = [stepName(step), activityOf(step)];
  const words = { id: `Dihapus ${name.id} yang lama${told}`, en: `Dropped the old ${name.en}${told}` };
  return {
    kind: "step-dropped",
    from: refOf(step),
    to: null,
    field: "langkah",
    before: textOf(step),
    after: null,
    words,
  };
}

function textOf(step: Step): string {
  return asWritten(inline(step.activity)) || step.id;
}

function activityOf(step: Step): string {
  const text = asWritten(inline(step.activity));
  return text === "" ? "" : `: ${text}`;
}

function stayed(before: Sop, after: Sop, old: Step, step: Step, now: number, matching: Matching): readonly Change[] {
  const at = { from: refOf(old), to: refOf(step) };
  const name = stepName(step);
  const of = (id: string, en: string): Bilingual => ({ id: `${id} ${name.id}`, en: `${en} of ${name.en}` });
  const moved: Change = {
    ...at,
    kind: "step-moved",
    field: "langkah",
    before: String(old.row),
    after: String(step.row),
    words: {
      id: `Dipindah: ${stepName(old).id} yang lama menjadi ${name.id}`,
      en: `Moved: the old ${stepName(old).en} became ${name.en}`,
    },
  };
  return [
    ...(matching.moved.has(now) ? [moved] : []),
    ...(old.idWritten && step.idWritten ? replaced("id", of("Id", "The id"), old.id, step.id, "step-renamed", at) : []),
    ...replaced(
      "kegiatan",
      of("Kegiatan", "The activity"),
      inline(old.activity),
      inline(step.activity),
      "step-reworded",
      at,
    ),
    ...replaced(
      "tanya",
      of("Pertanyaan", "The question"),
      inline(old.question),
      inline(step.question),
      "step-reworded",
      at,
    ),
    ...replaced(
      "pelaksana",
      of("Pelaksana", "The actors"),
      performers(before, old),
      performers(after, step),
      "step-reassigned",
      at,
    ),
    ...routeChanges(before, after, old, step, matching, at),
    ...replaced("waktu", of("Waktu", "The time"), timeOf(old), timeOf(step), "step-time", at),
    ...itemChanges(
      "step-papers",
      "kelengkapan",
      of("Kelengkapan", "An input"),
      textsOf(old.inputs),
      textsOf(step.inputs),
      at,
    ),
    ...itemChanges("step-papers", "output", of("Output", "An output"), textsOf(old.outputs), textsOf(step.outputs), at),
    ...itemChanges(
      "step-remarks",
      "keterangan",
      of("Keterangan", "A remark"),
      textsOf(old.notes),
      textsOf(step.notes),
      at,
    ),
  ];
}

/** By their names, with how they work together. */
function performers({ actors }: Sop, { performers: { actors: ids, mode } }: Step): string {
  const names = ids.map((id) => actors.find((actor) => actor.id === id)?.name ?? id);
  return names.join({ single: ", ", joint: " + ", sequential: " → " }[mode]);
}

function timeOf({ duration }: Step): string {
  if (duration.kind === "blank") return "";
  return duration.kind === "idem" ? "idem" : duration.text;
}
