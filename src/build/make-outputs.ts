import type { SopBrowser } from "../browser/browser.ts";
import type { Collection } from "../check/collection.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { inline } from "../model/text.ts";
import { loadProfile } from "../profile/load.ts";
import type { Profile } from "../profile/profile.ts";
import { digestOfParts } from "./cache/digest.ts";
import type { Store } from "./cache/store.ts";
import { compileSafely } from "./compile.ts";
import type { SopFacts } from "./facts.ts";
import { needsBrowser, type OutputKind, outputPath } from "./outputs.ts";
import type { SopReader } from "./sop-reader.ts";
import type { SurveyedSop } from "./survey.ts";
import type { Timings } from "./timings.ts";

export interface MakerContext {
  readonly reader: SopReader;
  /** Folders that hold profiles. */
  readonly templates: readonly string[];
  readonly collection: Collection;
  /** Our name and version, as printed. */
  readonly software: string;
  /** Says which software this is, by its contents. */
  readonly own: string;
  readonly epoch: number | null;
  readonly store: Store | null;
  /** Makes everything anew, whatever the cache holds. */
  readonly force: boolean;
  /** Of the browser that is, or would be, started. */
  readonly browserVersion: () => Promise<string>;
  readonly browser: () => Promise<SopBrowser>;
  readonly timings: Timings;
  readonly signal?: AbortSignal | undefined;
}

/** An output of one SOP, in memory. */
export interface MadeOutput {
  readonly kind: OutputKind;
  /** Below the folder of outputs. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export type KeysResult =
  | { readonly ok: true; readonly keys: ReadonlyMap<OutputKind, string> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export type MakeResult =
  | { readonly ok: true; readonly made: readonly MadeOutput[]; readonly compiled: boolean }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Makes the outputs of a collection's SOPs: out of the cache where it has them, else by compiling. */
export interface Maker {
  /**
   * What each output depends on, in one digest: the source, our software, the profile with all its parts, the titles
   * of linked SOPs, `SOURCE_DATE_EPOCH`, and the browser where one is needed.
   */
  keys(sop: SurveyedSop, kinds: readonly OutputKind[]): Promise<KeysResult>;
  /** The outputs of these keys: all of them, or none and the reason. */
  make(sop: SurveyedSop, keys: ReadonlyMap<OutputKind, string>): Promise<MakeResult>;
}

type LoadedProfile =
  | { readonly profile: Profile; readonly digest: string }
  | { readonly diagnostics: readonly Diagnostic[] };

export function createMaker(context: MakerContext): Maker {
  const profiles = new Map<string, Promise<LoadedProfile>>();
  const profileOf = (facts: SopFacts): Promise<LoadedProfile> => {
    const { name, place } = facts.profile;
    const loading = profiles.get(name) ?? load(name, place);
    profiles.set(name, loading);
    return loading;
  };
  const load = async (name: string, place: SopFacts["profile"]["place"]): Promise<LoadedProfile> => {
    const { profile, diagnostics } = await loadProfile(name, context.templates, place);
    return profile ? { profile, digest: digestOfParts(profile) } : { diagnostics };
  };

  return {
    async keys({ facts, digest }, kinds) {
      if (facts === null) return { ok: false, diagnostics: [] };
      const loaded = await profileOf(facts);
      if (!("profile" in loaded)) return { ok: false, diagnostics: loaded.diagnostics };
      const { own, software, epoch } = context;
      const shared = [
        own,
        software,
        epoch,
        facts.id,
        digest,
        facts.status,
        titles(facts, context.collection),
        loaded.digest,
      ];
      const version = kinds.some(needsBrowser) ? await context.browserVersion() : null;
      const keyOf = (kind: OutputKind): string =>
        digestOfParts("output/1", kind, needsBrowser(kind) ? version : null, shared);
      return { ok: true, keys: new Map(kinds.map((kind) => [kind, keyOf(kind)])) };
    },

    async make(sop, keys) {
      const { store, timings } = context;
      const { id } = sop.source;
      const made: MadeOutput[] = [];
      const missing = new Map<OutputKind, string>();
      for (const [kind, key] of keys) {
        const kept = context.force ? null : await store?.read(key);
        if (kept) made.push({ kind, path: outputPath(id, kind), content: kept });
        else missing.set(kind, key);
      }
      if (missing.size === 0) return { ok: true, made, compiled: false };
      const compiled = await compileOne(sop, new Set(missing.keys()));
      if (!compiled.ok) return compiled;
      for (const [kind, key] of missing) {
        const path = outputPath(id, kind);
        const output = compiled.outputs.find((one) => one.path === path);
        if (output === undefined) throw new Error(`${path} was not made`);
        made.push({ kind, path, content: output.content });
        if (store) await timings.time("cache", id, () => store.write(key, output.content));
      }
      return { ok: true, made, compiled: true };
    },
  };

  async function compileOne({ source, facts, digest }: SurveyedSop, only: ReadonlySet<OutputKind>) {
    const loaded = facts === null ? null : await profileOf(facts);
    const { sop } = context.reader.read(source);
    if (sop === null || loaded === null || !("profile" in loaded)) throw new Error(`${source.file} cannot be compiled`);
    const { collection, software, epoch, browser, signal, timings } = context;
    const { time } = timings;
    const job = {
      sop,
      profile: loaded.profile,
      collection,
      sourceDigest: digest,
      only,
      software,
      epoch,
      browser,
      signal,
      time,
    };
    return compileSafely(job);
  }
}

function titles({ related }: SopFacts, { sops }: Collection): readonly (string | null)[] {
  return related.map((one) => {
    const title = one.kind === "sop" ? sops.get(one.sop)?.title : undefined;
    return title === undefined ? null : inline(title);
  });
}
