import type { RuntimeDefinition } from "./definition.ts";
import type { Plan } from "./plan.ts";

/**
 * The steps that tokens are sent to although they can never start, in the order of the table: joins that wait for one
 * another, or for a step that sends them nothing. Linear in the number of transitions.
 *
 * A step can start when a run may begin there, when a token may come that it does not wait for, or when each of the
 * steps that it waits for can start and send one. That is less than a run needs (two outcomes of one decision never
 * come together), so what is named here is dead for certain.
 */
export function deadJoins({ start }: RuntimeDefinition, plans: ReadonlyMap<string, Plan>): readonly string[] {
  const alive = new Set(start);
  const reached = new Set(start);
  /** By waiting step: those that have sent it something. */
  const sent = new Map<string, Set<string>>();
  const open = [...start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const target of targetsOf(plans.get(id))) {
      reached.add(target);
      const waitsFor = plans.get(target)?.waitsFor ?? new Set();
      if (waitsFor.has(id)) {
        const senders = sent.get(target) ?? new Set();
        sent.set(target, senders.add(id));
        if (senders.size < waitsFor.size) continue;
      }
      if (alive.has(target)) continue;
      alive.add(target);
      open.push(target);
    }
  }
  return [...plans.keys()].filter((id) => reached.has(id) && !alive.has(id));
}

function targetsOf(plan: Plan | undefined): readonly string[] {
  return [...(plan?.ways.values() ?? [])].flat();
}
