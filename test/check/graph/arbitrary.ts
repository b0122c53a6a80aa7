import fc from "fast-check";
import type { Arrow, FlowGraph, FlowNode } from "../../../src/check/graph/flow-graph.ts";

/** A node's shape before its arrows have numbers: per exit the nodes that it leads to. */
export interface Sketch {
  readonly exits: readonly (readonly number[])[];
  /** Which of the arriving arrows its `gabung` waits for, as a test on the arrow's source. */
  readonly join: "any" | "all" | readonly number[];
  readonly start: boolean;
}

/** Builds a graph the way `flowOf` does, from targets by number. */
export function graphFrom(sketches: readonly Sketch[]): FlowGraph {
  const arrows: Arrow[] = [];
  const exits = sketches.map((sketch, from) =>
    sketch.exits.map((targets) => ({
      label: null,
      arrows: targets.map((to) => arrows.push({ from, to }) - 1),
    })),
  );
  const nodes = sketches.map(({ join, start }, node): FlowNode => {
    const waits = arrows.flatMap(({ from, to }, arrow) => {
      const waited = join === "all" ? from < node : join !== "any" && join.includes(from);
      return to === node && waited ? [arrow] : [];
    });
    return { start, exits: exits[node] ?? [], waits };
  });
  return { nodes, arrows };
}

/** Any flow at all of 3 to `size` nodes: with loops, forks, gabung of both kinds, and several starts. */
export function anyGraph(size: number): fc.Arbitrary<FlowGraph> {
  return fc.integer({ min: 3, max: size }).chain((count) => {
    const node = fc.nat(count - 1);
    const exit = fc.oneof(
      { weight: 1, arbitrary: fc.constant<number[]>([]) },
      { weight: 5, arbitrary: fc.tuple(node).map(([to]) => [to]) },
      { weight: 2, arbitrary: fc.uniqueArray(node, { minLength: 2, maxLength: 3 }) },
    );
    const sketch = fc.record({
      exits: fc.oneof(
        { weight: 2, arbitrary: fc.tuple(exit) },
        { weight: 1, arbitrary: fc.array(exit, { minLength: 2, maxLength: 3 }) },
      ),
      join: fc.oneof(
        { weight: 3, arbitrary: fc.constant("any" as const) },
        { weight: 2, arbitrary: fc.constant("all" as const) },
        { weight: 1, arbitrary: fc.uniqueArray(node, { minLength: 1, maxLength: 2 }) },
      ),
      start: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    });
    return fc
      .array(sketch, { minLength: count, maxLength: count })
      .map((sketches) => graphFrom(sketches.map((one, i) => ({ ...one, start: one.start || i === 0 }))));
  });
}

/**
 * A flow that is right by construction: blocks in series, in choice, in parallel, and in a loop, nested at will.
 * Numbers grow along the flow, as in a file.
 */
export function soundGraph(depth: number): fc.Arbitrary<FlowGraph> {
  return block(depth).map((tree) => {
    const sketches: { exits: number[][]; join: "any" | "all"; start: boolean }[] = [];
    const add = (join: "any" | "all" = "any"): number =>
      sketches.push({ exits: [], join, start: sketches.length === 0 }) - 1;
    const lay = (part: Block): { first: number; last: number } => {
      if (part.kind === "step") {
        const node = add();
        return { first: node, last: node };
      }
      if (part.kind === "series") {
        const laid = part.parts.map(lay);
        laid.slice(1).forEach(({ first }, i) => {
          sketches[laid[i]?.last ?? 0]?.exits.push([first]);
        });
        return { first: laid[0]?.first ?? 0, last: laid.at(-1)?.last ?? 0 };
      }
      const first = add();
      const laid = part.parts.map(lay);
      const last = add(part.kind === "parallel" ? "all" : "any");
      const entries = laid.map((one) => one.first);
      if (part.kind === "parallel") sketches[first]?.exits.push(entries);
      else for (const entry of entries) sketches[first]?.exits.push([entry]);
      for (const one of laid) sketches[one.last]?.exits.push([last]);
      if (part.kind !== "loop") return { first, last };
      const after = add();
      sketches[last]?.exits.push([after], [first]);
      return { first, last: after };
    };
    const { last } = lay(tree);
    sketches[last]?.exits.push([]);
    return graphFrom(sketches);
  });
}

type Block =
  | { readonly kind: "step" }
  | { readonly kind: "series" | "choice" | "parallel" | "loop"; readonly parts: readonly Block[] };

function block(depth: number): fc.Arbitrary<Block> {
  const step = fc.constant<Block>({ kind: "step" });
  if (depth === 0) return step;
  const parts = fc.array(block(depth - 1), { minLength: 2, maxLength: 3 });
  const kind = fc.constantFrom("series" as const, "choice" as const, "parallel" as const, "loop" as const);
  return fc.oneof({ weight: 1, arbitrary: step }, { weight: 3, arbitrary: fc.record({ kind, parts }) });
}
