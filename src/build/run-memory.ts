import type { Diagnostic } from "../diagnostic.ts";
import { digestOfParts } from "./cache/digest.ts";
import { readNotes, writeNotes } from "./cache/notes.ts";
import type { IndexEntry } from "./collection-index.ts";
import { packed, type SopFacts } from "./facts.ts";
import type { PlacedFile } from "./in-place.ts";
import type { OutputKind } from "./outputs.ts";

/** What a run leaves for the next one of the same collection and folder of outputs. */
export interface RunMemory {
  readonly state: RunState | null;
  readonly findings: ReadonlyMap<string, FindingsNote>;
  readonly facts: ReadonlyMap<string, FactsNote>;
}

export interface RunState {
  /** Of everything that the run depended on. */
  readonly run: string;
  /** The collection's own files. */
  readonly files: readonly PlacedFile[];
  /** The folders of outputs, for the index tells what lies in them. */
  readonly folders: readonly SeenFolder[];
  readonly linked: readonly { readonly path: string; readonly digest: string | null }[];
  readonly sops: readonly SopNote[];
}

export interface SeenFolder {
  readonly name: string;
  /** What the file system said of it. */
  readonly seen: string | null;
  /** Paths of the outputs in it. */
  readonly outputs: readonly string[];
}

export interface SopNote {
  readonly file: string;
  readonly outputs: readonly (PlacedFile & { readonly kind: OutputKind; readonly key: string })[];
  readonly entry: IndexEntry;
}

export interface FindingsNote {
  readonly file: string;
  readonly digest: string;
  readonly world: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FactsNote {
  readonly file: string;
  readonly digest: string;
  readonly facts: SopFacts | null;
}

/**
 * Where a run's notes stand in a cache.
 *
 * @param own digest of our software: what another one noted is not read
 */
export interface NotesPlace {
  readonly folder: string;
  readonly name: string;
  readonly own: string;
}

export function notesPlace(folder: string, own: string, ...run: readonly unknown[]): NotesPlace {
  return { folder, own, name: digestOfParts("notes/1", run).slice(0, 32) };
}

type Head = { readonly own: string } & Record<string, unknown>;

export async function readState(place: NotesPlace): Promise<RunState | null> {
  const lines = await linesOf<Omit<RunState, "sops"> & Head, SopNote>(place, "state");
  return lines === null ? null : { ...lines.head, sops: lines.rest };
}

export async function readFindings(place: NotesPlace): Promise<ReadonlyMap<string, FindingsNote>> {
  const lines = await linesOf<Head, FindingsNote>(place, "findings");
  return new Map(lines?.rest.map((note) => [note.file, note]));
}

export async function readFacts(place: NotesPlace): Promise<ReadonlyMap<string, FactsNote>> {
  const lines = await linesOf<Head, FactsNote>(place, "facts");
  return new Map(
    lines?.rest.map((note) => [note.file, { ...note, facts: note.facts === null ? null : packed(note.facts) }]),
  );
}

export async function writeState(place: NotesPlace, { sops, ...head }: RunState): Promise<void> {
  await writeNotes(place.folder, `${place.name}.state`, concat({ own: place.own, ...head }, sops));
}

export async function writeFindings(place: NotesPlace, notes: Iterable<FindingsNote>): Promise<void> {
  await writeNotes(place.folder, `${place.name}.findings`, concat({ own: place.own }, notes));
}

export async function writeFacts(place: NotesPlace, notes: Iterable<FactsNote>): Promise<void> {
  await writeNotes(place.folder, `${place.name}.facts`, concat({ own: place.own }, notes));
}

function* concat(head: unknown, rest: Iterable<unknown>): Iterable<unknown> {
  yield head;
  yield* rest;
}

/** What stands behind its digest and was written by this very software has the shape that this software gave it. */
async function linesOf<First extends Head, Rest>(
  place: NotesPlace,
  part: string,
): Promise<{ readonly head: First; readonly rest: readonly Rest[] } | null> {
  const lines = await readNotes(place.folder, `${place.name}.${part}`);
  const [first, ...rest] = lines ?? [];
  if (first === undefined) return null;
  const head: First = JSON.parse(first);
  if (head.own !== place.own) return null;
  return { head, rest: rest.map((line): Rest => JSON.parse(line)) };
}
