import { type LoadedSop, load, type RunState, start, step } from "../../../src/runtime/index.ts";
import { type Executor, type Seen, seen } from "./executor.ts";

/** The definition as programs get it, loaded by our own loader. */
export function loaded(json: string): LoadedSop {
  const result = load(json);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.sop;
}

/** Runs the definition by `sop-compiler/runtime`. */
export function onLoader(sop: LoadedSop): () => Executor & { readonly turnOf: (id: string) => number } {
  return () => {
    let state: RunState | null = null;
    const partsDone = (id: string): number => state?.work.find((work) => work.step === id)?.done.length ?? 0;
    return {
      turnOf: partsDone,
      begin: (from) => {
        const begun = start(sop, { from });
        if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
        state = begun.state;
        return told(state, begun.begun);
      },
      complete: (id, outcome) => {
        if (state === null) throw new Error("The run has not begun");
        const { mode = "single", actors = [] } = sop.definition.steps.find((one) => one.id === id) ?? {};
        const actor = mode === "sequential" ? (actors[partsDone(id)] ?? null) : null;
        const result = step(state, { complete: id, outcome, actor });
        if (!result.ok) throw new Error(JSON.stringify(result.refusal));
        state = result.state;
        const again = actor !== null && result.begun.length === 0 && partsDone(id) > 0;
        return told(state, again ? [id] : result.begun);
      },
    };
  };
}

function told({ work, status }: RunState, begun: readonly string[]): Seen {
  return seen(
    begun,
    work.map((one) => one.step),
    status === "finished",
  );
}
