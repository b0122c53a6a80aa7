import { asWritten } from "../../check/texts.ts";
import { stepName } from "../../check/words.ts";
import type { Bilingual } from "../../diagnostic.ts";
import type { Sop, Step } from "../../model/sop.ts";
import { inline } from "../../model/text.ts";
import { actorNames } from "./actors.ts";
import type { Change, StepRef } from "./change.ts";
import { became, itemChanges, replaced, textsOf } from "./changes.ts";
import { type Matching, newActors } from "./match.ts";
import { flag, routeChanges } from "./routes.ts";

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
    ...replaced("sebaris", of("`sebaris`", "The `sebaris`"), flag(old.sameRow), flag(step.sameRow), "step-moved", at),
    ...(old.idWritten || step.idWritten ? replaced("id", of("Id", "The id"), old.id, step.id, "step-renamed", at) : []),
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
    ...reassigned(before, after, old, step, matching, of, at),
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

function reassigned(
  before: Sop,
  after: Sop,
  old: Step,
  step: Step,
  { actors }: Matching,
  of: (id: string, en: string) => Bilingual,
  at: Pick<Change, "from" | "to">,
): readonly Change[] {
  const stayed = newActors(old, actors).join(" ") === step.performers.actors.join(" ");
  if (stayed && old.performers.mode === step.performers.mode) return [];
  const [was, is] = [performers(before, old), performers(after, step)];
  const words = became(of("Pelaksana", "The actors"), was, is);
  return [{ ...at, kind: "step-reassigned", field: "pelaksana", before: was, after: is, words }];
}

/** By their names, with how they work together. */
function performers(sop: Sop, { performers: { actors, mode } }: Step): string {
  return actorNames(sop, actors).join({ single: ", ", joint: " + ", sequential: " → " }[mode]);
}

/** As the file writes it: `{teks: idem}` is a text, and not one cell with the row above. */
function timeOf({ duration }: Step): string {
  switch (duration.kind) {
    case "blank":
      return "";
    case "idem":
      return "idem";
    case "free":
      return `{teks: ${duration.text}}`;
    default:
      return duration.text;
  }
}
