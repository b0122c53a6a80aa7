import type { Sop, Step } from "../../src/model/sop.ts";

/** The flow that a reader of the table must find, from the SOP alone: steps by row number, with what joins them. */
export function expectedFlow(sop: Sop, words: { readonly ya: string; readonly tidak: string }): readonly string[] {
  const edges: string[] = [];
  for (const step of sop.steps) {
    if (step.performers.mode === "sequential") {
      for (let index = 1; index < step.performers.actors.length; index++) edges.push(`${step.id} hands over`);
    }
    if (step.performers.mode === "joint") {
      for (let index = 1; index < step.performers.actors.length; index++) edges.push(`${step.id} = ${step.id}`);
    }
    if (step.start && step.kind === "decision") edges.push(`begin -> ${step.id}`);
    for (const { to, label, outcome } of step.transitions) {
      const word = outcome === "ya" ? words.ya : outcome === "tidak" ? words.tidak : (label ?? "");
      edges.push(`${step.id} -${word}-> ${to.kind === "end" ? "end" : to.step}`);
    }
  }
  return edges.sort();
}

/** Which steps have a symbol in a cell of the table, from the top. */
export function stepsInCell(sop: Sop, row: number, column: number): readonly Step[] {
  const actor = sop.actors[column]?.id;
  return sop.steps.filter((step) => step.row === row && actor !== undefined && step.performers.actors.includes(actor));
}
