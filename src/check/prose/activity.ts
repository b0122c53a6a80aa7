import type { Step } from "../../model/sop.ts";

/** A row of the table: its own step, which has the texts, and those that are drawn beside it. */
export interface Row {
  readonly head: Step;
  readonly steps: readonly Step[];
}

export function rowsOf(steps: readonly Step[]): readonly Row[] {
  const rows: { head: Step; steps: Step[] }[] = [];
  for (const step of steps) {
    const above = rows.at(-1);
    if (step.sameRow && above) above.steps.push(step);
    else rows.push({ head: step, steps: [step] });
  }
  return rows;
}

export function isDecision({ steps }: Row): boolean {
  return steps.some(({ kind }) => kind === "decision");
}
