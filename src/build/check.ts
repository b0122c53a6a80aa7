import { join } from "node:path";
import { byPlace, check } from "../check/check.ts";
import type { Collection } from "../check/collection.ts";
import { applySilences } from "../check/silences.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { lower } from "../model/lower.ts";
import type { Sop } from "../model/sop.ts";
import { plainText } from "../model/spans.ts";
import { inline } from "../model/text.ts";
import type { ProfileResult } from "../profile/load.ts";
import { signatureMarkFindings } from "../profile/signature.ts";
import { readSource } from "../source/read.ts";
import type { Silence } from "../source/silences.ts";
import { breather } from "./breathe.ts";
import { sha256 } from "./cache/digest.ts";
import { ENDINGS, readSourceFile, type SourceFile } from "./find-files.ts";
import { cannotBeOpened, sameIdTwice } from "./findings.ts";
import { readProfiles } from "./profiles.ts";
import { whyUnreadable } from "./read-bounded.ts";

export interface CheckOptions {
  /** Paths in findings are relative to it. */
  readonly workingFolder: string;
  /** Names of the profiles that exist. */
  readonly profiles: ReadonlySet<string>;
  /** Folders that hold profiles. Without them nothing is known of what an SOP's profile prints. */
  readonly templates?: readonly string[];
  /** Checks every SOP as if it had this status. */
  readonly status?: "resmi";
  /** Ends the work between two SOPs. */
  readonly signal?: AbortSignal;
}

/** One SOP with everything that was found in it. */
export interface CheckedSop {
  readonly id: string;
  readonly file: string;
  /** As decoded, for code frames. */
  readonly text: string;
  /** Of the file's bytes: `sha256-` and hexadecimal digits. */
  readonly digest: string;
  /** Whether it could be read as an SOP, so that every rule has seen it. */
  readonly isReadable: boolean;
  /** Null when the file cannot be read as an SOP, or it or its profile holds an error: nothing may be made of it. */
  readonly sop: Sop | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedCollection {
  readonly sops: readonly CheckedSop[];
  /** Every SOP that could be read, by id; those too that are only linked. */
  readonly collection: Collection;
}

/**
 * Reads SOPs, and those that they link, and gives everything that is found in the ones that were asked for, and in their
 * profiles; that is told with the first SOP that has the profile.
 *
 * @throws the signal's reason, the file system's errors
 */
export async function checkSources(sources: readonly SourceFile[], options: CheckOptions): Promise<CheckedCollection> {
  const breathe = breather(options.signal);
  const asked: Understood[] = [];
  for (const source of sources) {
    asked.push(understand(source, options));
    await breathe();
  }
  const linked = (await readLinked(asked, options)).found;
  const sops = new Map<string, Sop>();
  for (const { sop } of [...linked, ...asked]) if (sop) sops.set(sop.id, sop);
  const collection: Collection = { sops };
  const twice = sameIdTwice(sources);
  const profiles = await readProfiles(
    asked.flatMap(({ sop }) => sop?.profile ?? []),
    options,
  );
  const known = [...profiles.values()].some(({ profile }) => profile?.signatureMark) ? [...sops] : [];
  const titles = new Map(known.map(([id, { title }]) => [id, plainText(inline(title))]));
  const told = new Set<ProfileResult>();
  const checked: CheckedSop[] = [];
  for (const understood of asked) {
    const { source, sop, silences } = understood;
    const chosen = profiles.get(sop?.profile.name ?? "");
    const form = chosen?.profile;
    const found = sop ? check({ sop, collection, profiles: options.profiles, form, silences }) : [];
    const misplaced = sop && form ? signatureMarkFindings(sop, form, titles) : [];
    const all = [...understood.diagnostics, ...(twice.get(source.file) ?? []), ...found, ...misplaced];
    const faults = chosen === undefined || told.has(chosen) ? [] : (chosen.diagnostics ?? []);
    if (chosen) told.add(chosen);
    const diagnostics = [...applySilences(all, silences), ...faults].toSorted(byPlace);
    const isBroken = chosen?.diagnostics !== undefined || diagnostics.some(({ severity }) => severity === "error");
    checked.push({
      id: source.id,
      file: source.file,
      text: new TextDecoder().decode(source.content),
      digest: `sha256-${sha256(source.content)}`,
      isReadable: sop !== null,
      sop: isBroken ? null : sop,
      diagnostics,
    });
    await breathe();
  }
  return { sops: checked, collection };
}

/** An SOP as read and lowered, before anything is compared with anything. */
export interface Understood {
  readonly source: SourceFile;
  readonly sop: Sop | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly silences: readonly Silence[];
}

/** Reads and lowers one source. */
export function understand(source: SourceFile, { status }: CheckOptions): Understood {
  if (source.unreadable) {
    return { source, sop: null, diagnostics: [cannotBeOpened(source.file, source.unreadable)], silences: [] };
  }
  const { document, diagnostics, silences } = readSource(source.file, source.content);
  if (!document) return { source, sop: null, diagnostics, silences };
  const lowered = lower(document);
  const sop = status ? { ...lowered.sop, status } : lowered.sop;
  return { source, sop, diagnostics: [...diagnostics, ...lowered.diagnostics], silences };
}

export interface Linked {
  readonly found: readonly Understood[];
  /** Every place that was looked at: the digest of what stands there, or null. */
  readonly asked: readonly { readonly path: string; readonly digest: string | null }[];
}

/** SOPs that are named by id but were not asked for, where they stand beside the one that names them. */
export async function readLinked(
  asked: readonly { readonly source: SourceFile; readonly sop: Pick<Sop, "related"> | null }[],
  options: CheckOptions,
): Promise<Linked> {
  const known = new Set(asked.map(({ source }) => source.id));
  const found: Understood[] = [];
  const places: Linked["asked"][number][] = [];
  for (const { source, sop } of asked) {
    for (const related of sop?.related ?? []) {
      if (related.kind !== "sop" || known.has(related.sop) || source.folder === null) continue;
      // An id is a name of letters, digits and hyphens; whatever else was written is no file of ours.
      if (!/^[a-z0-9-]+$/.test(related.sop)) continue;
      known.add(related.sop);
      for (const ending of ENDINGS) {
        const path = join(source.folder, `${related.sop}${ending}`);
        const file = await readIfThere(path, options.workingFolder);
        places.push({ path, digest: file === null ? null : sha256(file.content) });
        if (file) found.push(understand(file, options));
        if (file) break;
      }
    }
  }
  return { found, asked: places };
}

async function readIfThere(path: string, workingFolder: string): Promise<SourceFile | null> {
  try {
    return await readSourceFile(path, workingFolder);
  } catch (error) {
    // Of one that is there and cannot be opened nobody asked; that it is not there is told where it is named.
    if (whyUnreadable(error) !== null) return null;
    throw error;
  }
}
