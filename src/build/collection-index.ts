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

/** The text of the index: SOPs and their outputs in a fixed order. */
export function indexText(entries: readonly IndexEntry[]): string {
  const sops = entries
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => ({ ...entry, outputs: inOrder(entry.outputs) }));
  return `${JSON.stringify({ format: INDEX_FORMAT, sops }, null, 2)}\n`;
}

/** The same digests in the order of their paths. */
export function inOrder(outputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(outputs).sort(([a], [b]) => (a < b ? -1 : 1)));
}
