import { type AnyMachineSnapshot, createMachine, initialTransition, transition } from "xstate";
import { type Executor, type Seen, seen } from "./executor.ts";

/** Runs the machine by XState's pure functions. */
export function onXstate(json: string): () => Executor {
  const config: unknown = JSON.parse(json);
  // XState reads its configuration at run time; its types know only literal ones.
  const machine = createMachine(config as Parameters<typeof createMachine>[0]);
  return () => {
    let snapshot: AnyMachineSnapshot | null = null;
    const tell = (done: string | null, actions: readonly unknown[], next: AnyMachineSnapshot): Seen => {
      const before = new Map<string, number>();
      for (const step of snapshot === null ? [] : stepsOf(snapshot)) before.set(step, (before.get(step) ?? 0) + 1);
      if (done !== null) before.set(done, (before.get(done) ?? 0) - 1);
      const entered = stepsOf(next).filter((step) => {
        const left = before.get(step) ?? 0;
        before.set(step, left - 1);
        return left <= 0;
      });
      snapshot = next;
      return seen([...entered, ...actions.flatMap(copyOf)], stepsOf(next), next.status === "done");
    };
    const send = (type: string, done: string | null): Seen => {
      if (snapshot === null || !snapshot.can({ type })) throw new Error(`XState refuses ${type}`);
      const [next, actions] = transition(machine, snapshot, { type });
      return tell(done, actions, next);
    };
    return {
      begin: (from) => {
        snapshot = null;
        const [first, actions] = initialTransition(machine);
        const told = tell(null, actions, first);
        return first.can({ type: `mulai.${from}` }) ? send(`mulai.${from}`, null) : told;
      },
      complete: (step, outcome) => send(outcome === null ? step : `${step}.${outcome}`, step),
    };
  };
}

function stepsOf(snapshot: AnyMachineSnapshot): readonly string[] {
  return [...snapshot.tags];
}

/** The copies that go out by a transition. */
function copyOf(action: unknown): readonly string[] {
  if (typeof action !== "object" || action === null || !("type" in action) || action.type !== "tembusan") return [];
  const params: unknown = "params" in action ? action.params : null;
  const step = typeof params === "object" && params !== null && "step" in params ? params.step : null;
  return typeof step === "string" ? [step] : [];
}
