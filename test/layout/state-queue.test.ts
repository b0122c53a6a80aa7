import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StateQueue } from "../../src/layout/state-queue.ts";

/** As far as priorities may change places. */
const near = (priority: number): number => (priority < 4096 ? 0.5 : 16);

function drained(queue: StateQueue): number[] {
  const states: number[] = [];
  while (queue.least() < Number.POSITIVE_INFINITY) states.push(queue.pop());
  return states;
}

describe("the queue of a search", () => {
  const priorities = fc.array(fc.oneof(fc.double({ min: 0, max: 4096, noNaN: true }), fc.nat(130_000)));

  it("gives every state once, the least priority first, far ones as well", () => {
    fc.assert(
      fc.property(priorities, (given) => {
        const queue = new StateQueue();
        for (const [state, priority] of given.entries()) queue.push(priority, state);
        const states = drained(queue);
        expect([...states].sort((a, b) => a - b)).toEqual([...given.keys()]);
        const out = states.map((state) => given[state] ?? 0);
        for (const [at, priority] of out.entries()) {
          const next = out[at + 1] ?? Number.POSITIVE_INFINITY;
          expect(next).toBeGreaterThan(priority - near(priority));
        }
      }),
    );
  });

  it("never says that less is left than there is, nor a bucket more", () => {
    fc.assert(
      fc.property(priorities, (given) => {
        const queue = new StateQueue();
        for (const [state, priority] of given.entries()) queue.push(priority, state);
        const least = Math.min(...given);
        expect(queue.least()).toBeLessThanOrEqual(least);
        expect(queue.least()).toBeGreaterThanOrEqual(least === Number.POSITIVE_INFINITY ? least : least - near(least));
      }),
    );
  });

  it("follows what came last among equals", () => {
    const queue = new StateQueue();
    for (const state of [1, 2, 3]) queue.push(7, state);
    expect(drained(queue)).toEqual([3, 2, 1]);
  });

  it("keeps what lies beyond the farthest bucket, and forgets all of it when it is cleared", () => {
    const queue = new StateQueue();
    queue.push(1e9, 1);
    queue.push(5, 2);
    expect(drained(queue)).toEqual([2, 1]);
    queue.push(1e9, 3);
    queue.clear();
    expect(drained(queue)).toEqual([]);
  });
});
