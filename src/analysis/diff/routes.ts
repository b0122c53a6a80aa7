import { stepName } from "../../check/words.ts";
import type { Bilingual } from "../../diagnostic.ts";
import { foldLabel } from "../../model/branches.ts";
import type { Sop, Step, Transition } from "../../model/sop.ts";
import { actorNames } from "./actors.ts";
import type { Change } from "./change.ts";
import { became, replaced } from "./changes.ts";
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
  const keys = new Set([...old.transitions, ...step.transitions].map(keyOf));
  const ways = [...keys].flatMap((key): readonly Change[] => {
    const [was, is] = [exitOf(old, key), exitOf(step, key)];
    const [wasLabel, label] = [was[0]?.label ?? null, is[0]?.label ?? was[0]?.label ?? null];
    const field = label === null ? "lanjut" : `keputusan.${label}`;
    const said = label === null ? of("Lanjutan", "The way on") : of(`Cabang \`${label}\``, `The branch \`${label}\``);
    const isReworded = wasLabel !== null && label !== null && !PROFILE_WORDS.has(key ?? "");
    const spelt = isReworded
      ? replaced(field, of("Label cabang", "A label"), wasLabel, label, "step-reworded", at)
      : [];
    if (sameTargets(before, after, was, is, matching) || (isImplied(was) && isImplied(is))) return spelt;
    const [from, to] = [namesOf(before, targetsOf(was), true), namesOf(after, targetsOf(is), false)];
    const words = {
      id: `${said.id}: ${from.id || "(tidak ada)"} menjadi ${to.id || "(tidak ada)"}`,
      en: `${said.en}: ${from.en || "(none)"} became ${to.en || "(none)"}`,
    };
    return [...spelt, { ...at, kind: "step-rerouted", field, before: idsOf(was), after: idsOf(is), words }];
  });
  const kind = (one: Step): string => (one.kind === "decision" ? "keputusan" : one.copy ? "tembusan" : "tugas");
  return [
    ...replaced("keputusan", of("Jenis", "The kind"), kind(old), kind(step), "step-rerouted", at),
    ...ways,
    ...orderChange(old, step, of, at),
    ...joinChange(before, after, old, step, matching, of, at),
    ...replaced("mulai", of("Awal", "The start"), flag(old.start), flag(step.start), "step-rerouted", at),
    ...endChange(before, after, old, step, matching, of, at),
  ];
}

/** Labels that print as the profile says, however they are written. */
const PROFILE_WORDS: ReadonlySet<string> = new Set(["ya", "tidak"]);

/** What an exit is known by: its label; the names that programs know it by shift with the order. Null: a plain way on. */
function keyOf({ label }: Transition): string | null {
  return label === null ? null : foldLabel(label);
}

function exitOf({ transitions }: Step, key: string | null): readonly Transition[] {
  return transitions.filter((transition) => keyOf(transition) === key);
}

/** The first exit is the main one. */
function orderChange(
  old: Step,
  step: Step,
  of: (id: string, en: string) => Bilingual,
  at: Pick<Change, "from" | "to">,
): readonly Change[] {
  const kept = (one: Step, other: Step): readonly string[] => [
    ...new Set(
      one.transitions.flatMap(({ label }) => (label && exitOf(other, foldLabel(label)).length > 0 ? label : [])),
    ),
  ];
  const [was, is] = [kept(old, step), kept(step, old)];
  if (was.map(foldLabel).join("\n") === is.map(foldLabel).join("\n")) return [];
  const name = of("Urutan cabang", "The order of branches");
  return replaced("keputusan", name, was.join(", "), is.join(", "), "step-rerouted", at);
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

/** Ids of steps; null for the end. */
function targetsOf(exit: readonly Transition[]): readonly (string | null)[] {
  return exit.map(({ to }) => (to.kind === "end" ? null : to.step));
}

function namesOf({ steps }: Sop, targets: readonly (string | null)[], old: boolean): Bilingual {
  const names = targets.map((target): Bilingual => {
    if (target === null) return { id: "selesai", en: "the end" };
    const step = steps.find(({ id }) => id === target);
    const name = step ? stepName(step) : { id: target, en: target };
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
  const [from, to] = [joinName(before, old, true), joinName(after, step, false)];
  const name = of("Gabung", "The join");
  const words = { id: became(name, from.id, to.id).id, en: became(name, from.en, to.en).en };
  return [
    { ...at, kind: "step-rerouted", field: "gabung", before: joinOf(old) || null, after: joinOf(step) || null, words },
  ];
}

function joinName(sop: Sop, step: Step, old: boolean): Bilingual {
  const { join } = step;
  return join.kind === "from" ? namesOf(sop, join.steps, old) : { id: joinOf(step), en: joinOf(step) };
}

function joinOf({ join }: Step): string {
  return join.kind === "any" ? "" : join.kind === "all" ? "semua" : join.steps.join(", ");
}

function endChange(
  before: Sop,
  after: Sop,
  old: Step,
  step: Step,
  { actors }: Matching,
  of: (id: string, en: string) => Bilingual,
  at: Pick<Change, "from" | "to">,
): readonly Change[] {
  const was = typeof old.end === "string" ? old.end : old.end.map((id) => actors.get(id) ?? `-${id}`).toSorted();
  const is = typeof step.end === "string" ? step.end : step.end.toSorted();
  if (String(was) === String(is)) return [];
  return replaced("selesai", of("Akhir", "The end"), endOf(before, old), endOf(after, step), "step-rerouted", at);
}

export function flag(set: boolean): string {
  return set ? "ya" : "";
}

function endOf(sop: Sop, { end }: Step): string {
  return end === "none" ? "" : end === "all" ? "semua" : actorNames(sop, end).join(", ");
}
