import { deadJoins } from "./alive.ts";
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
  readonly waitsFor: ReadonlySet<string>;
}

/**
 * The plans of all steps; or the first id that names nothing or two things, a join that waits for nothing, a task with
 * outcomes, a decision without.
 */
export function plansOf({ actors, steps, start, end }: Runnable): ReadonlyMap<string, Plan> | LoadRefusal {
  const wrong: LoadRefusal[] = [];
  const idsOf = (path: string, things: readonly { readonly id: string }[]): ReadonlySet<string> => {
    const ids = new Set<string>();
    for (const { id } of things) if (ids.size === ids.add(id).size) wrong.push({ reason: "duplicate-id", path, id });
    return ids;
  };
  const check = (path: string, ids: readonly (string | null)[], all: ReadonlySet<string>): void => {
    for (const id of ids) if (id !== null && !all.has(id)) wrong.push({ reason: "unknown-id", path, id });
  };
  const actorIds = idsOf("actors", actors);
  const stepIds = idsOf("steps", steps);
  check("start", start, stepIds);
  check("end", end, stepIds);
  const plans = new Map<string, Plan>();
  let cell = 0;
  for (const [place, step] of steps.entries()) {
    const { transitions: ways, waitsFor } = step;
    const path = `steps.${place}.`;
    check(`${path}actors`, step.actors, actorIds);
    check(`${path}ends`, step.ends, actorIds);
    check(`${path}waitsFor`, waitsFor, stepIds);
    const targets = ways.map(({ to }) => to);
    check(`${path}transitions`, targets, stepIds);
    const waits = step.join === "all";
    const outcomes = ways.flatMap(({ outcome }) => outcome ?? []);
    // A decision is done by choosing: there is something to choose, and no way is taken otherwise.
    const isOdd = outcomes.length !== (step.kind === "task" ? 0 : ways.length || 1);
    const odd = waits && !waitsFor[0] ? "waitsFor" : isOdd && "transitions";
    if (odd) wrong.push({ reason: "wrong-shape", path: path + odd });
    if (!step.sameRow && step.duration?.kind !== "same") cell = place;
    plans.set(step.id, {
      step,
      place,
      cell,
      outcomes: [...new Set(outcomes)],
      waitsFor: new Set(waits ? waitsFor : []),
    });
  }
  const dead = deadJoins(start, plans);
  if (dead[0]) wrong.push({ reason: "dead-join", steps: dead });
  return wrong[0] ?? plans;
}
