import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "./cache/digest.ts";
import { type IndexEntry, readIndex } from "./collection-index.ts";
import { OUTPUT_KINDS, outputPath } from "./outputs.ts";
import type { PdfClaims } from "./read-pdf.ts";

/**
 * The entries of a collection's index, from the folders of outputs that lie in `out`, wherever they were made: an index
 * that was there is believed where it names these very files, else the SOP's own definition is asked (the JSON, or the
 * one inside the PDF).
 *
 * @returns entries in the order of their ids, and the folders that hold nothing to read
 * @throws the file system's errors
 */
export async function entriesOfFolders(
  out: string,
): Promise<{ readonly entries: readonly IndexEntry[]; readonly unreadable: readonly string[] }> {
  const before = new Map((await readIndex(out)).map((entry) => [entry.id, entry]));
  const folders = (await readdir(out, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const entries: IndexEntry[] = [];
  const unreadable: string[] = [];
  for (const { name: id } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (id.startsWith(".")) continue;
    const files = await outputsOf(out, id);
    if (files.size === 0) continue;
    const outputs = Object.fromEntries([...files].map(([path, content]) => [path, `sha256-${sha256(content)}`]));
    const earlier = before.get(id);
    const sameFiles = Object.entries(outputs).every(([path, digest]) => earlier?.outputs[path] === digest);
    const entry = earlier && sameFiles ? { ...earlier, outputs } : await entryFrom(id, files, outputs);
    if (entry === null) unreadable.push(id);
    else entries.push(entry);
  }
  return { entries, unreadable };
}

async function outputsOf(out: string, id: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const path of OUTPUT_KINDS.map((kind) => outputPath(id, kind))) {
    const content = await readFile(join(out, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (content !== null) files.set(path, content);
  }
  return files;
}

async function entryFrom(
  id: string,
  files: ReadonlyMap<string, Buffer>,
  outputs: IndexEntry["outputs"],
): Promise<IndexEntry | null> {
  const pdf = files.get(outputPath(id, "pdf"));
  const claims = pdf === undefined ? null : await claimsOf(pdf);
  const text = files.get(outputPath(id, "json")) ?? claims?.attachment.content;
  const definition = text === undefined ? null : parsed(text);
  if (definition === null || definition.id !== id) return null;
  const { title, number, status, related } = definition;
  return { id, title, number, status, source: claims?.sourceDigest ?? "", outputs, related };
}

async function claimsOf(pdf: Buffer): Promise<PdfClaims | null> {
  const { readClaims } = await import("./read-pdf.ts");
  return readClaims(pdf);
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
