import { join } from "node:path";
import { lookAt } from "./in-place.ts";
import { outputsPresent } from "./output-folders.ts";
import { DEFAULT_KINDS, OUTPUT_KINDS, type OutputKind, outputPath } from "./outputs.ts";
import { type BuildRecord, digestsOf } from "./record.ts";

/** Which kinds of output an SOP of this id is to have. */
export type KindsOf = (id: string) => readonly OutputKind[];

/**
 * What a build makes: the kinds that were asked for, else what is always made and, of the rest, what was made once and
 * still lies there.
 */
export function kindsToMake(out: string, { sops }: BuildRecord, only: readonly OutputKind[] | undefined): KindsOf {
  if (only !== undefined) return () => only;
  return (id) => {
    const made = sops.get(id);
    if (made === undefined) return DEFAULT_KINDS;
    const known = digestsOf(made);
    return OUTPUT_KINDS.filter((kind) => {
      const path = outputPath(id, kind);
      return isAlwaysMade(kind) || (known[path] !== undefined && lookAt(join(out, path)) !== null);
    });
  };
}

/** What is judged: what has to be there, and whatever else lies in the place of an output. */
export function kindsToJudge(out: string, kinds: readonly OutputKind[]): KindsOf {
  return (id) => {
    const there = outputsPresent(out, id);
    return OUTPUT_KINDS.filter((kind) => kinds.includes(kind) || there.includes(outputPath(id, kind)));
  };
}

export function isAlwaysMade(kind: OutputKind): boolean {
  return DEFAULT_KINDS.some((one) => one === kind);
}
