/**
 * Does a job for every item, at most `width` at once, and gives the results in the items' order. The first failure ends
 * the taking of new items; what is under way is waited for, and then that failure is thrown.
 */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  width: number,
  job: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = new Array(items.length);
  let next = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const index = next++;
      const item = items[index];
      if (item === undefined) continue;
      try {
        results[index] = await job(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, work));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return results;
}
