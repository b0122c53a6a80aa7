import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { CatalogueEntry } from "../emit/catalogue/entry.ts";
import type { IndexEntry } from "./collection-index.ts";
import { outputPath } from "./outputs.ts";

/** The catalogue's path below the folder of outputs. */
export const CATALOGUE = "index.html";

/**
 * The text of the catalogue of a folder of outputs. What its index does not hold is read from the runtime definitions in
 * the folder, one after the other.
 *
 * @param entries of the folder's index
 * @throws the file system's errors
 */
export async function catalogueText(out: string, entries: readonly IndexEntry[]): Promise<string> {
  const { cataloguePage, shippedParts } = await import("../emit/catalogue/page.ts");
  return cataloguePage(await readEntries(out, entries), await shippedParts());
}

/** What the folder knows of every SOP of its index. */
export async function readEntries(out: string, entries: readonly IndexEntry[]): Promise<readonly CatalogueEntry[]> {
  const { catalogueEntry } = await import("../emit/catalogue/entry.ts");
  const read: CatalogueEntry[] = [];
  for (const entry of entries) {
    const definition = entry.outputs[outputPath(entry.id, "json")] === undefined ? null : definitionOf(out, entry);
    read.push(catalogueEntry(entry, definition));
  }
  return read;
}

/** Null where the file is gone or no JSON: the catalogue then shows what the index knows. */
function definitionOf(out: string, { id }: IndexEntry): unknown {
  // An index may come from anywhere: what it names is looked for in its own folder alone.
  if (basename(id) !== id) return null;
  const text = textOf(join(out, outputPath(id, "json")));
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** At once, for many small files in a row take four times as long otherwise. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
    throw error;
  }
}
