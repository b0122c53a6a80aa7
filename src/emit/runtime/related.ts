import { printedRelated } from "../../model/related.ts";
import type { Related, Text } from "../../model/sop.ts";
import type { RuntimeRelatedSop } from "./definition.ts";
import { items, plain } from "./texts.ts";

/** `keterkaitan`: what the form prints, and the id where the SOP is named by id. `titles`: the collection's, by id. */
export function runtimeRelated(related: readonly Related[], titles: ReadonlyMap<string, string>): RuntimeRelatedSop[] {
  return related.map((one) => ({
    title:
      one.kind === "text" ? items([one.item]).join("") : plain(printedRelated(one, (sop) => titles.get(sop) ?? null)),
    id: one.kind === "sop" ? one.sop : null,
  }));
}

/**
 * The ids of linked SOPs that a step's remarks name, in the order of `keterkaitan`: by title, with or without `SOP`
 * before it, without regard to case and spacing. A title within a longer title that stands there does not count.
 */
export function namedSops(notes: Text, related: readonly RuntimeRelatedSop[]): string[] {
  let text = folded(items(notes).join("\n"));
  const found = new Set<string>();
  const byLength = related.toSorted((a, b) => b.title.length - a.title.length);
  for (const { title, id } of byLength) {
    const name = nameOf(title);
    if (name === "") continue;
    const rest = text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`, "gu"), "\n");
    if (rest !== text && id !== null) found.add(id);
    text = rest;
  }
  return [...new Set(related.flatMap(({ id }) => (id !== null && found.has(id) ? [id] : [])))];
}

function nameOf(title: string): string {
  return folded(title).replace(/^(?:sop|standar operasional prosedur)(?![\p{L}\p{N}])[\s:]*/u, "");
}

/** As a pattern that matches this text alone. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}
