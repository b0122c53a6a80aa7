// Generated from schemas/sop-runtime.schema.json; a test holds the two together, and `vitest -u` writes it anew.

import type { RuntimeDefinition } from "./definition.ts";

/** The part of a definition that the loader checks and a run relies on; the rest is for readers of the SOP. */
export type Runnable = Pick<RuntimeDefinition, "id" | "digest" | "title" | "actors" | "start" | "end" | "steps">;

/** Every object's keys, with their types in the short forms that `check.ts` reads. */
export const SHAPES: Readonly<Record<string, string>> = {
  Root: "id digest title actors*#Actor start+ end* steps*#Step",
  Actor: "id name aliases* group?",
  Step: "id no% sameRow! activity? kind=task|decision question? actors+ mode=single|joint|sequential join=any|all waitsFor* inputs* outputs* duration?#Duration notes* related* ends* copy! transitions*#Transition",
  Duration:
    "text iso? min? max? per? workingTime! kind=span|every|none|same|free|unit|unreadable every? alternatives*#DurationAlternative",
  DurationAlternative: "iso? min? max? per? workingTime!",
  Transition: "outcome? label? to?",
};
