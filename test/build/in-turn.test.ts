import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inTurn } from "../../src/build/in-turn.ts";

describe("inTurn", () => {
  it("gives the results in the items' order, with no more jobs at once than allowed", async () => {
    let running = 0;
    let most = 0;
    const results = await inTurn([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++running);
      for (let wait = 0; wait < item; wait++) await setImmediate();
      running--;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });

  it("takes no further items after a failure, but ends what is under way", async () => {
    const ended: number[] = [];
    const work = inTurn([1, 2, 3, 4, 5, 6], 2, async (item) => {
      if (item === 1) throw new Error("gagal");
      for (let wait = 0; wait < 5; wait++) await setImmediate();
      ended.push(item);
    });
    await expect(work).rejects.toThrow("gagal");
    expect(ended).toEqual([2]);
  });

  it("does nothing with nothing", async () => {
    expect(await inTurn([], 4, async () => 1)).toEqual([]);
  });
});
