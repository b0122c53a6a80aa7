import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { type BuildOptions, type BuildRun, type FoundInSop, foundIn, openRun } from "./build.ts";
import { indexEntry } from "./collection-index.ts";
import { type ExpectedSop, expectedDefinitions, expectedOutputs } from "./expected.ts";
import { faultOf, outputFault } from "./faults.ts";
import type { SourceFile } from "./find-files.ts";
import { inTurn } from "./in-turn.ts";
import { isAlwaysMade, kindsToJudge } from "./kinds.ts";
import { scopeOf } from "./leftovers.ts";
import { openMaker } from "./open-maker.ts";
import { parallelism } from "./parallelism.ts";
import { createPlanner } from "./plan.ts";
import { digestsOf, madeFrom, readRecord } from "./record.ts";
import { readState } from "./run-memory.ts";
import { type SurveyedSop, survey } from "./survey.ts";
import { verifyCollection } from "./verify-collection.ts";
import { present } from "./write-index.ts";

export interface VerifyOptions extends BuildOptions {
  /** The folder of outputs as findings name it. */
  readonly shownOut: string;
}

export interface Verified {
  /** Findings on the outputs of each SOP, and the errors that keep its outputs from being judged. */
  readonly sops: readonly FoundInSop[];
  /** Findings on the index and the catalogue, and on outputs without an SOP. */
  readonly collection: readonly Diagnostic[];
}

/**
 * Compares the folder of outputs with what a build would make now, and changes nothing in it. Whatever a build may have
 * put there is judged, kinds that were not asked for too: what is missing, what an earlier build made (stale), what no
 * build made (edited), and what has lost its SOP.
 *
 * @throws BrowserUnavailable, the file system's errors, the signal's reason
 */
export async function verifyOutputs(sources: readonly SourceFile[], options: VerifyOptions): Promise<Verified> {
  const run = await openRun(sources, options);
  const { signal, out, shownOut, force = false } = options;
  const memory = { findings: new Map(), facts: new Map() };
  const surveyed = await survey(sources, { ...options, wanted: run.wanted, memory });
  const written = await readRecord(out);
  const record = { ...written, sops: present(out, written.sops) };
  const known = force ? new Map<string, string>() : await lastDigests(run);
  await using open = openMaker(run, surveyed);
  const { maker } = open;
  const kindsOf = kindsToJudge(out, run.kinds);
  const planner = createPlanner({ out, kindsOf, maker, store: run.store, force, earlier: new Map() });
  const plans = await inTurn(surveyed.sops, PLANS_AT_ONCE, planner);
  if (plans.some(({ asksBrowser, missing }) => asksBrowser && ![...missing.values()].every((key) => known.has(key)))) {
    await open.start();
  }

  const expected = new Map<string, ExpectedSop>();
  const verifyOne = async (sop: SurveyedSop): Promise<readonly Diagnostic[]> => {
    const outputs = await expectedOutputs(await planner(sop), maker, known);
    if (!outputs.ok) return outputs.diagnostics;
    const { source, facts } = outputs;
    const earlier = record.sops.get(source.id);
    const recorded = earlier === undefined ? {} : digestsOf(earlier);
    const ours = outputs.outputs.filter(({ kind, path }) => run.kinds.includes(kind) || recorded[path] !== undefined);
    const made = { from: madeFrom(source, options.workingFolder, out), entry: indexEntry(facts, sop.digest, ours) };
    expected.set(source.id, { sop, made, key: outputs.outputs.find(({ kind }) => kind === "json")?.key });
    const faults: Diagnostic[] = [];
    for (const { kind, path, digest } of outputs.outputs) {
      const fault = await faultOf(join(out, path), digest, recorded[path]);
      const command = isAlwaysMade(kind) || recorded[path] ? "sop build" : `sop build --only ${kind}`;
      if (fault !== null) faults.push(outputFault(source.file, `${shownOut}/${path}`, fault, command));
    }
    return faults;
  };
  const sops = await inTurn(surveyed.sops, options.jobs ?? parallelism(), async (sop) => {
    signal?.throwIfAborted();
    const found = await verifyOne(sop);
    // Only what keeps outputs from being judged: the other findings on the SOPs are told by `sop check`.
    const errors = found.filter(({ severity }) => severity === "error");
    return foundIn(sop.source, errors);
  });
  const failed = sops.map(({ id }) => id).filter((id) => !expected.has(id));
  const collection = await verifyCollection({
    ...{ out, shownOut, record },
    expected: [...expected.values()].map(({ made }) => made),
    read: expectedDefinitions(out, expected, maker),
    scope: scopeOf(sources, failed, options),
  });
  return { sops, collection };
}

const PLANS_AT_ONCE = 8;

/** What the last build left is known by its keys, whatever stands there now. */
async function lastDigests({ notes }: BuildRun): Promise<ReadonlyMap<string, string>> {
  const state = notes ? await readState(notes) : null;
  return new Map(state?.sops.flatMap(({ outputs }) => outputs.map(({ key, digest }) => [key, digest] as const)));
}
