import type { Plan } from "./plan.ts";

/** Who can do their part of a step now, when these have done theirs. Nobody: the step is done. */
export function turn({ step: { mode, actors } }: Plan, done: readonly string[]): readonly string[] {
  const { length } = done;
  return mode === "sequential" ? actors.slice(length, length + 1) : actors.filter((actor) => !done.includes(actor));
}

/** Whether the step is done when this actor has done their part (null: all theirs). */
export function finishes(plan: Plan, done: readonly string[], actor: string | null): boolean {
  return actor === null || !turn(plan, [...done, actor])[0];
}
