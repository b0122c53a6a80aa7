import type { Sop } from "../../model/sop.ts";
import { matchActors } from "./actors.ts";
import type { Change } from "./change.ts";
import { headerChanges } from "./header.ts";
import { matchSteps } from "./match.ts";
import { stepChanges } from "./steps.ts";

/** What is different between two editions of an SOP, from the top of the form to its last row. Any two SOPs may be compared. */
export function diffOf(before: Sop, after: Sop): readonly Change[] {
  const actors = matchActors(before, after);
  return [...headerChanges(before, after, actors), ...stepChanges(before, after, matchSteps(before, after, actors))];
}
