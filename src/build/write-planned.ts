import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import type { Outcome } from "./build.ts";
import { sha256 } from "./cache/digest.ts";
import { indexEntry } from "./collection-index.ts";
import { lookAt, standsThere } from "./in-place.ts";
import type { MadeOutput, Maker } from "./make-outputs.ts";
import type { Plan } from "./plan.ts";
import type { SopNote } from "./run-memory.ts";
import type { Timings } from "./timings.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface Written {
  readonly outcome: Outcome;
  readonly diagnostics: readonly Diagnostic[];
  /** Null when nothing could be made. */
  readonly note: SopNote | null;
}

export interface WriteContext {
  readonly maker: Maker;
  readonly out: string;
  readonly timings: Timings;
  readonly signal?: AbortSignal | undefined;
}

/** Carries out one plan. @throws the file system's errors, the signal's reason, BrowserUnavailable */
export async function writePlanned(plan: Plan, { maker, out, timings, signal }: WriteContext): Promise<Written> {
  const { sop, inPlace, missing, problems } = plan;
  const { facts, source } = sop;
  if (!sop.usable || facts === null || problems.length > 0)
    return { outcome: "failed", diagnostics: problems, note: null };
  const result = await maker.make(sop, missing);
  if (!result.ok) return { outcome: "failed", diagnostics: result.diagnostics, note: null };
  signal?.throwIfAborted();
  const changed: MadeOutput[] = [];
  // A run that knows nothing of the one before (another machine's cache, notes that are gone) leaves what stands right.
  for (const one of result.made) if (!(await standsThere(out, one))) changed.push(one);
  if (changed.length > 0) await timings.time("write", source.id, () => writeOutputs(out, changed));
  const made = result.made.map(({ kind, path, content }) => {
    return { kind, key: missing.get(kind) ?? "", path, digest: sha256(content), seen: lookAt(join(out, path)) };
  });
  const kept = inPlace.map((note) => ({ ...note, seen: lookAt(join(out, note.path)) }));
  const outputs = [...kept, ...made];
  const note = { file: source.file, outputs, entry: indexEntry(facts, sop.digest, outputs) };
  const outcome = result.compiled ? "built" : changed.length > 0 ? "restored" : "reused";
  return { outcome, diagnostics: [], note };
}
