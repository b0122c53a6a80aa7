import { SETTINGS } from "./settings.ts";

/**
 * Shares a width among actor columns by need: every column gets what it needs (its heading's longest word, its labels),
 * and what is left evens the columns out from the narrowest up, so that equal needs give equal columns.
 *
 * @param needs least width of each column, pt
 * @param available width for all of them together, pt
 * @returns the widths, which add up to `available`; null when not even the narrowest columns fit.
 */
export function shareColumns(needs: readonly number[], available: number): readonly number[] | null {
  if (needs.length * SETTINGS.narrowestColumn > available + 0.01) return null;
  const narrow = Math.min(SETTINGS.narrowColumn, available / needs.length);
  const floors = needs.map((need) => Math.max(narrow, need));
  const wanted = floors.reduce((sum, floor) => sum + floor, 0);
  if (wanted > available + 0.01) {
    // Too little for every need: each gives way in proportion to what it has beyond the narrowest column.
    const least = needs.length * narrow;
    const part = (available - least) / (wanted - least);
    return floors.map((floor) => narrow + (floor - narrow) * part);
  }
  const level = waterLevel(floors, available);
  return floors.map((floor) => Math.max(floor, level));
}

/** The height to which columns can be filled up so that all of them together hold `available`. */
function waterLevel(floors: readonly number[], available: number): number {
  const rising = [...floors].sort((a, b) => a - b);
  let rest = available;
  for (let count = rising.length; count > 0; count--) {
    const level = rest / count;
    const highest = rising[count - 1] ?? 0;
    if (highest <= level) return level;
    rest -= highest;
  }
  return 0;
}
