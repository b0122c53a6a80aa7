import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { CatalogueEntry } from "../emit/catalogue/entry.ts";
import type { IndexEntry } from "./collection-index.ts";
import { outputPath } from "./outputs.ts";

/** The catalogue's path below the folder of outputs. */
export const CATALOGUE = "index.html";

/** Gives the text of an SOP's runtime definition by its id; null where there is none. */
export type ReadDefinition = (id: string) => string | null | Promise<string | null>;

/**
 * The text of the catalogue of a collection. What its index does not hold is read from the runtime definitions, one
 * after the other.
 *
 * @throws the file system's errors
 */
export async function catalogueText(entries: readonly IndexEntry[], read: ReadDefinition): Promise<string> {
  const { cataloguePage, shippedParts } = await import("../emit/catalogue/page.ts");
  return cataloguePage(await readEntries(entries, read), await shippedParts());
}

/** What the index and the definitions know of every SOP. */
export async function readEntries(
  entries: readonly IndexEntry[],
  read: ReadDefinition,
): Promise<readonly CatalogueEntry[]> {
  const { catalogueEntry } = await import("../emit/catalogue/entry.ts");
  const known: CatalogueEntry[] = [];
  for (const entry of entries) {
    const has = entry.outputs[outputPath(entry.id, "json")] !== undefined;
    known.push(catalogueEntry(entry, has ? parsed(await read(entry.id)) : null));
  }
  return known;
}

/** Reads definitions from a folder of outputs. */
export function definitionsIn(out: string): ReadDefinition {
  // An index may come from anywhere: what it names is looked for in its own folder alone.
  return (id) => (basename(id) === id ? textOf(join(out, outputPath(id, "json"))) : null);
}

/** Null where there is no JSON: the catalogue then shows what the index knows. */
function parsed(text: string | null): unknown {
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
