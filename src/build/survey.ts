import { byPlace, check } from "../check/check.ts";
import type { Collection } from "../check/collection.ts";
import type { CheckContext } from "../check/rule.ts";
import { applySilences } from "../check/silences.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { breather } from "./breathe.ts";
import { digestOfParts, sha256 } from "./cache/digest.ts";
import { type CheckOptions, readLinked, type Understood } from "./check.ts";
import { factsOf, papersDigest, type SopFacts, worldDigest } from "./facts.ts";
import type { SourceFile } from "./find-files.ts";
import { sameIdTwice } from "./findings.ts";
import { readProfiles } from "./profiles.ts";
import { createReader, type SopReader } from "./sop-reader.ts";
import { createTidy } from "./tidy.ts";

/** One SOP as a build knows it: read, checked, and let go again. */
export interface SurveyedSop {
  readonly source: SourceFile;
  /** Of the file's bytes: `sha256-` and hexadecimal digits. */
  readonly digest: string;
  /** Null when the file cannot be read as an SOP. */
  readonly facts: SopFacts | null;
  /** Whether outputs may be made of it: it was read and holds no error. */
  readonly usable: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What its findings depend on beside its own source. */
  readonly world: string;
}

/** What an earlier survey found, by file. */
export interface SurveyMemory {
  readonly facts: ReadonlyMap<string, { readonly digest: string; readonly facts: SopFacts | null }>;
  readonly findings: ReadonlyMap<string, RememberedFindings>;
}

export interface RememberedFindings {
  readonly digest: string;
  readonly world: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface SurveyOptions extends CheckOptions {
  readonly memory: SurveyMemory;
  /** Which SOPs are wanted; the others are only known to them. */
  readonly wanted: (id: string) => boolean;
}

export interface Survey {
  /** The wanted ones, in the order of their files. */
  readonly sops: readonly SurveyedSop[];
  readonly collection: Collection;
  /** Every SOP of the collection that was asked for, by file. */
  readonly known: ReadonlyMap<string, { readonly digest: string; readonly facts: SopFacts | null }>;
  /** SOPs that are linked but were not asked for: their digests by path, null where there is none. */
  readonly linked: readonly LinkedSource[];
  /** May still hold some of the SOPs whole. */
  readonly reader: SopReader;
}

export interface LinkedSource {
  readonly path: string;
  readonly digest: string | null;
}

/**
 * Reads and checks a collection, holding a small one whole, and of a large one an SOP at a time. What an earlier survey
 * found in the same text, with the same neighbours, is taken from it.
 *
 * @throws the signal's reason, the file system's errors
 */
export async function survey(sources: readonly SourceFile[], options: SurveyOptions): Promise<Survey> {
  const breathe = breather(options.signal, createTidy());
  const reader = createReader(sources, options);
  const known = new Map<string, { readonly digest: string; readonly facts: SopFacts | null }>();
  for (const source of sources) {
    const digest = `sha256-${sha256(source.content)}`;
    const before = options.memory.facts.get(source.file);
    if (before?.digest === digest) {
      known.set(source.file, before);
      continue;
    }
    const { sop } = reader.read(source);
    known.set(source.file, { digest, facts: sop === null ? null : factsOf(sop) });
    await breathe();
  }
  const asked = sources.map((source) => ({ source, sop: known.get(source.file)?.facts ?? null }));
  const linked = await readLinked(asked, options);
  const sops = new Map<string, SopFacts>();
  for (const { sop } of linked.found) if (sop) sops.set(sop.id, factsOf(sop));
  for (const { sop } of asked) if (sop) sops.set(sop.id, sop);
  const collection: Collection = { sops };
  const twice = sameIdTwice(sources);
  const world = digestOfParts(
    worldDigest(
      sources.map(({ file }) => file),
      sops.values(),
    ),
    [...options.profiles].sort(),
  );
  const { profiles } = options;
  const forms = await readProfiles(
    asked.flatMap(({ sop }) => sop?.profile ?? []),
    options,
  );

  const surveyed: SurveyedSop[] = [];
  for (const { source, sop: facts } of asked) {
    if (!options.wanted(source.id)) continue;
    const digest = known.get(source.file)?.digest ?? "";
    const form = forms.get(facts?.profile.name ?? "")?.profile;
    const own = digestOfParts(world, facts === null ? null : neighbours(facts, sops), form?.identity ?? null);
    const before = options.memory.findings.get(source.file);
    let diagnostics = before?.diagnostics;
    if (before === undefined || before.digest !== digest || before.world !== own) {
      diagnostics = findingsOn(reader.read(source), { collection, form, profiles }, twice.get(source.file) ?? []);
      await breathe();
    }
    const found = diagnostics ?? [];
    const usable = facts !== null && !found.some(({ severity }) => severity === "error");
    surveyed.push({ source, digest, facts, usable, diagnostics: found, world: own });
  }
  return { sops: surveyed, collection, known, linked: linked.asked, reader };
}

/** Whether they may be kept: findings that point into another file hold a place that moves with that file's lines. */
export function mayBeKept(file: string, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ place, related }) =>
    [place, ...related.map((one) => one.place)].every((one) => one.file === file),
  );
}

function findingsOn(
  { sop, diagnostics, silences }: Understood,
  among: Pick<CheckContext, "collection" | "profiles" | "form">,
  twice: readonly Diagnostic[],
): readonly Diagnostic[] {
  const found = sop ? check({ ...among, sop, silences }) : [];
  return applySilences([...diagnostics, ...twice, ...found], silences).toSorted(byPlace);
}

function neighbours(facts: SopFacts, sops: ReadonlyMap<string, SopFacts>): readonly (string | null)[] {
  return facts.related.map((one) => {
    const other = one.kind === "sop" ? sops.get(one.sop) : undefined;
    return other === undefined ? null : papersDigest(other);
  });
}
