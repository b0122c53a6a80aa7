import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sop } from "../model/sop.ts";
import { plainText } from "../model/spans.ts";
import { inline } from "../model/text.ts";

export const INDEX_FORMAT = "sop-index/1";

/** One SOP in `out/index.json`. Digests are `sha256-` and hexadecimal digits. */
export interface IndexEntry {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly status: Sop["status"];
  /** Of the source file's bytes; empty when it is not known (outputs that came from elsewhere without their PDF). */
  readonly source: string;
  /** By the output's path below the folder of outputs. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Ids of the SOPs that it links. */
  readonly related: readonly string[];
}

/** @param outputs SHA-256 of each by its path below the folder of outputs */
export function indexEntry(
  sop: Pick<Sop, "id" | "title" | "number" | "status" | "related">,
  sourceDigest: string,
  outputs: readonly { readonly path: string; readonly digest: string }[],
): IndexEntry {
  return {
    id: sop.id,
    title: plainText(inline(sop.title)),
    number: inline(sop.number) || null,
    status: sop.status,
    source: sourceDigest,
    outputs: Object.fromEntries(outputs.map(({ path, digest }) => [path, `sha256-${digest}`])),
    related: sop.related.flatMap((related) => (related.kind === "sop" ? [related.sop] : [])),
  };
}

/**
 * The text of the index after a run: what was built now, and of what stood there before every SOP that this run did not
 * build (it may have covered only some, or an SOP may have errors and keep its earlier outputs).
 */
export function indexText(built: readonly IndexEntry[], before: readonly IndexEntry[]): string {
  const entries = new Map(before.map((entry) => [entry.id, entry]));
  for (const entry of built) {
    const earlier = entries.get(entry.id);
    const sameSource = earlier?.source === entry.source;
    entries.set(entry.id, sameSource ? { ...entry, outputs: { ...earlier.outputs, ...entry.outputs } } : entry);
  }
  const sops = [...entries.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => ({
      ...entry,
      outputs: Object.fromEntries(Object.entries(entry.outputs).sort(([a], [b]) => (a < b ? -1 : 1))),
    }));
  return `${JSON.stringify({ format: INDEX_FORMAT, sops }, null, 2)}\n`;
}

/** The entries of an index that is there and whole; none otherwise, for an index can always be made anew. */
export async function readIndex(folder: string): Promise<readonly IndexEntry[]> {
  const text = await readFile(join(folder, "index.json"), "utf8").catch(() => "");
  return entriesIn(text);
}

/** The entries of the text of an index; none when it is something else. */
export function entriesIn(text: string): readonly IndexEntry[] {
  try {
    const value: unknown = JSON.parse(text);
    return isIndex(value) ? value.sops : [];
  } catch {
    return [];
  }
}

function isIndex(value: unknown): value is { readonly sops: readonly IndexEntry[] } {
  if (typeof value !== "object" || value === null || !("format" in value) || !("sops" in value)) return false;
  return value.format === INDEX_FORMAT && Array.isArray(value.sops) && value.sops.every(isEntry);
}

function isEntry(value: unknown): value is IndexEntry {
  if (typeof value !== "object" || value === null) return false;
  return "id" in value && typeof value.id === "string" && "outputs" in value && typeof value.outputs === "object";
}
