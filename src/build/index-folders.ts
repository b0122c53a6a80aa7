import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "./cache/digest.ts";
import type { IndexEntry } from "./collection-index.ts";
import { outputFolders, outputsPresent } from "./output-folders.ts";
import { outputPath } from "./outputs.ts";
import type { PdfClaims } from "./read-pdf.ts";
import type { BuildRecord, MadeSop } from "./record.ts";

/** What lies in a folder of outputs. */
export interface FoundEntries {
  /** In the order of their ids. */
  readonly entries: readonly IndexEntry[];
  /** Names of folders with outputs that nothing tells about. */
  readonly unreadable: readonly string[];
}

/**
 * The entries of a collection's index: what lies in the folders of outputs, and nothing else. What a record says of an
 * SOP is believed; of outputs that no record knows their own definition is asked (the JSON, or the one inside the PDF).
 *
 * @throws the file system's errors
 */
export async function entriesOnRecord(out: string, { sops }: BuildRecord): Promise<FoundEntries> {
  return entriesIn(out, async (id, paths) => {
    const made = sops.get(id);
    if (made === undefined) return readEntry(out, id, await digested(out, paths));
    return made.isGone ? "none" : onRecord(made, paths, (path) => digestOf(out, path));
  });
}

/**
 * The same for folders that were copied together: there a record is believed of an SOP whose files are all as it says.
 *
 * @throws the file system's errors
 */
export async function entriesOfFolders(out: string, { sops }: BuildRecord): Promise<FoundEntries> {
  return entriesIn(out, async (id, paths) => {
    const files = await digested(out, paths);
    const made = sops.get(id);
    if (made === undefined || !isAsRecorded(made, files)) return readEntry(out, id, files);
    return onRecord(made, paths, async (path) => files[path] ?? "");
  });
}

/** Of a folder: its entry, `none` when it is to be left out, `unreadable` when nothing tells what it is. */
type Reading = IndexEntry | "none" | "unreadable";

async function entriesIn(
  out: string,
  read: (id: string, paths: readonly string[]) => Promise<Reading>,
): Promise<FoundEntries> {
  const entries: IndexEntry[] = [];
  const unreadable: string[] = [];
  for (const id of await outputFolders(out)) {
    const paths = outputsPresent(out, id);
    if (paths.length === 0) continue;
    const reading = await read(id, paths);
    if (reading === "unreadable") unreadable.push(id);
    else if (reading !== "none") entries.push(reading);
  }
  return { entries, unreadable };
}

/** Files that no build made are listed too; those of an earlier text are not, for the entry would lie about them. */
async function onRecord(
  { entry, older }: MadeSop,
  paths: readonly string[],
  digestOfFile: (path: string) => Promise<string>,
): Promise<Reading> {
  const listed = paths.filter((path) => entry.outputs[path] !== undefined || older[path] === undefined);
  const outputs: Record<string, string> = {};
  for (const path of listed) outputs[path] = entry.outputs[path] ?? (await digestOfFile(path));
  return listed.length === 0 ? "none" : { ...entry, outputs };
}

function isAsRecorded({ entry, older }: MadeSop, files: Readonly<Record<string, string>>): boolean {
  return Object.entries(files).every(([path, digest]) => (entry.outputs[path] ?? older[path] ?? digest) === digest);
}

async function digested(out: string, paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {};
  for (const path of paths) digests[path] = await digestOf(out, path);
  return digests;
}

async function digestOf(out: string, path: string): Promise<string> {
  return `sha256-${sha256(await readFile(join(out, path)))}`;
}

async function readEntry(out: string, id: string, outputs: IndexEntry["outputs"]): Promise<Reading> {
  const claims = outputs[outputPath(id, "pdf")] === undefined ? null : await claimsOf(join(out, outputPath(id, "pdf")));
  const json = outputPath(id, "json");
  const text = outputs[json] === undefined ? claims?.attachment.content : await readFile(join(out, json));
  const definition = text === undefined ? null : parsed(text);
  if (definition === null || definition.id !== id) return "unreadable";
  const { title, number, status, related } = definition;
  return { id, title, number, status, source: claims?.sourceDigest ?? "", outputs, related };
}

async function claimsOf(path: string): Promise<PdfClaims | null> {
  const { readClaims } = await import("./read-pdf.ts");
  return readClaims(await readFile(path));
}

type Definition = Pick<IndexEntry, "id" | "title" | "number" | "status" | "related">;

/** What an index needs of a runtime definition; null when it is none. */
function parsed(text: Uint8Array): Definition | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text).toString("utf8"));
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { id, title, number, status, related }: Record<string, unknown> = { ...value };
  const isText = typeof id === "string" && typeof title === "string" && (typeof number === "string" || number === null);
  if (!isText || (status !== "draf" && status !== "resmi") || !Array.isArray(related)) return null;
  const linked = related.flatMap((one: unknown) => {
    const has = typeof one === "object" && one !== null && "id" in one && typeof one.id === "string";
    return has ? [String(one.id)] : [];
  });
  return { id, title, number, status, related: linked };
}
