import type { Sop, Step } from "../model/sop.ts";

/** The steps that an id names for certain: of two steps with one id it is not known which is meant, so neither is there. */
export function stepsById({ steps }: Sop): ReadonlyMap<string, Step> {
  const byId = Map.groupBy(steps, ({ id }) => id);
  return new Map([...byId].flatMap(([id, [step, ...others]]) => (step && others.length === 0 ? [[id, step]] : [])));
}
