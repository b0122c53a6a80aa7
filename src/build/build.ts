import type { SopBrowser } from "../browser/browser.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { digestOfParts, sha256 } from "./cache/digest.ts";
import { ownDigest, rememberedOwnDigest } from "./cache/own-digest.ts";
import { openStore, type Store } from "./cache/store.ts";
import { treeDigest } from "./cache/tree-digest.ts";
import type { CheckOptions } from "./check.ts";
import type { SourceFile } from "./find-files.ts";
import { type Leftovers, NO_LEFTOVERS } from "./leftovers.ts";
import { nothingToDo, sourcesDigest } from "./nothing-to-do.ts";
import { DEFAULT_KINDS, needsBrowser, type OutputKind } from "./outputs.ts";
import { type NotesPlace, notesPlace, type RunState, readState } from "./run-memory.ts";
import { type Shard, shardOf } from "./shard.ts";
import { SharedBrowser } from "./shared-browser.ts";
import { createTimings, type Timings } from "./timings.ts";

export interface BuildOptions extends CheckOptions {
  /** Folder of outputs. */
  readonly out: string;
  /** Folders that hold profiles. */
  readonly templates: readonly string[];
  /** Default: `DEFAULT_KINDS`. */
  readonly only?: readonly OutputKind[];
  /** How many SOPs at once. Default: by cores and memory. */
  readonly jobs?: number;
  readonly software: string;
  /** Says which software this is, by its contents (`ownDigest`). Default: as it stands on the disk now. */
  readonly own?: string;
  readonly epoch: number | null;
  /** Starts the browser; called only when an output needs it, and again when it died. */
  readonly openBrowser: () => Promise<SopBrowser>;
  /** What is known of the browser without starting it (`browserIdentity`). Without it, it is started to be asked. */
  readonly browserIdentity?: string;
  /** Folder of the cache; null or left out: none. */
  readonly cache?: string | null;
  /** Bytes that the cache may hold. Default: 1 GiB. */
  readonly cacheLimit?: number;
  /** Makes everything anew, whatever the cache holds. */
  readonly force?: boolean;
  /** Only one part of the collection; the rest is read, for the links. */
  readonly shard?: Shard;
  /**
   * Folders of which the sources are all the SOPs there are: what was made of an SOP that is gone from there is removed,
   * unless it was edited. None when left out, and with `shard`.
   */
  readonly whole?: readonly string[];
  readonly timings?: Timings;
  /** All findings are there, before anything is made. */
  readonly onChecked?: (sops: readonly FoundInSop[]) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/** What was found in one source. */
export interface FoundInSop {
  readonly id: string;
  readonly file: string;
  /** As decoded, for code frames. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * `built`: something had to be compiled. `restored`: outputs that were not there as they should be came out of the cache.
 * `reused`: all of them were.
 */
export type Outcome = "built" | "restored" | "reused" | "failed";

export interface BuiltSop extends FoundInSop {
  readonly outcome: Outcome;
}

/** One SOP is done: `done` of `total`. */
export interface Progress {
  readonly id: string;
  readonly outcome: Outcome;
  readonly done: number;
  readonly total: number;
}

export interface BuildResult {
  /** In the order of their files. */
  readonly sops: readonly BuiltSop[];
  /** Whether a browser was started. */
  readonly usedBrowser: boolean;
  /** Whether the index or the catalogue had to be written. */
  readonly wroteIndex: boolean;
  /** Outputs of SOPs that are gone. */
  readonly leftovers: Leftovers;
}

/** What one build works with. */
export interface BuildRun {
  readonly options: BuildOptions;
  readonly kinds: readonly OutputKind[];
  readonly wanted: (id: string) => boolean;
  /** Says which software this is, by its contents. */
  readonly own: string;
  readonly store: Store | null;
  readonly notes: NotesPlace | null;
  /** What the last run left. */
  readonly before: () => Promise<RunState | null>;
  /** Digest of everything that the run depends on, if the browser is of this version. */
  readonly digest: (browserVersion: string | null) => string;
  /** The browser's version as far as it is known from an earlier run. */
  readonly expected: string | null;
  readonly timings: Timings;
}

/**
 * Compiles SOPs into the folder of outputs: only what is not there yet as it should be. An SOP with an error is passed
 * over and keeps the outputs it had; all outputs of one SOP are written together, and the collection's index at the end.
 * Of kinds that are made on demand those are made that are there already, when no kinds are asked for.
 *
 * @throws BrowserUnavailable, the file system's errors, the signal's reason
 */
export async function build(sources: readonly SourceFile[], options: BuildOptions): Promise<BuildResult> {
  const run = await openRun(sources, options);
  const done = await run.timings.time("compare", null, () => whenNothingToDo(sources, run));
  if (done !== null) return done;
  await using browsers = new SharedBrowser(options.openBrowser, options.signal);
  if (surelyNeedsBrowser(run, sources, await run.before())) browsers.startEarly();
  // Loaded only now: what reads, checks and compiles takes longer to load than a build with nothing to do takes.
  const { buildCollection } = await import("./build-collection.ts");
  return await buildCollection(sources, run, browsers);
}

/** A cache that knows nothing of the browser holds nothing that was made with it. */
function surelyNeedsBrowser(
  { options, kinds, expected }: BuildRun,
  sources: readonly SourceFile[],
  before: RunState | null,
): boolean {
  if (!kinds.some(needsBrowser)) return false;
  if (options.force === true || expected === null) return true;
  const made = new Map(before?.sops.map(({ file, entry }) => [file, entry.source]));
  return sources.some(({ file, content }) => made.has(file) && made.get(file) !== `sha256-${sha256(content)}`);
}

/** Gathers what a build works with. @throws the file system's errors */
export async function openRun(sources: readonly SourceFile[], options: BuildOptions): Promise<BuildRun> {
  const timings = options.timings ?? createTimings();
  const kinds = options.only ?? DEFAULT_KINDS;
  const store = options.cache ? openStore(options.cache) : null;
  const own = options.own ?? (options.cache ? await rememberedOwnDigest(options.cache) : ownDigest());
  const { workingFolder, out, status, shard, software, epoch } = options;
  const notes = store === null ? null : notesPlace(store.folder, own, workingFolder, out, status, shard, epoch);
  let before: Promise<RunState | null> | null = null;
  const part =
    shard === undefined
      ? null
      : shardOf(
          sources.map(({ id }) => id),
          shard,
        );
  const fixed = [
    own,
    treeDigest(options.templates),
    [...options.profiles].sort(),
    status,
    kinds,
    epoch,
    software,
    shard,
    options.whole,
  ];
  const ofSources = sourcesDigest(sources);
  return {
    options,
    kinds,
    wanted: (id) => part === null || part.has(id),
    own,
    store,
    notes,
    before: () => {
      before ??= notes ? readState(notes) : Promise.resolve(null);
      return before;
    },
    digest: (browserVersion) => digestOfParts("run/1", fixed, browserVersion, ofSources),
    expected: await expectedBrowser(store, options.browserIdentity),
    timings,
  };
}

async function expectedBrowser(store: Store | null, identity: string | undefined): Promise<string | null> {
  if (identity === undefined) return null;
  const known = await store?.read(browserKey(identity));
  return known?.toString("utf8") ?? null;
}

/** Under which a cache knows the version of a browser. */
export function browserKey(identity: string): string {
  return digestOfParts("browser/1", identity);
}

async function whenNothingToDo(sources: readonly SourceFile[], run: BuildRun): Promise<BuildResult | null> {
  const { options, notes, kinds, expected } = run;
  if (options.force || notes === null || (expected === null && kinds.some(needsBrowser))) return null;
  const files = new Set(sources.map(({ file }) => file));
  const same = await nothingToDo(notes, await run.before(), { run: run.digest(expected), out: options.out, files });
  if (same === null) return null;
  const reused = new Set(same.state.sops.map(({ file }) => file));
  const wanted = sources.filter(({ id }) => run.wanted(id));
  const findingsOn = ({ file }: SourceFile) => same.findings.get(file)?.diagnostics ?? [];
  options.onChecked?.(wanted.map((source) => foundIn(source, findingsOn(source))));
  const outcomeOf = ({ file }: SourceFile): Outcome => (reused.has(file) ? "reused" : "failed");
  const sops = wanted.map((source) => builtOf(source, findingsOn(source), outcomeOf(source)));
  return { sops, usedBrowser: false, wroteIndex: false, leftovers: NO_LEFTOVERS };
}

/** Texts are decoded when somebody asks: only findings show any. */
export function foundIn({ id, file, content }: SourceFile, diagnostics: readonly Diagnostic[]): FoundInSop {
  return {
    id,
    file,
    diagnostics,
    get text() {
      return new TextDecoder().decode(content);
    },
  };
}

export function builtOf(source: SourceFile, diagnostics: readonly Diagnostic[], outcome: Outcome): BuiltSop {
  return {
    id: source.id,
    file: source.file,
    diagnostics,
    outcome,
    get text() {
      return new TextDecoder().decode(source.content);
    },
  };
}
