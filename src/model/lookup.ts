import type { Sop, Step } from "./sop.ts";

/** The step with this id; the first one, should the id be written twice. */
export function stepById(sop: Sop, id: string): Step | undefined {
  return sop.steps.find((step) => step.id === id);
}

/** All steps by id, for those who look up many. */
export function stepsById(sop: Sop): ReadonlyMap<string, Step> {
  return new Map(sop.steps.toReversed().map((step) => [step.id, step]));
}
