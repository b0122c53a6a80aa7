import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CatalogueEntry, DefinitionFacts } from "../emit/catalogue/entry.ts";
import type { IndexEntry } from "./collection-index.ts";
import { isAbsent, lookAt } from "./in-place.ts";
import { outputPath } from "./outputs.ts";

/** The catalogue's path below the folder of outputs. */
export const CATALOGUE = "index.html";

/** Gives what the catalogue asks of an SOP's runtime definition, by the SOP's id; null where there is none. */
export type ReadDefinition = (id: string) => Promise<DefinitionFacts | null>;

/** The text of the catalogue of a collection. @throws the file system's errors */
export async function catalogueText(entries: readonly CatalogueEntry[]): Promise<string> {
  const { cataloguePage, shippedParts } = await import("../emit/catalogue/page.ts");
  return cataloguePage(entries, await shippedParts());
}

/**
 * What the index and the definitions know of every SOP, one after the other.
 *
 * @throws the file system's errors
 */
export async function readEntries(
  entries: readonly IndexEntry[],
  read: ReadDefinition,
): Promise<readonly CatalogueEntry[]> {
  const { catalogueEntry } = await import("../emit/catalogue/entry.ts");
  const known: CatalogueEntry[] = [];
  for (const entry of entries) {
    const has = entry.outputs[outputPath(entry.id, "json")] !== undefined;
    known.push(catalogueEntry(entry, has ? await read(entry.id) : null));
  }
  return known;
}

/** Reads definitions from a folder of outputs; each again only when its file has changed. */
export function definitionsIn(out: string): ReadDefinition {
  const known = new Map<string, { readonly seen: string | null; readonly facts: DefinitionFacts | null }>();
  return async (id) => {
    const seen = lookAt(definitionPath(out, id));
    const before = known.get(id);
    if (before?.seen === seen) return before.facts;
    const facts = await factsIn(definitionText(out, id));
    known.set(id, { seen, facts });
    return facts;
  };
}

/** Reads what a catalogue will ask for, in small portions, so that it is known by then. */
export async function readAhead(read: ReadDefinition, ids: Iterable<string>): Promise<void> {
  await import("../emit/catalogue/page.ts");
  for (const id of ids) {
    await read(id);
    await setImmediate();
  }
}

/** The text of the definition in a folder of outputs; null where there is none. @throws the file system's errors */
export function definitionText(out: string, id: string): string | null {
  // An index may come from anywhere: what it names is looked for in its own folder alone.
  return basename(id) === id ? textOf(definitionPath(out, id)) : null;
}

function definitionPath(out: string, id: string): string {
  return join(out, outputPath(id, "json"));
}

/** Null where there is no JSON: the catalogue then shows what the index knows. */
export async function factsIn(text: string | null): Promise<DefinitionFacts | null> {
  const { definitionFacts } = await import("../emit/catalogue/entry.ts");
  try {
    const definition: unknown = text === null ? null : JSON.parse(text);
    return definition === null ? null : definitionFacts(definition);
  } catch {
    return null;
  }
}

/** At once, for many small files in a row take four times as long otherwise. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}
