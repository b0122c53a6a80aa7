import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { sha256 } from "./cache/digest.ts";
import type { ReadDefinition } from "./catalogue.ts";
import type { IndexEntry } from "./collection-index.ts";
import { collectionFault, faultOf, leftover, stray } from "./faults.ts";
import { entriesOnRecord } from "./index-folders.ts";
import { findLeftovers, isSourceGone, type Scope } from "./leftovers.ts";
import { outputsPresent } from "./output-folders.ts";
import { type BuildRecord, digestsOf, type Made } from "./record.ts";
import { collectionFiles, withBuilt } from "./write-index.ts";

/** What is known of a folder of outputs when its SOPs have been verified. */
export interface VerifiedSops {
  readonly out: string;
  /** The folder as findings name it. */
  readonly shownOut: string;
  readonly record: BuildRecord;
  /** What a build would make of the SOPs. */
  readonly expected: readonly Made[];
  /** Definitions as a build would make them. */
  readonly read: ReadDefinition;
  readonly scope: Scope | null;
}

/**
 * Findings on what belongs to the collection as a whole: an index or a catalogue that is missing, stale or edited; and,
 * when whole folders were verified, outputs whose SOP is gone.
 *
 * @throws the file system's errors
 */
export async function verifyCollection(verified: VerifiedSops): Promise<readonly Diagnostic[]> {
  const { out, shownOut, record, read, scope } = verified;
  const faults: Diagnostic[] = [];
  const entries = await expectedEntries(verified);
  if (entries.length > 0 || Object.keys(record.files).length > 0) {
    for (const { path, content } of await collectionFiles(entries, read)) {
      const fault = await faultOf(join(out, path), sha256(content), record.files[path]);
      if (fault !== null) faults.push(collectionFault(`${shownOut}/${path}`, fault));
    }
  }
  return scope === null ? faults : [...faults, ...(await withoutSops(verified, scope))];
}

/** What the index would hold after a build: missing outputs made, SOPs that are gone left out. */
async function expectedEntries({ out, record, expected, scope }: VerifiedSops): Promise<readonly IndexEntry[]> {
  const sops = withBuilt(record.sops, expected);
  const { entries } = await entriesOnRecord(out, { ...record, sops });
  const all = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { entry } of expected) {
    const { id, outputs } = entry;
    all.set(id, { ...entry, outputs: { ...all.get(id)?.outputs, ...outputs } });
  }
  const { gone, wait } = scope === null ? { gone: [], wait: false } : findLeftovers(out, record.sops, scope);
  if (!wait) for (const { entry } of gone) all.delete(entry.id);
  return [...all.values()];
}

async function withoutSops({ out, shownOut, record }: VerifiedSops, scope: Scope): Promise<readonly Diagnostic[]> {
  const { gone } = findLeftovers(out, record.sops, scope);
  const removable = new Set(gone.map(({ entry }) => entry.id));
  const found: Diagnostic[] = [];
  for (const made of record.sops.values()) {
    const { id } = made.entry;
    if (scope.ids.has(id) || !isSourceGone(out, made)) continue;
    const paths = outputsPresent(out, id).filter((path) => digestsOf(made)[path] !== undefined);
    const [first] = paths;
    if (first === undefined) continue;
    found.push(leftover(made, shownOut, `${shownOut}/${first}`, removable.has(id) && !made.isGone));
  }
  for (const { id, outputs } of (await entriesOnRecord(out, record)).entries) {
    const [first] = Object.keys(outputs);
    if (record.sops.has(id) || scope.ids.has(id) || first === undefined) continue;
    found.push(stray(id, shownOut, `${shownOut}/${first}`));
  }
  return found;
}
