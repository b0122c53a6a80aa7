import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type BuildResult, type BuildRun, type BuiltSop, builtOf, foundIn } from "./build.ts";
import { sha256 } from "./cache/digest.ts";
import type { SourceFile } from "./find-files.ts";
import { inTurn } from "./in-turn.ts";
import { kindsToMake } from "./kinds.ts";
import { scopeOf } from "./leftovers.ts";
import { seenFolders } from "./nothing-to-do.ts";
import { openMaker } from "./open-maker.ts";
import { needsBrowser } from "./outputs.ts";
import { parallelism } from "./parallelism.ts";
import { createPlanner, type Plan } from "./plan.ts";
import { madeFrom, readRecord } from "./record.ts";
import {
  type FactsNote,
  type FindingsNote,
  readFacts,
  readFindings,
  readState,
  type SopNote,
  writeFacts,
  writeFindings,
  writeState,
} from "./run-memory.ts";
import { SharedBrowser } from "./shared-browser.ts";
import { mayBeKept, type Survey, survey } from "./survey.ts";
import { createTidy } from "./tidy.ts";
import { writeIndex } from "./write-index.ts";
import { writePlanned } from "./write-planned.ts";

/** A build that has something to do: reads and checks everything, and makes what is missing. */
export async function buildCollection(sources: readonly SourceFile[], run: BuildRun): Promise<BuildResult> {
  const { options, timings, notes } = run;
  const { signal } = options;
  await using browsers = new SharedBrowser(options.openBrowser, signal);
  // It takes as long to start as a collection takes to be checked. Should it not start, whoever needs it learns why.
  const startEarly = (): void => void browsers.get().catch(() => undefined);
  if (surelyNeedsBrowser(run)) startEarly();
  const [before, findings, facts] = await Promise.all([
    notes ? readState(notes) : null,
    notes && !options.force ? readFindings(notes) : new Map<string, FindingsNote>(),
    notes && !options.force ? readFacts(notes) : new Map<string, FactsNote>(),
  ]);
  if (facts.size > 0 && run.kinds.some(needsBrowser) && sources.some((source) => isOtherText(source, facts)))
    startEarly();
  const surveyed = await timings.time("check", null, () =>
    survey(sources, { ...options, wanted: run.wanted, memory: { findings, facts } }),
  );
  options.onChecked?.(surveyed.sops.map(({ source, diagnostics }) => foundIn(source, diagnostics)));

  await using open = openMaker(run, surveyed, browsers);
  const { maker } = open;
  const earlier = new Map(before?.sops.map((note) => [note.file, note]));
  const { out, force = false } = options;
  const kindsOf = kindsToMake(out, await readRecord(out), options.only);
  const planner = createPlanner({ out, kindsOf, maker, store: run.store, force, earlier });
  const planAll = () => timings.time("compare", null, () => inTurn(surveyed.sops, PLANS_AT_ONCE, planner));
  let plans = await planAll();
  if (plans.some(({ asksBrowser }) => asksBrowser) && (await open.start())) plans = await planAll();

  const tidy = createTidy();
  let done = 0;
  const builtNotes: SopNote[] = [];
  let allMade = true;
  const buildOne = async (plan: Plan): Promise<BuiltSop> => {
    signal?.throwIfAborted();
    const { source, diagnostics } = plan.sop;
    const written = await writePlanned(plan, { maker, out: options.out, timings, signal });
    surveyed.reader.release(source);
    if (written.note) builtNotes.push(written.note);
    if (written.diagnostics.length > 0) allMade = false;
    tidy();
    done++;
    options.onProgress?.({ id: source.id, outcome: written.outcome, done, total: plans.length });
    return builtOf(source, [...diagnostics, ...written.diagnostics], written.outcome);
  };
  const sops = await inTurn(plans, options.jobs ?? parallelism(), buildOne);

  tidy();
  const origins = new Map(sources.map((source) => [source.file, madeFrom(source, options.workingFolder, out)]));
  const built = builtNotes.map(({ file, entry }) => ({ from: origins.get(file) ?? null, entry }));
  const failed = sops.filter(({ outcome }) => outcome === "failed").map(({ id }) => id);
  const update = { built, scope: scopeOf(sources, failed, options) };
  const { files, isNew, leftovers } = await timings.time("index", null, () => writeIndex(out, update, signal));
  if (notes) {
    const asked = new Set(sources.map(({ file }) => file));
    const isOther = (file: string): boolean => !asked.has(file) && existsSync(resolve(options.workingFolder, file));
    const others = [...earlier.values()].filter(({ file }) => isOther(file));
    const digest = allMade ? run.digest(open.version()) : "";
    await timings.time("notes", null, async () => {
      const state = { run: digest, files, folders: await seenFolders(out), linked: surveyed.linked };
      await writeState(notes, { ...state, sops: [...builtNotes, ...others] });
      tidy();
      await writeFindings(notes, [
        ...findingsNotes(surveyed),
        ...[...findings.values()].filter(({ file }) => isOther(file)),
      ]);
      tidy();
      await writeFacts(notes, [...factsNotes(surveyed), ...[...facts.values()].filter(({ file }) => isOther(file))]);
    });
  }
  return { sops, usedBrowser: open.usedBrowser(), wroteIndex: isNew, leftovers };
}

/** A cache that knows nothing of the browser holds nothing that was made with it. */
function surelyNeedsBrowser({ options, kinds, expected }: BuildRun): boolean {
  return kinds.some(needsBrowser) && (options.force === true || expected === null);
}

/** Whether an SOP has another text than when it was last read. Then its outputs are mostly not in the cache either. */
function isOtherText({ file, content }: SourceFile, facts: ReadonlyMap<string, FactsNote>): boolean {
  return facts.get(file)?.digest !== `sha256-${sha256(content)}`;
}

const PLANS_AT_ONCE = 8;

function* findingsNotes({ sops }: Survey): Iterable<FindingsNote> {
  for (const { source, digest, world, diagnostics } of sops) {
    const { file } = source;
    // A world that never is: such findings are looked for again as soon as anything is.
    const kept = mayBeKept(file, diagnostics);
    yield { file, digest, world: kept ? world : "", diagnostics };
  }
}

function* factsNotes({ known }: Survey): Iterable<FactsNote> {
  for (const [file, note] of known) yield { file, ...note };
}
