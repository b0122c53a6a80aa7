/** Runs a compiled SOP: `sop-compiler/runtime`. Pure, without any import, for Node and browsers alike. */
export type { Calendar } from "./calendar.ts";
export { type Deadline, deadlines } from "./deadlines.ts";
export type * from "./definition.ts";
export { type Loaded, load } from "./load.ts";
export type { LoadedSop } from "./plan.ts";
export type * from "./refusal.ts";
export { type Replayed, replay } from "./replay.ts";
export { type Resumed, resume } from "./resume.ts";
export type { Runnable } from "./shape.ts";
export type { Call, CallEntry, Entry, RunState, StartEntry, StoredState, Waiting, Work } from "./state.ts";
export { type Started, type StartOptions, type Stepped, start, step } from "./step.ts";
export { type Todo, todo } from "./todo.ts";
