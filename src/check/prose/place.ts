import type { Place } from "../../diagnostic.ts";
import type { TextItem } from "../../model/sop.ts";

/**
 * Where a stretch of a text stands in the file. Exact when the text stands on one line as it reads, bare or in quotes;
 * else (a block text, an escaped sign) the whole text.
 */
export function placeWithin(item: TextItem, at: number, length: number): Place {
  const { place, text } = item;
  const around = place.endColumn - place.column - text.length;
  if (place.line !== place.endLine || (around !== 0 && around !== 2)) return place;
  const column = place.column + around / 2 + at;
  return { ...place, column, endColumn: column + length };
}
