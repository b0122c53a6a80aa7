import { member } from "./json.ts";
import type { LoadedSop } from "./plan.ts";
import type { ReplayRefusal, Result } from "./refusal.ts";
import type { Entry, RunState, StartEntry } from "./state.ts";
import { start, step } from "./step.ts";

export type Replayed = Result<{ readonly state: RunState }, ReplayRefusal>;

/** Plays a history again, from its first entry to its last, and gives the state to which it leads. */
export function replay(sop: LoadedSop, history: readonly Entry[]): Replayed {
  let state: RunState | null = null;
  // A history may come from anywhere: what TypeScript promises of it has to be looked at.
  if (Array.isArray(history))
    for (const [at, entry] of history.entries()) {
      const next = played(sop, state, entry);
      if (!next.ok) return { ok: false, refusal: { reason: "wrong-entry", at, refusal: next.refusal } };
      state = next.state;
    }
  if (state) return { ok: true, state };
  return { ok: false, refusal: { reason: "wrong-entry", at: 0, refusal: { reason: "wrong-call" } } };
}

/** A history begins with a start, and has no other. */
function played(
  sop: LoadedSop,
  state: RunState | null,
  entry: Entry,
): Result<{ readonly state: RunState }, ReplayRefusal["refusal"]> {
  if (isStart(entry)) {
    if (!state) return start(sop, { from: entry.start, at: entry.at });
  } else if (state) return step(state, entry);
  return { ok: false, refusal: { reason: "wrong-call" } };
}

function isStart(entry: Entry): entry is StartEntry {
  return typeof member(entry, "start") === "string";
}
