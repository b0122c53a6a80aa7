import { stepName } from "../../check/words.ts";
import type { Bilingual } from "../../diagnostic.ts";
import type { Sop, Step, Transition } from "../../model/sop.ts";
import type { Change } from "./change.ts";
import { replaced } from "./header.ts";
import type { Matching } from "./match.ts";

/**
 * Ways on that lead elsewhere, and what a step waits for, starts and ends. A step that simply goes on to the next row
 * goes elsewhere when a row is put in, dropped or moved; that is told of the row and not of the step above it.
 */
export function routeChanges(
  before: Sop,
  after: Sop,
  old: Step,
  step: Step,
  matching: Matching,
  at: Pick<Change, "from" | "to">,
): readonly Change[] {
  const name = stepName(step);
  const of = (id: string, en: string): Bilingual => ({ id: `${id} ${name.id}`, en: `${en} of ${name.en}` });
  const exits = new Set([...old.transitions, ...step.transitions].map(({ outcome }) => outcome));
  const ways = [...exits].flatMap((outcome): readonly Change[] => {
    const [was, is] = [exitOf(old, outcome), exitOf(step, outcome)];
    if (sameTargets(before, after, was, is, matching) || (isImplied(was) && isImplied(is))) return [];
    const label = outcome === null ? null : (is[0]?.label ?? was[0]?.label ?? outcome);
    const field = label === null ? "lanjut" : `keputusan.${label}`;
    const said = label === null ? of("Lanjutan", "The way on") : of(`Cabang \`${label}\``, `The branch \`${label}\``);
    const [from, to] = [targetNames(before, was, true), targetNames(after, is, false)];
    const words = {
      id: `${said.id}: ${from.id || "(tidak ada)"} menjadi ${to.id || "(tidak ada)"}`,
      en: `${said.en}: ${from.en || "(none)"} became ${to.en || "(none)"}`,
    };
    return [{ ...at, kind: "step-rerouted", field, before: idsOf(was), after: idsOf(is), words }];
  });
  const kind = (one: Step): string => (one.kind === "decision" ? "keputusan" : one.copy ? "tembusan" : "tugas");
  return [
    ...replaced("keputusan", of("Jenis", "The kind"), kind(old), kind(step), "step-rerouted", at),
    ...ways,
    ...joinChange(before, after, old, step, matching, of, at),
    ...replaced("mulai", of("Awal", "The start"), flag(old.start), flag(step.start), "step-rerouted", at),
    ...replaced("selesai", of("Akhir", "The end"), endOf(old), endOf(step), "step-rerouted", at),
  ];
}

function exitOf({ transitions }: Step, outcome: string | null): readonly Transition[] {
  return transitions.filter((transition) => transition.outcome === outcome);
}

function isImplied(exit: readonly Transition[]): boolean {
  return exit.every(({ written }) => !written);
}

/** Whether both lead to the same steps, whatever these are called now. */
function sameTargets(
  before: Sop,
  after: Sop,
  was: readonly Transition[],
  is: readonly Transition[],
  matching: Matching,
): boolean {
  const place = (sop: Sop, { to }: Transition): number | null =>
    to.kind === "end" ? null : sop.steps.findIndex(({ id }) => id === to.step);
  const old = was.map((transition) => {
    const at = place(before, transition);
    return at === null ? "end" : String(matching.newOf.get(at) ?? `-${at}`);
  });
  const now = is.map((transition) => String(place(after, transition) ?? "end"));
  return old.toSorted().join(" ") === now.toSorted().join(" ");
}

function idsOf(exit: readonly Transition[]): string | null {
  return exit.length === 0 ? null : exit.map(({ to }) => (to.kind === "end" ? "selesai" : to.step)).join(", ");
}

function targetNames({ steps }: Sop, exit: readonly Transition[], old: boolean): Bilingual {
  const names = exit.map(({ to }): Bilingual => {
    if (to.kind === "end") return { id: "selesai", en: "the end" };
    const step = steps.find(({ id }) => id === to.step);
    const name = step ? stepName(step) : { id: to.step, en: to.step };
    return old ? { id: `${name.id} yang lama`, en: `the old ${name.en}` } : name;
  });
  return { id: names.map(({ id }) => id).join(", "), en: names.map(({ en }) => en).join(", ") };
}

function joinChange(
  before: Sop,
  after: Sop,
  old: Step,
  step: Step,
  { newOf }: Matching,
  of: (id: string, en: string) => Bilingual,
  at: Pick<Change, "from" | "to">,
): readonly Change[] {
  const places = ({ steps }: Sop, { join }: Step): readonly number[] =>
    join.kind === "from" ? join.steps.map((id) => steps.findIndex((one) => one.id === id)) : [];
  const was = places(before, old).map((place) => newOf.get(place) ?? -1);
  const same = was.toSorted().join(" ") === places(after, step).toSorted().join(" ");
  if (old.join.kind === step.join.kind && same) return [];
  return replaced("gabung", of("Gabung", "The join"), joinOf(old), joinOf(step), "step-rerouted", at);
}

function joinOf({ join }: Step): string {
  return join.kind === "any" ? "" : join.kind === "all" ? "semua" : join.steps.join(", ");
}

function flag(set: boolean): string {
  return set ? "ya" : "";
}

function endOf({ end }: Step): string {
  return end === "none" ? "" : end === "all" ? "semua" : end.join(", ");
}
