import type { Sop, Step } from "../../src/model/sop.ts";
import type { Profile } from "../../src/profile/profile.ts";

/** Where the capsules of starts and ends stand, as the profile says. */
export type Terminators = Profile["chart"]["terminators"];

const REPLACING: Terminators = { start: "replace", end: "replace" };

/** The flow that a reader of the table must find, from the SOP alone: steps by row number, with what joins them. */
export function expectedFlow(
  sop: Sop,
  words: { readonly ya: string; readonly tidak: string },
  terminators: Terminators = REPLACING,
): readonly string[] {
  const edges: string[] = [];
  for (const step of sop.steps) {
    const others = step.performers.actors.length - 1;
    const between = { single: [], joint: [`${step.id} = ${step.id}`], sequential: [`${step.id} hands over`] };
    for (let other = 0; other < others; other++) edges.push(...between[step.performers.mode]);
    for (const actor of step.performers.actors) {
      const { begun, ended } = capsules(step, actor, terminators);
      if (begun) edges.push(`begin -> ${step.id}`);
      if (ended) edges.push(`${step.id} --> end`);
    }
    for (const { to, label, outcome } of step.transitions) {
      const word = outcome === "ya" ? words.ya : outcome === "tidak" ? words.tidak : (label ?? "");
      edges.push(`${step.id} -${word}-> ${to.kind === "end" ? "end" : to.step}`);
    }
  }
  return edges.sort();
}

export interface ExpectedSymbol {
  /** The step it stands for, or the `begin` or `end` beside it. */
  readonly name: string;
  readonly shape: "capsule" | "box" | "diamond";
}

/** The symbols that stand in a cell of the table, from the top; a branch that ends at once may add its capsule below. */
export function symbolsInCell(
  sop: Sop,
  row: number,
  column: number,
  terminators: Terminators = REPLACING,
): readonly ExpectedSymbol[] {
  const actor = sop.actors[column]?.id;
  if (actor === undefined) return [];
  const here = sop.steps.filter((step) => step.row === row && step.performers.actors.includes(actor));
  return here.flatMap((step): readonly ExpectedSymbol[] => {
    const { decides, begins, ends, begun, ended } = capsules(step, actor, terminators);
    const replaced = (begins && !begun) || (ends && !ended);
    return [
      ...(begun ? [{ name: "begin", shape: "capsule" } as const] : []),
      { name: step.id, shape: decides ? "diamond" : replaced ? "capsule" : "box" },
      ...(ended ? [{ name: "end", shape: "capsule" } as const] : []),
    ];
  });
}

/** What an actor's symbol of a step is, and whether capsules of their own stand before and after it. */
function capsules({ kind, performers, start, end }: Step, actor: string, terminators: Terminators) {
  const { actors, mode } = performers;
  const first = mode !== "sequential" || actor === actors[0];
  const last = mode !== "sequential" || actor === actors.at(-1);
  const decides = kind === "decision" && last;
  const begins = start && first;
  const ends = end === "all" ? last : end !== "none" && end.includes(actor);
  return {
    decides,
    begins,
    ends,
    begun: begins && (decides || terminators.start === "beside"),
    ended: ends && (decides || terminators.end === "beside"),
  };
}
