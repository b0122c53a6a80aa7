import type { Plan } from "./plan.ts";

/**
 * The steps that tokens are sent to although they can never start, in the order of the table: joins that wait for one
 * another, or for a step that sends them nothing. Linear in the number of transitions.
 *
 * A step can start when a run may begin there, when a token may come that it does not wait for, or when each of the
 * steps that it waits for can start and send one. That is less than a run needs (two outcomes of one decision never
 * come together), so what is named here is dead for certain.
 */
export function deadJoins(start: readonly string[], plans: ReadonlyMap<string, Plan>): readonly string[] {
  const alive = new Set(start);
  /** What each step still waits for, from the first token on that is sent to it. */
  const missing = new Map<string, Set<string>>();
  // A set hands out what is added to it while it is walked.
  for (const id of alive) {
    for (const { to } of plans.get(id)?.step.transitions ?? []) {
      const target = to !== null && plans.get(to);
      if (!target) continue;
      const open = missing.get(to) ?? new Set(target.waitsFor);
      missing.set(to, open);
      open.delete(id);
      if (!open.size || !target.waitsFor.has(id)) alive.add(to);
    }
  }
  return [...plans.keys()].filter((id) => missing.has(id) && !alive.has(id));
}
