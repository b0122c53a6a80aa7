import fc from "fast-check";
import { digestOf } from "../../src/emit/runtime/digest.ts";
import { toRuntime } from "../../src/emit/runtime/runtime.ts";
import type { Sop } from "../../src/model/sop.ts";
import {
  type LoadedSop,
  load,
  type RunState,
  type RuntimeDefinition,
  type RuntimeStep,
  type StartOptions,
  start,
} from "../../src/runtime/index.ts";
import { sopWith } from "../emit/read-sop.ts";

const CONTEXT = { words: { yes: "Y", no: "T" }, titles: new Map<string, string>() };

/** The definition of an SOP. */
export function definitionOf(sop: Sop): RuntimeDefinition {
  return toRuntime(sop, CONTEXT);
}

/** A small SOP of the actors `a`, `b` and `c`, loaded. */
export function sopOfSteps(steps: string): LoadedSop {
  return taken(load(definitionOf(sopWith(steps)))).sop;
}

/** A definition with other values, and the digest that belongs to them. */
export function sealed(definition: RuntimeDefinition, changes: object = {}): RuntimeDefinition {
  const { digest: _, ...rest } = { ...definition, ...changes };
  return { ...rest, digest: digestOf(rest) };
}

/** What was asked for, when it was not refused. */
export function taken<T extends { readonly ok: boolean }>(result: T): Extract<T, { readonly ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<T, { readonly ok: true }>;
}

/** The first state of a run. */
export function begun(sop: LoadedSop, options: StartOptions = {}): RunState {
  return taken(start(sop, options)).state;
}

const EMPTY = definitionOf(sopWith("- {kegiatan: Menulis., pelaksana: a}"));
const [FIRST] = EMPTY.steps;

/** Any flow that loads, sound or not: forks, loops, joins, copies, joint work, hand-overs, several starts. */
export const anySop: fc.Arbitrary<LoadedSop> = fc
  .integer({ min: 1, max: 7 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => stepAt(at, count))))
  .chain((steps) =>
    fc
      .subarray(
        steps.map(({ id }) => id),
        { minLength: 1 },
      )
      .map((starts) => load(sealed(EMPTY, { start: starts, end: [], steps }))),
  )
  .filter((loaded) => loaded.ok)
  .map((loaded) => taken(loaded).sop);

function stepAt(at: number, count: number): fc.Arbitrary<RuntimeStep> {
  const ids = Array.from({ length: count }, (_, i) => `s${i}`);
  const target = fc.constantFrom(...ids, null);
  const actors = fc.constantFrom<Pick<RuntimeStep, "mode" | "actors">>(
    { mode: "single", actors: ["a"] },
    { mode: "joint", actors: ["a", "b"] },
    { mode: "sequential", actors: ["b", "c", "b"] },
  );
  const task = fc
    .array(target, { maxLength: 3 })
    .map((to) => ({ kind: "task" as const, transitions: to.map((one) => ({ outcome: null, label: null, to: one })) }));
  const decision = fc
    .array(fc.tuple(fc.constantFrom("ya", "tidak"), target), { minLength: 1, maxLength: 4 })
    .map((to) => ({
      kind: "decision" as const,
      transitions: to.map(([outcome, one]) => ({ outcome, label: outcome, to: one })),
    }));
  const joins = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ join: "any" as const, waitsFor: [] }) },
    fc.subarray(ids, { minLength: 1 }).map((waitsFor) => ({ join: "all" as const, waitsFor })),
  );
  const more = fc.record({ sameRow: fc.boolean(), copy: fc.integer({ min: 0, max: 7 }).map((one) => one === 0) });
  return fc
    .tuple(actors, fc.oneof(task, decision), joins, more)
    .map((parts) => Object.assign({}, FIRST, { id: `s${at}`, no: at + 1 }, ...parts));
}
