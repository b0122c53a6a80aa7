import { checker } from "./check.ts";
import { member, read, refused } from "./json.ts";
import type { LoadedSop } from "./plan.ts";
import type { Result, ResumeRefusal } from "./refusal.ts";
import { KnownState, type RunState, type StoredState, type Work } from "./state.ts";
import { readTime } from "./time.ts";
import { turn } from "./turn.ts";

export type Resumed = Result<{ readonly state: RunState }, ResumeRefusal>;

const wrongPlace = /* @__PURE__ */ checker({
  Root: "sop digest status=running|finished|stuck calls% tokens% work*#Work waiting*#Waiting",
  Work: "token% step since? done*",
  Waiting: "step from",
});

/** No run makes so many calls or pieces of work; far beyond, numbers could no longer be told apart. */
const MOST = 4e15;

/**
 * Takes up a stored state, as its text or as the value of it, and refuses what no run of the SOP can have left. The
 * value is copied.
 */
export function resume(sop: LoadedSop, stored: unknown): Resumed {
  const found = resumed(sop, stored);
  return "reason" in found ? refused(found) : { ok: true, state: found };
}

function resumed(sop: LoadedSop, source: unknown): RunState | ResumeRefusal {
  if (!sop?.plans) return { reason: "not-loaded" };
  const found = read(source);
  if ("reason" in found) return found;
  const { value } = found;
  if (member(value, "format") !== "sop-run/1") return { reason: "unknown-format" };
  const digest = member(value, "digest");
  if (typeof digest === "string" && digest !== sop.definition.digest) return { reason: "other-definition", digest };
  const wrong = wrongPlace(value);
  if (wrong !== null) return { reason: "impossible-state", path: wrong };
  // Every key that the type has was just checked.
  const stored = value as StoredState;
  const path = impossible(sop, stored);
  if (path !== null) return { reason: "impossible-state", path };
  const work = stored.work.map(({ token, step, since, done }) => ({ token, step, since, done }));
  const waiting = stored.waiting.map(({ step, from }) => ({ step, from }));
  const state = new KnownState(sop, stored.calls, stored.tokens, work, waiting);
  return state.status === stored.status ? state : { reason: "impossible-state", path: "status" };
}

/** The first place in a state of the right shape that no run leaves so. */
function impossible(sop: LoadedSop, { sop: id, calls, tokens, work, waiting }: StoredState): string | null {
  if (id !== sop.definition.id) return "sop";
  if (calls < 1 || calls > MOST) return "calls";
  const oddWork = work.findIndex((one, at) => !isWork(sop, one) || one.token <= (work[at - 1]?.token ?? 0));
  if (oddWork >= 0) return `work.${oddWork}`;
  if (tokens < (work.at(-1)?.token ?? 0) || tokens > MOST) return "tokens";
  const come = new Map<string, Set<string>>();
  for (const { step, from } of waiting) come.set(step, (come.get(step) ?? new Set()).add(from));
  const oddWaiting = waiting.findIndex(({ step, from }) => {
    const waitsFor = sop.plans.get(step)?.waitsFor;
    return !waitsFor?.has(from) || [...waitsFor].every((source) => come.get(step)?.has(source));
  });
  return oddWaiting >= 0 ? `waiting.${oddWaiting}` : null;
}

/** Whether there is somebody to do something, after those who are said to have done their part. */
function isWork({ plans }: LoadedSop, { step, since, done }: Work): boolean {
  const plan = plans.get(step);
  if (!plan || plan.step.copy || (since !== null && !readTime(since))) return false;
  const { mode, actors } = plan.step;
  const isTheirs =
    mode === "sequential"
      ? done.every((actor, i) => actor === actors[i])
      : new Set(done).size === done.length && new Set([...actors, ...done]).size === new Set(actors).size;
  return isTheirs && turn(plan, done).length > 0;
}
