import type { Diagnostic } from "../diagnostic.ts";
import type { Store } from "./cache/store.ts";
import { isInPlace } from "./in-place.ts";
import type { KindsOf } from "./kinds.ts";
import type { Maker } from "./make-outputs.ts";
import { needsBrowser, type OutputKind } from "./outputs.ts";
import type { SopNote } from "./run-memory.ts";
import type { SurveyedSop } from "./survey.ts";

/** What is to be done for one SOP. */
export interface Plan {
  readonly sop: SurveyedSop;
  /** Outputs that stand as they should. */
  readonly inPlace: readonly SopNote["outputs"][number][];
  /** Outputs that are to be made, by their keys. */
  readonly missing: ReadonlyMap<OutputKind, string>;
  /** Whether one of these can only come out of a browser. */
  readonly asksBrowser: boolean;
  /** Why nothing can be made, beside what the survey found. */
  readonly problems: readonly Diagnostic[];
}

export interface PlannerContext {
  readonly out: string;
  /** What is to be there of an SOP. */
  readonly kindsOf: KindsOf;
  readonly maker: Maker;
  readonly store: Store | null;
  readonly force: boolean;
  /** What the last run left, by source file. */
  readonly earlier: ReadonlyMap<string, SopNote>;
}

/** Compares what should be with what is there; changes nothing. */
export function createPlanner(context: PlannerContext): (sop: SurveyedSop) => Promise<Plan> {
  const { out, kindsOf, maker, store, force, earlier } = context;
  return async (sop) => {
    const nothing = { sop, inPlace: [], missing: new Map(), asksBrowser: false, problems: [] };
    if (!sop.usable) return nothing;
    const keyed = await maker.keys(sop, kindsOf(sop.source.id));
    if (!keyed.ok) return { ...nothing, problems: keyed.diagnostics };
    const inPlace: SopNote["outputs"][number][] = [];
    const missing = new Map<OutputKind, string>();
    let asksBrowser = false;
    for (const [kind, key] of keyed.keys) {
      const note = force ? undefined : earlier.get(sop.source.file)?.outputs.find((one) => one.key === key);
      if (note !== undefined && (await isInPlace(out, note))) {
        inPlace.push(note);
        continue;
      }
      missing.set(kind, key);
      asksBrowser ||= needsBrowser(kind) && (force || !(await store?.has(key)));
    }
    return { sop, inPlace, missing, asksBrowser, problems: [] };
  };
}
