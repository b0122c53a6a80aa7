import type { RuntimeStep } from "./definition.ts";
import type { LoadRefusal } from "./refusal.ts";
import type { Runnable } from "./shape.ts";

/** A definition that has been checked, ready to be run. */
export interface LoadedSop {
  readonly definition: Runnable;
  /** Its steps by id. */
  readonly plans: ReadonlyMap<string, Plan>;
}

/** A step, and what a run wants to know of it besides. */
export interface Plan {
  readonly step: RuntimeStep;
  /** Its place in the table, from 0. */
  readonly place: number;
  /** The place of the step whose cell of the table says the time: its own, or one above whose time holds for it too. */
  readonly cell: number;
  /** The outcomes of a decision, in the order of its transitions; none for a task. */
  readonly outcomes: readonly string[];
  /** The steps that it waits for, as far as it waits at all. */
  readonly waitsFor: readonly string[];
}

/** The plans of all steps; or the first id that names nothing or two things, or a task with outcomes, a decision without. */
export function plansOf({ actors, steps, start, end }: Runnable): ReadonlyMap<string, Plan> | LoadRefusal {
  const plans = new Map<string, Plan>();
  let cell = 0;
  for (const [place, step] of steps.entries()) {
    if (!step.sameRow && step.duration?.kind !== "same") cell = place;
    const outcomes = [...new Set(step.transitions.flatMap(({ outcome }) => outcome ?? []))];
    plans.set(step.id, { step, place, cell, outcomes, waitsFor: step.join === "all" ? step.waitsFor : [] });
  }
  const known = new Set(actors.map(({ id }) => id));
  let wrong = repeated("actors", actors) ?? repeated("steps", steps);
  const check = (path: string, ids: readonly (string | null)[], all: { has(id: string): boolean }): void => {
    for (const id of ids) if (id !== null && !all.has(id)) wrong ??= { reason: "unknown-id", path, id };
  };
  check("start", start, plans);
  check("end", end, plans);
  for (const [place, step] of steps.entries()) {
    const path = `steps.${place}.`;
    check(`${path}actors`, step.actors, known);
    check(`${path}ends`, step.ends, known);
    check(`${path}waitsFor`, step.waitsFor, plans);
    const ways = step.transitions;
    const targets = ways.map(({ to }) => to);
    check(`${path}transitions`, targets, plans);
    const isTask = step.kind === "task";
    if (ways.some(({ outcome }) => (outcome === null) !== isTask))
      wrong ??= { reason: "wrong-shape", path: `${path}transitions` };
  }
  return wrong ?? plans;
}

function repeated(path: string, things: readonly { readonly id: string }[]): LoadRefusal | undefined {
  const seen = new Set<string>();
  for (const { id } of things) if (seen.size === seen.add(id).size) return { reason: "duplicate-id", path, id };
  return undefined;
}
