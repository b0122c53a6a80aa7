import { availableParallelism } from "node:os";
import type { SopBrowser } from "../browser/browser.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { loadProfile, type ProfileResult } from "../profile/load.ts";
import { type CheckedSop, type CheckOptions, checkSources } from "./check.ts";
import { type IndexEntry, indexEntry, indexText, readIndex } from "./collection-index.ts";
import { compileSafely } from "./compile.ts";
import type { SourceFile } from "./find-files.ts";
import { inTurn } from "./in-turn.ts";
import { DEFAULT_KINDS, needsBrowser, type OutputKind } from "./outputs.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface BuildOptions extends CheckOptions {
  /** Folder of outputs. */
  readonly out: string;
  /** Folders that hold profiles. */
  readonly templates: readonly string[];
  /** Default: `DEFAULT_KINDS`. */
  readonly only?: readonly OutputKind[];
  /** How many SOPs at once. Default: as many as there are cores. */
  readonly jobs?: number;
  readonly software: string;
  readonly epoch: number | null;
  /** Starts the browser; called at most once, and only when an output needs it. */
  readonly openBrowser: () => Promise<SopBrowser>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** One SOP is done: `done` of `total`. */
export interface Progress {
  readonly id: string;
  readonly outcome: "built" | "failed";
  readonly done: number;
  readonly total: number;
}

export interface BuildResult {
  /** In the order of their files. */
  readonly sops: readonly (CheckedSop & { readonly built: boolean })[];
}

/**
 * Compiles SOPs into the folder of outputs. An SOP with an error is passed over and keeps the outputs it had; all
 * outputs of one SOP are written together, and `index.json` at the end.
 *
 * @throws BrowserUnavailable, BrowserGone, the file system's errors, the signal's reason
 */
export async function build(sources: readonly SourceFile[], options: BuildOptions): Promise<BuildResult> {
  const { sops, collection } = await checkSources(sources, options);
  const only = new Set(options.only ?? DEFAULT_KINDS);
  const profiles = new Map<string, Promise<ProfileResult>>();
  await using browsers = new SharedBrowser(options.openBrowser, options.signal);
  const entries: IndexEntry[] = [];
  let done = 0;

  const compileOne = async (checked: CheckedSop): Promise<CheckedSop & { built: boolean }> => {
    options.signal?.throwIfAborted();
    const finish = (more: readonly Diagnostic[], built: boolean): CheckedSop & { built: boolean } => {
      done++;
      options.onProgress?.({ id: checked.id, outcome: built ? "built" : "failed", done, total: sops.length });
      return { ...checked, diagnostics: [...checked.diagnostics, ...more], built };
    };
    const { sop } = checked;
    if (!sop) return finish([], false);
    const { name, place } = sop.profile;
    const loading = profiles.get(name) ?? loadProfile(name, options.templates, place);
    profiles.set(name, loading);
    const loaded = await loading;
    if (!loaded.profile) return finish(loaded.diagnostics, false);
    const { software, epoch } = options;
    const job = {
      sop,
      profile: loaded.profile,
      collection,
      sourceDigest: checked.digest,
      only,
      software,
      epoch,
      browser: () => browsers.get(),
    };
    const compiled = await compileSafely(job);
    if (!compiled.ok) return finish(compiled.diagnostics, false);
    options.signal?.throwIfAborted();
    await writeOutputs(options.out, compiled.outputs);
    entries.push(indexEntry(sop, checked.digest, compiled.outputs));
    return finish([], true);
  };

  const jobs = options.jobs ?? availableParallelism();
  if ([...only].some(needsBrowser) && sops.some(({ sop }) => sop !== null)) await browsers.get();
  const built = await inTurn(sops, jobs, compileOne);
  const before = await readIndex(options.out);
  if (entries.length + before.length > 0) {
    await writeOutputs(options.out, [{ path: "index.json", content: indexText(entries, before) }]);
  }
  return { sops: built };
}

/** Starts the browser when first asked for, once, and closes it at the end. */
class SharedBrowser implements AsyncDisposable {
  readonly #open: () => Promise<SopBrowser>;
  #browser: Promise<SopBrowser> | null = null;

  constructor(open: () => Promise<SopBrowser>, signal: AbortSignal | undefined) {
    this.#open = open;
    // Work that is under way in a page ends at once when its browser goes away.
    signal?.addEventListener("abort", () => void this[Symbol.asyncDispose](), { once: true });
  }

  get(): Promise<SopBrowser> {
    this.#browser ??= this.#open();
    return this.#browser;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const browser = await this.#browser?.catch(() => null);
    await browser?.close();
  }
}
