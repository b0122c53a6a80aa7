import type { Place } from "../diagnostic.ts";
import type { Group } from "./rule.ts";

/**
 * What one finding tells of: all items together, but each on a line with a silence alone. So the silence takes out that
 * item and no other, wherever among them it stands.
 */
export function tellTogether<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => Place,
  silencedLines: ReadonlySet<number>,
): readonly Group<Item>[] {
  const isSilenced = (item: Item): boolean => silencedLines.has(placeOf(item).line);
  const [first, ...rest] = items.filter((item) => !isSilenced(item));
  const alone = items.filter(isSilenced).map((item): Group<Item> => [item]);
  return first === undefined ? alone : [[first, ...rest], ...alone];
}
