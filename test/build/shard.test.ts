import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shardOf } from "../../src/build/shard.ts";

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 60 });
const counts = fc.integer({ min: 1, max: 9 });
const parts = (all: readonly string[], count: number) =>
  Array.from({ length: count }, (_, index) => shardOf(all, { index: index + 1, count }));

describe("a shard", () => {
  it("holds every SOP in exactly one part, and parts of one size", () => {
    fc.assert(
      fc.property(ids, counts, (all, count) => {
        const found = parts(all, count);
        expect(found.flatMap((part) => [...part]).sort()).toEqual([...all].sort());
        const sizes = found.map((part) => part.size);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("depends on no order, and hardly on other SOPs", () => {
    fc.assert(
      fc.property(ids, counts, fc.stringMatching(/^[A-Z]{3}$/), (all, count, added) => {
        const before = parts(all, count);
        expect(parts(all.toReversed(), count)).toEqual(before);
        const after = parts([...all, added], count);
        const moved = before.flatMap((part, index) => [...part].filter((id) => !after[index]?.has(id)));
        expect(moved.length).toBeLessThan(count);
      }),
    );
  });
});
