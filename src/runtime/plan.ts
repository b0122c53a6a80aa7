import type { RuntimeDefinition, RuntimeStep } from "./definition.ts";
import type { LoadRefusal } from "./refusal.ts";

/** A definition that has been checked, ready to be run. */
export interface LoadedSop {
  readonly definition: RuntimeDefinition;
  /** Its steps by id, with what a run asks of them. */
  readonly plans: ReadonlyMap<string, Plan>;
}

/** A step as a run needs it. */
export interface Plan {
  readonly step: RuntimeStep;
  /** Its place in the table, from 0. */
  readonly place: number;
  /** Where tokens go, by outcome; under null those of a task. */
  readonly ways: ReadonlyMap<string | null, readonly string[]>;
  /** The outcomes of a decision, in the order of its transitions; none for a task. */
  readonly outcomes: readonly string[];
  /** The steps that it waits for; empty unless its `join` is `all`. */
  readonly waitsFor: ReadonlySet<string>;
  /** The step whose cell of the table says the time: its own, or the one above it whose time holds for it too. */
  readonly cell: string;
}

/** The plans of all steps, or the first id that names nothing or two things. */
export function plansOf(definition: RuntimeDefinition): ReadonlyMap<string, Plan> | LoadRefusal {
  const { actors, steps, start, end } = definition;
  const known = new Set(actors.map(({ id }) => id));
  const plans = new Map<string, Plan>();
  let cell = "";
  for (const step of steps) {
    if (cell === "" || !(step.sameRow || step.duration?.kind === "same")) cell = step.id;
    plans.set(step.id, planOf(step, plans.size, cell));
  }
  const wrong =
    repeated("actors", actors) ??
    repeated("steps", steps) ??
    missing("start", start, plans) ??
    missing("end", end, plans) ??
    first(steps, (step, i) => {
      const targets = step.transitions.map(({ to }) => to);
      return (
        missing(`steps.${i}.actors`, step.actors, known) ??
        missing(`steps.${i}.ends`, step.ends, known) ??
        missing(`steps.${i}.waitsFor`, step.waitsFor, plans) ??
        missing(`steps.${i}.transitions`, targets, plans, ".to") ??
        senseless(step, `steps.${i}`)
      );
    });
  return wrong ?? plans;
}

function planOf(step: RuntimeStep, place: number, cell: string): Plan {
  const ways = new Map<string | null, string[]>();
  for (const { outcome, to } of step.transitions) {
    const targets = ways.get(outcome) ?? [];
    ways.set(outcome, targets);
    if (to !== null) targets.push(to);
  }
  const outcomes = [...ways.keys()].filter((outcome) => outcome !== null);
  return { step, place, ways, outcomes, waitsFor: new Set(step.join === "all" ? step.waitsFor : []), cell };
}

/** What the schema's types let pass although no run could make sense of it. */
function senseless({ kind, mode, copy, actors, transitions }: RuntimeStep, path: string): LoadRefusal | null {
  const wrong =
    mode === "single" && actors.length > 1
      ? "actors"
      : copy && transitions.length > 0
        ? "copy"
        : transitions.some(({ outcome }) => (outcome === null) !== (kind === "task"))
          ? "transitions"
          : null;
  return wrong === null ? null : { reason: "wrong-shape", path: `${path}.${wrong}` };
}

function repeated(path: string, things: readonly { readonly id: string }[]): LoadRefusal | null {
  const seen = new Set<string>();
  return first(things, ({ id }, i) => {
    if (seen.has(id)) return { reason: "duplicate-id", path: `${path}.${i}.id`, id };
    seen.add(id);
    return null;
  });
}

function missing(
  path: string,
  ids: readonly (string | null)[],
  known: { has(id: string): boolean },
  key = "",
): LoadRefusal | null {
  return first(ids, (id, i) =>
    id === null || known.has(id) ? null : { reason: "unknown-id", path: `${path}.${i}${key}`, id },
  );
}

/** The first answer that is one. */
function first<T, R>(things: readonly T[], ask: (thing: T, at: number) => R | null): R | null {
  for (const [at, thing] of things.entries()) {
    const answer = ask(thing, at);
    if (answer !== null) return answer;
  }
  return null;
}
