/** Runs a compiled SOP: `sop-compiler/runtime`. Pure, without any import, for Node and browsers alike. */
export type * from "./definition.ts";
export { type Loaded, load } from "./load.ts";
export type { LoadedSop } from "./plan.ts";
export type * from "./refusal.ts";
export type {
  Call,
  CallEntry,
  Entry,
  RunState,
  StartEntry,
  StoredState,
  Waiting,
  Work,
} from "./state.ts";
export { type Started, type StartOptions, type Stepped, start, step } from "./step.ts";
