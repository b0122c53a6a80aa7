import { printedRelated } from "../../../model/related.ts";
import type { Related, Text } from "../../../model/sop.ts";

/** Titles of the collection's SOPs by id, as their own files write them. */
export type Titles = ReadonlyMap<string, string>;

/** What KETERKAITAN prints. An id without a title prints as it is; a check reports it. */
export function relatedText(related: readonly Related[], titles: Titles): Text {
  return related.map((entry) => {
    if (entry.kind === "text") return entry.item;
    return { text: printedRelated(entry, (id) => titles.get(id) ?? null), points: [], place: entry.place };
  });
}
