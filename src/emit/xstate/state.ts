import type { Step } from "../../model/sop.ts";
import { plainText } from "../../model/spans.ts";
import { inline } from "../../model/text.ts";
import type { StateConfig } from "./machine.ts";

/** One of the actors of a hand-over after the other; a single piece of work for any other step. */
export function partsOf({ performers }: Step): readonly (readonly string[])[] {
  return performers.mode === "sequential" ? performers.actors.map((actor) => [actor]) : [performers.actors];
}

/** The state of a step, or of a later part of it (from 1). */
export function stateName(step: Step, part: number): string {
  return part === 0 ? step.id : `${step.id}@${part + 1}`;
}

/** What people and programs read of a step: its work, and who does it. */
export function about(step: Step, part: number): Pick<StateConfig, "description" | "tags" | "meta"> {
  const text = plainText(inline(step.activity)) || plainText(inline(step.question));
  return {
    ...(text === "" ? {} : { description: text.toWellFormed() }),
    tags: [step.id],
    meta: {
      step: step.id,
      no: step.row,
      actors: partsOf(step)[part] ?? [],
      mode: step.performers.mode,
      duration: "text" in step.duration ? step.duration.text.toWellFormed() : null,
    },
  };
}
