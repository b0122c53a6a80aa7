import { type Call, type LoadedSop, type RunState, start, step, type Todo, todo } from "../../src/runtime/index.ts";

/** How one run of an SOP goes: where it begins, whose work is done first, and whether actors speak for themselves. */
export interface Manner {
  readonly from: string;
  readonly first: "oldest" | "newest";
  readonly each: "step" | "actor";
}

/** The calls of one run, from its beginning to its end. */
export interface Walk {
  readonly manner: Manner;
  readonly calls: readonly Call[];
}

/** Runs that are longer go round in circles; then whatever was chosen least leads out. */
const LONGEST = 1000;

/** Runs of an SOP that begin at each of its starts and take each outcome of each decision at least once. */
export function walks(sop: LoadedSop): readonly Walk[] {
  const { definition } = sop;
  const chosen = new Map<string, number>();
  const outcomes = definition.steps.flatMap((one) =>
    one.transitions.flatMap(({ outcome }) => (outcome === null ? [] : keyOf(one.id, outcome))),
  );
  const all: Walk[] = [];
  const isOpen = (): boolean => outcomes.some((outcome) => !chosen.has(outcome));
  while (all.length < definition.start.length || all.length < 2 || (isOpen() && all.length < 40)) {
    const turn = all.length;
    const from = definition.start[turn % definition.start.length] ?? "";
    all.push(walk(sop, { from, first: turn % 2 ? "newest" : "oldest", each: turn % 2 ? "actor" : "step" }, chosen));
  }
  if (isOpen()) throw new Error(`${definition.id}: not every outcome is taken`);
  return all;
}

/**
 * Of each decision an outcome that leads to what has not been chosen yet, and of these the one that was chosen least so
 * far; `chosen` is counted on.
 */
function walk(sop: LoadedSop, manner: Manner, chosen: Map<string, number>): Walk {
  const begun = start(sop, { from: manner.from });
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
  let state = begun.state;
  const calls: Call[] = [];
  while (state.status === "running" && calls.length < LONGEST) {
    const next = nextTodo(state, manner);
    const whole = { ...next, outcomes: manner.each === "actor" ? next.outcomes : outcomesAt(sop, next.step) };
    const count = (outcome: string): number => chosen.get(keyOf(next.step, outcome)) ?? 0;
    const news = (outcome: string): number => (leadsToNews(sop, next.step, outcome, chosen) ? 0 : 1);
    const [outcome] = whole.outcomes.toSorted((a, b) => news(a) - news(b) || count(a) - count(b));
    if (outcome !== undefined) chosen.set(keyOf(next.step, outcome), count(outcome) + 1);
    const call: Call = {
      complete: next.step,
      ...(outcome === undefined ? {} : { outcome }),
      ...(manner.each === "actor" ? { actor: next.actor, token: next.token } : {}),
    };
    const result = step(state, call);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    state = result.state;
    calls.push(call);
  }
  if (state.status !== "finished") throw new Error(`${sop.definition.id}: a run that is ${state.status}`);
  return { manner, calls };
}

function nextTodo(state: RunState, { first }: Manner): Todo {
  const open = todo(state);
  const next = open.ok ? open.todo.at(first === "oldest" ? 0 : -1) : undefined;
  if (!next) throw new Error("nothing to do in a run that is running");
  return next;
}

function outcomesAt({ definition }: LoadedSop, id: string): readonly string[] {
  const ways = definition.steps.find((one) => one.id === id)?.transitions ?? [];
  return [...new Set(ways.flatMap(({ outcome }) => outcome ?? []))];
}

/** Whether this outcome has not been chosen yet, or one of a step that can be reached from it. */
function leadsToNews({ plans }: LoadedSop, id: string, outcome: string, chosen: ReadonlyMap<string, number>): boolean {
  const isNew = (step: string, way: string | null): boolean => way !== null && !chosen.has(keyOf(step, way));
  if (isNew(id, outcome)) return true;
  const ways = (step: string) => plans.get(step)?.step.transitions ?? [];
  const reached = new Set(ways(id).flatMap((way) => (way.outcome === outcome ? (way.to ?? []) : [])));
  for (const step of reached) {
    for (const way of ways(step)) {
      if (isNew(step, way.outcome)) return true;
      if (way.to !== null) reached.add(way.to);
    }
  }
  return false;
}

function keyOf(id: string, outcome: string): string {
  return `${id} ${outcome}`;
}
