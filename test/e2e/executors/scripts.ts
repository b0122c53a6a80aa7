import type { LoadedSop } from "../../../src/runtime/index.ts";
import type { Move, Script } from "./executor.ts";
import { onLoader } from "./on-loader.ts";

/** More runs than any flow needs until each of its ways has been taken. */
const MOST_RUNS = 300;

/**
 * Runs that together take every way of an SOP, loops and returns included: a run heads for the nearest way that has not
 * been taken, then home. At least three runs an SOP and one a start; those beyond need take at each decision what was
 * taken least, and go home once they have gone round long enough. Of parallel branches a run takes the first, the last,
 * or one by turns, so that branches mix in several orders.
 *
 * @throws when some way is never taken
 */
export function scriptsOf(sop: LoadedSop): readonly Script[] {
  const { definition } = sop;
  const taken = new Map<string, number>();
  const ways = definition.steps.flatMap((step) => (step.copy ? [] : waysOf(step).map((way) => nameOf(step.id, way))));
  const scripts: Script[] = [];
  for (let run = 0; run < MOST_RUNS; run++) {
    const open = ways.some((way) => !taken.has(way)) || scripts.length < Math.max(3, definition.start.length);
    if (!open) return scripts;
    const from = definition.start[run % definition.start.length] ?? "";
    scripts.push({ from, moves: play(sop, from, run, taken) });
  }
  throw new Error(`${definition.id}: ${ways.filter((way) => !taken.has(way)).join(", ")}`);
}

function play(sop: LoadedSop, from: string, run: number, taken: Map<string, number>): readonly Move[] {
  const steps = new Map(sop.definition.steps.map((step) => [step.id, step]));
  const home = distances(sop, ({ transitions }) => transitions.length === 0, END);
  const patience = sop.definition.steps.length * 2 + 10;
  const executor = onLoader(sop)();
  const moves: Move[] = [];
  for (let told = executor.begin(from); !("then" in told) && !told.finished; ) {
    const at = [0, told.active.length - 1, moves.length % told.active.length][run % 3] ?? 0;
    const id = told.active[at] ?? "";
    const step = steps.get(id);
    if (step === undefined || moves.length > patience * 10) throw new Error(`${sop.definition.id}: lost at ${id}`);
    const last = step.mode !== "sequential" || executor.turnOf(id) === step.actors.length - 1;
    const outcome = last && step.kind === "decision" ? choose(sop, step, taken, moves.length < patience, home) : null;
    if (last) taken.set(nameOf(id, outcome), (taken.get(nameOf(id, outcome)) ?? 0) + 1);
    moves.push({ step: id, outcome });
    told = executor.complete(id, outcome);
  }
  return moves;
}

function choose(
  sop: LoadedSop,
  step: Step,
  taken: ReadonlyMap<string, number>,
  roams: boolean,
  home: ReadonlyMap<string, number>,
): string | null {
  const isNew = (other: Step): boolean => waysOf(other).some((way) => !taken.has(nameOf(other.id, way)));
  const news = distances(sop, isNew);
  const worth = (outcome: string | null): number => {
    const count = taken.get(nameOf(step.id, outcome)) ?? 0;
    if (count === 0) return Number.NEGATIVE_INFINITY;
    const nearest = nearestOf(step, outcome, news);
    if (Number.isFinite(nearest)) return nearest - 1e6;
    return roams && news.size === 0 ? count : nearestOf(step, outcome, home);
  };
  return waysOf(step).toSorted((a, b) => worth(a) - worth(b))[0] ?? null;
}

type Step = LoadedSop["definition"]["steps"][number];

function waysOf({ kind, transitions }: Step): readonly (string | null)[] {
  return kind === "task" ? [null] : [...new Set(transitions.map(({ outcome }) => outcome))];
}

function nameOf(step: string, outcome: string | null): string {
  return outcome === null ? step : `${step} (${outcome})`;
}

/** Where a way leads that ends at its decision. */
const END = "(selesai)";

/** The nearest of those behind an outcome. */
function nearestOf({ transitions }: Step, outcome: string | null, distance: ReadonlyMap<string, number>): number {
  const targets = transitions.filter((one) => one.outcome === outcome);
  return Math.min(...targets.map(({ to }) => distance.get(to ?? END) ?? Number.POSITIVE_INFINITY));
}

/** How many steps there are at least from each step to one of these. */
function distances(
  { definition }: LoadedSop,
  isGoal: (step: Step) => boolean,
  goal?: string,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>(goal === undefined ? [] : [[goal, 0]]);
  for (const step of definition.steps) if (isGoal(step)) found.set(step.id, 0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const step of definition.steps.toReversed()) {
      const distance = Math.min(...waysOf(step).map((way) => nearestOf(step, way, found))) + 1;
      if (!(distance < (found.get(step.id) ?? Number.POSITIVE_INFINITY))) continue;
      found.set(step.id, distance);
      changed = true;
    }
  }
  return found;
}
