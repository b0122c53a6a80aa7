import type { Diagnostic } from "../diagnostic.ts";
import { finding, say } from "./finding.ts";
import type { SourceEntry, SourceMap, SourceNode } from "./tree.ts";

/**
 * The entries of a map with those of its merge keys (`<<: *x`, `<<: [*x, *y]`; YAML's merge type) put in at the place
 * where each merge key stands. Keys that the map writes itself win, then those merged earlier.
 */
export function mergeEntries(
  own: readonly SourceEntry[],
  merges: readonly { readonly at: number; readonly value: SourceNode }[],
  taken: Set<string>,
  diagnostics: Diagnostic[],
): readonly SourceEntry[] {
  if (merges.length === 0) return own;
  const entries: SourceEntry[] = [];
  let copied = 0;
  for (const merge of merges) {
    entries.push(...own.slice(copied, merge.at));
    copied = merge.at;
    for (const map of mapsOf(merge.value, diagnostics)) {
      for (const entry of map.entries) {
        if (taken.has(entry.key)) continue;
        taken.add(entry.key);
        entries.push(entry);
      }
    }
  }
  entries.push(...own.slice(copied));
  return entries;
}

function mapsOf(value: SourceNode, diagnostics: Diagnostic[]): readonly SourceMap[] {
  const candidates = value.kind === "list" ? value.items : [value];
  const maps: SourceMap[] = [];
  for (const candidate of candidates) {
    if (candidate.kind === "map") maps.push(candidate);
    else if (candidate.kind !== "blank") {
      diagnostics.push(
        finding("baca-nilai-salah", candidate.place, {
          message: say(
            "Kunci `<<` menyisipkan isi peta lain, jadi nilainya harus rujukan (`*nama`) ke sebuah peta.",
            "The key `<<` inserts another map, so its value must be a reference (`*name`) to a map.",
          ),
        }),
      );
    }
  }
  return maps;
}
