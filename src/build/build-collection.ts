import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type BuildResult, type BuildRun, type BuiltSop, builtOf, foundIn } from "./build.ts";
import { sha256 } from "./cache/digest.ts";
import { prune } from "./cache/prune.ts";
import { definitionsIn, readAhead } from "./catalogue.ts";
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
  type NotesPlace,
  readFacts,
  readFindings,
  type SopNote,
  writeFacts,
  writeFindings,
  writeState,
} from "./run-memory.ts";
import type { SharedBrowser } from "./shared-browser.ts";
import { mayBeKept, type Survey, survey } from "./survey.ts";
import { createTidy } from "./tidy.ts";
import { writeIndex } from "./write-index.ts";
import { writePlanned } from "./write-planned.ts";

/** A build that has something to do: reads and checks everything, and makes what is missing. */
export async function buildCollection(
  sources: readonly SourceFile[],
  run: BuildRun,
  browsers: SharedBrowser,
): Promise<BuildResult> {
  const { options, timings, notes } = run;
  const { signal } = options;
  const before = await run.before();
  const [findings, facts] = await Promise.all([
    notes && !options.force ? readFindings(notes) : new Map<string, FindingsNote>(),
    notes && !options.force ? readFacts(notes) : new Map<string, FactsNote>(),
  ]);
  if (facts.size > 0 && run.kinds.some(needsBrowser) && sources.some((source) => isOtherText(source, facts)))
    browsers.startEarly();
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

  const asked = new Set(sources.map(({ file }) => file));
  /** Whether a note is of an SOP that this run was not asked for, and that is still there. */
  const isOther = ({ file }: { readonly file: string }): boolean =>
    !asked.has(file) && existsSync(resolve(options.workingFolder, file));
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
  const building = inTurn(plans, options.jobs ?? parallelism(), buildOne);
  // The browser works most of the time: what need not wait for it is done meanwhile.
  const read = definitionsIn(out);
  const stay = plans.filter(({ missing }) => missing.size === 0).map(({ sop }) => sop.source.id);
  const others = { findings: [...findings.values()].filter(isOther), facts: [...facts.values()].filter(isOther) };
  // What cannot be read now is asked for again by the index, and told by it.
  const meanwhile = Promise.allSettled([readAhead(read, stay), notes ? keepFindings(notes, surveyed, others) : null]);
  const sops = await building.finally(() => meanwhile);
  tidy();
  // To end, the browser takes as long as the index.
  const ending = Promise.allSettled([
    open[Symbol.asyncDispose](),
    run.store?.grew && notes ? prune(notes.folder, options.cacheLimit ?? CACHE_LIMIT) : null,
  ]);
  const origins = new Map(sources.map((source) => [source.file, madeFrom(source, options.workingFolder, out)]));
  const built = builtNotes.map(({ file, entry }) => ({ from: origins.get(file) ?? null, entry }));
  const failed = sops.filter(({ outcome }) => outcome === "failed").map(({ id }) => id);
  const update = { built, scope: scopeOf(sources, failed, options) };
  const { files, isNew, leftovers } = await timings.time("index", null, () =>
    writeIndex(out, update, { signal, read, software: run.own }),
  );
  if (notes) {
    const digest = allMade ? run.digest(open.version()) : "";
    await timings.time("notes", null, async () => {
      const state = { run: digest, files, folders: await seenFolders(out), linked: surveyed.linked };
      await writeState(notes, { ...state, sops: [...builtNotes, ...[...earlier.values()].filter(isOther)] });
    });
  }
  await ending;
  return { sops, usedBrowser: open.usedBrowser(), wroteIndex: isNew, leftovers };
}

/** Whether an SOP has another text than when it was last read. Then its outputs are mostly not in the cache either. */
function isOtherText({ file, content }: SourceFile, facts: ReadonlyMap<string, FactsNote>): boolean {
  return facts.get(file)?.digest !== `sha256-${sha256(content)}`;
}

const PLANS_AT_ONCE = 8;
/** Bytes. */
const CACHE_LIMIT = 1024 ** 3;

/** Keeps what was found for the next run, and what was noted of others. */
async function keepFindings(
  place: NotesPlace,
  { sops, known }: Survey,
  before: { readonly findings: Iterable<FindingsNote>; readonly facts: Iterable<FactsNote> },
): Promise<void> {
  const tidy = createTidy();
  await writeFindings(place, concat(findingsNotes(sops), before.findings));
  tidy();
  await writeFacts(place, concat(factsNotes(known), before.facts));
}

function* concat<T>(...parts: readonly Iterable<T>[]): Iterable<T> {
  for (const part of parts) yield* part;
}

function* findingsNotes(sops: Survey["sops"]): Iterable<FindingsNote> {
  for (const { source, digest, world, diagnostics } of sops) {
    const { file } = source;
    // A world that never is: such findings are looked for again as soon as anything is.
    const kept = mayBeKept(file, diagnostics);
    yield { file, digest, world: kept ? world : "", diagnostics };
  }
}

function* factsNotes(known: Survey["known"]): Iterable<FactsNote> {
  for (const [file, note] of known) yield { file, ...note };
}
