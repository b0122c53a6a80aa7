import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actorId, capsuleId, nodeId } from "../../../src/emit/mermaid/ids.ts";

const id = fc.oneof(
  fc.constantFrom("style", "s_tyle", "s-tyle", "classDef", "class_Def", "xstyle"),
  fc.stringMatching(/^[A-Za-z0-9_-]{1,6}$/),
  fc.stringMatching(/^[ab_-]{1,4}$/),
);

describe("a node's id", () => {
  test("is that of its step and actor, readably", () => {
    expect(nodeId("periksa-usul", "kabag", 1)).toBe("s_periksa-usul_a_kabag");
    expect(actorId("end")).toBe("p_end");
  });

  test("belongs to one step and actor alone", () => {
    const symbol = fc.tuple(id, id, fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(symbol, symbol, (one, other) => {
        expect(nodeId(...one) === nodeId(...other)).toBe(one.join(" ") === other.join(" "));
      }),
      { numRuns: 2000 },
    );
  });

  test("is never that of an actor or a capsule, and capsules are apart by their outcomes", () => {
    fc.assert(
      fc.property(id, id, id, id, (step, actor, a, b) => {
        const node = nodeId(step, actor, 1);
        const all = [node, actorId(a), capsuleId("start", node, null), capsuleId("end", node, null)];
        expect(new Set([...all, capsuleId("end", node, a)]).size).toBe(5);
        expect(capsuleId("end", node, a) === capsuleId("end", node, b)).toBe(a === b);
      }),
    );
  });

  test("holds nothing that Mermaid takes for an arrow, a keyword or a declaration", () => {
    fc.assert(
      fc.property(id, id, (step, actor) => {
        expect(nodeId(step, actor, 1)).toMatch(/^s_[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*$/);
        expect(nodeId(step, actor, 1)).not.toMatch(/style|classDef/);
      }),
    );
  });
});
