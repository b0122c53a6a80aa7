import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FlowGraph } from "../../../src/check/graph/flow-graph.ts";
import { traps, unreached } from "../../../src/check/graph/gaps.ts";
import { netOf } from "../../../src/check/graph/net.ts";
import { parallelFaults } from "../../../src/check/graph/parallel.ts";
import { isEnd, neighbours, reachable } from "../../../src/check/graph/reach.ts";
import { explore } from "../../../src/check/graph/token-game.ts";
import { anyGraph, graphFrom, type Sketch, soundGraph } from "./arbitrary.ts";
import { playAll } from "./oracle.ts";

const task = (...to: number[]) => ({ exits: [to], join: "any" as const, start: false });
const first = (...to: number[]) => ({ ...task(...to), start: true });
const choice = (...exits: number[][]) => ({ ...task(), exits });
const gabung = (...to: number[]) => ({ ...task(...to), join: "all" as const });

describe("parallelFaults", () => {
  it("finds nothing where branches are joined", () => {
    expect(parallelFaults(graphFrom([first(1, 2), task(3), task(3), gabung()]))).toMatchObject({
      crowds: [],
      standstills: [],
    });
  });

  it("shows the ways of two branches that meet without gabung, and which arrows to wait for", () => {
    const { crowds } = parallelFaults(graphFrom([first(1, 2), task(3), task(3), task(4), task()]));
    expect(crowds).toEqual([
      {
        node: 3,
        fork: { node: 0, exit: 0 },
        ways: [
          [1, 3],
          [2, 3],
        ],
        arrows: [2, 3],
        curable: true,
      },
    ]);
  });

  it("counts three branches that meet as one mistake", () => {
    const { crowds } = parallelFaults(graphFrom([first(1, 2, 3), task(4), task(4), task(4), task()]));
    expect(crowds).toMatchObject([{ node: 4, arrows: [3, 4, 5], curable: true }]);
  });

  it("finds every place where branches meet, not only the first", () => {
    const graph = graphFrom([first(1, 2, 3, 4), task(5), task(5), task(6), task(6), task(7), task(7), task()]);
    expect(parallelFaults(graph).crowds.map((crowd) => crowd.node)).toEqual([5, 6, 7]);
  });

  it("sees that a branch which goes back before the fork starts the other branch again", () => {
    const { crowds } = parallelFaults(graphFrom([first(1, 2), choice([3], [0]), task(3), gabung()]));
    expect(crowds).toMatchObject([{ fork: { node: 0, exit: 0 }, curable: false }]);
  });

  it("says that a gabung of two exits of one decision never passes", () => {
    const graph = graphFrom([{ ...choice([1], [2]), start: true }, task(3), task(3), gabung()]);
    const { standstills, never } = parallelFaults(graph);
    expect([...never]).toEqual([3]);
    expect(standstills).toMatchObject([{ node: 3, arrived: [2], missing: [3] }]);
  });

  it("shows the run on which one branch ends and the other waits for it", () => {
    const graph = graphFrom([first(1, 2), choice([3], []), task(3), gabung()]);
    const { standstills, never } = parallelFaults(graph);
    expect(never.size).toBe(0);
    expect(standstills).toMatchObject([{ node: 3, arrived: [3], missing: [2] }]);
    expect(standstills[0]?.run).toEqual([
      { node: 0, exit: 0 },
      { node: 1, exit: 1 },
      { node: 2, exit: 0 },
    ]);
  });

  it("blames the gabung that causes the standstill, not those that wait for it", () => {
    const graph = graphFrom([first(1, 2, 3), choice([4], []), task(4), task(5), gabung(5), gabung()]);
    expect(parallelFaults(graph).standstills.map(({ node }) => node)).toEqual([4]);
  });
});

describe("against every run of a small flow", () => {
  const options = { numRuns: 400 };

  it("faults are found exactly when there are some", () => {
    fc.assert(
      fc.property(anyGraph(7), (graph) => {
        const truth = playAll(graph);
        if (!truth) return;
        const faults = parallelFaults(graph);
        expect(faults.complete).toBe(true);
        const walks = unreached(graph).length + traps(graph).length + deadEnds(graph);
        const found = walks + faults.crowds.length + faults.standstills.length;
        const isRight =
          truth.alwaysFinishes &&
          truth.crowded.size === 0 &&
          truth.stuck.size === 0 &&
          truth.fired.size === graph.nodes.length;
        expect(found === 0).toBe(isRight);
      }),
      options,
    );
  });

  it("no fault is reported that is not there", () => {
    fc.assert(
      fc.property(anyGraph(5), (graph) => {
        const truth = playAll(graph, true);
        if (!truth) return;
        const { crowds, standstills, never } = parallelFaults(graph);
        for (const { node } of standstills) expect(truth.stuck).toContain(node);
        for (const node of never) expect(truth.fired).not.toContain(node);
        for (const { node } of crowds) expect(truth.crowded).toContain(node);
      }),
      options,
    );
  });

  it.each([
    [
      "what only comes once another step has run twice",
      [
        { exits: [[2, 1, 3]], join: [1], start: true },
        { exits: [[2]], join: "all", start: false },
        { exits: [[], [3], [3]], join: "any", start: false },
        { exits: [[1]], join: "all", start: false },
      ],
      [2],
    ],
    [
      "what a gabung that has no cure would let through",
      [
        { exits: [[1], [0], [1, 2]], join: "any", start: true },
        { exits: [[0, 2], [0]], join: [0], start: true },
        { exits: [[0]], join: "all", start: false },
      ],
      [1],
    ],
    [
      "the same behind a ring",
      [
        { exits: [[2]], join: [4], start: true },
        { exits: [[3], [3, 4]], join: [3], start: false },
        { exits: [[0]], join: [3], start: false },
        { exits: [[4, 1, 0]], join: "all", start: true },
        { exits: [[1]], join: "all", start: false },
      ],
      [3],
    ],
  ] satisfies [string, Sketch[], number[]][])("no fault is reported that is not there: %s", (_, sketches, nodes) => {
    const graph = graphFrom(sketches);
    const crowded = playAll(graph, true)?.crowded ?? new Set();
    for (const node of nodes) expect(crowded).toContain(node);
    expect(parallelFaults(graph).crowds.map(({ node }) => node)).toEqual(nodes);
  });

  it("a run that is shown really comes to the standstill", () => {
    fc.assert(
      fc.property(anyGraph(7), (graph) => {
        for (const { node, arrived, missing, run } of parallelFaults(graph).standstills) {
          const left = replay(graph, run);
          expect(left.get(node)).toEqual(new Set(arrived));
          expect(missing.length).toBeGreaterThan(0);
          expect([...arrived, ...missing].sort()).toEqual([...(graph.nodes[node]?.waits ?? [])].sort());
        }
      }),
      options,
    );
  });
});

describe("flows that are right by construction", () => {
  it("have no fault, however they nest", () => {
    fc.assert(
      fc.property(soundGraph(4), (graph) => {
        expect(parallelFaults(graph)).toMatchObject({ crowds: [], standstills: [], complete: true });
      }),
      { numRuns: 200 },
    );
  });

  it("need few states: branches add up, they do not multiply", () => {
    fc.assert(
      fc.property(soundGraph(4), (graph) => {
        const limit = 4 * graph.nodes.length + 8;
        expect(explore(netOf(graph), { order: "shortest", limit, surplus: "stop" }).complete).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("size", () => {
  const MOST_STATES = 500;

  /** A fork into branches of 9 steps, each with a decision that goes back inside the branch. */
  const wide = (branches: number, end: "joined" | "open" | "leaky"): FlowGraph => {
    const last = branches * 9 + 1;
    const sketches: Sketch[] = [first(...Array.from({ length: branches }, (_, b) => 1 + 9 * b))];
    for (let b = 0; b < branches; b++) {
      for (let i = 0; i < 9; i++) {
        const node = 1 + 9 * b + i;
        if (i < 8) sketches.push(i % 3 === 2 ? choice([node + 1], [node - 1]) : task(node + 1));
        else sketches.push(end === "leaky" ? choice([last], []) : task(last));
      }
    }
    sketches.push(end === "open" ? task() : gabung());
    return graphFrom(sketches);
  };

  it.each([
    ["joined", 13],
    ["open", 13],
    ["leaky", 13],
  ] as const)("120 steps with 13 branches, %s, are decided within some hundred states", (end, branches) => {
    const graph = wide(branches, end);
    expect(graph.nodes.length).toBeGreaterThanOrEqual(119);
    // Markings one by one would be 9 to the power of 13.
    expect(parallelFaults(graph, { places: 500, states: MOST_STATES }).complete).toBe(true);
  });

  it("finds what it should in them", () => {
    expect(parallelFaults(wide(13, "joined"))).toMatchObject({ crowds: [], standstills: [], complete: true });
    expect(parallelFaults(wide(13, "open")).crowds).toMatchObject([{ arrows: { length: 13 } }]);
    expect(parallelFaults(wide(13, "leaky")).standstills).toHaveLength(1);
  });

  it("says so when a flow is beyond its limits instead of running on", () => {
    const graph = wide(4, "joined");
    expect(explore(netOf(graph), { order: "shortest", limit: 10, surplus: "stop" }).complete).toBe(false);
    expect(parallelFaults(graph, { places: 20, states: 1_000 }).complete).toBe(false);
  });
});

/** Reached nodes that have no exit at all: reported by a rule of their own, not by a walk. */
function deadEnds(graph: FlowGraph): number {
  return graph.nodes.filter((node) => node.exits.length === 0).length;
}

/** The arrows that wait at each node after a run; fails when a step of the run could not be taken. */
function replay(graph: FlowGraph, run: readonly { node: number; exit: number }[]): Map<number, Set<number>> {
  const ready = new Set<number>([run[0]?.node ?? 0]);
  const waiting = new Map<number, Set<number>>();
  for (const { node, exit } of run) {
    expect(ready.delete(node)).toBe(true);
    for (const arrow of graph.nodes[node]?.exits[exit]?.arrows ?? []) {
      const to = graph.arrows[arrow]?.to ?? -1;
      const waits = graph.nodes[to]?.waits ?? [];
      if (!waits.includes(arrow)) {
        ready.add(to);
        continue;
      }
      const there = waiting.get(to) ?? new Set();
      there.add(arrow);
      waiting.set(to, there);
      if (there.size < waits.length) continue;
      waiting.delete(to);
      ready.add(to);
    }
  }
  expect(ready.size).toBe(0);
  return waiting;
}

describe("traps and unreached", () => {
  it("agree with walking from each node", () => {
    fc.assert(
      fc.property(anyGraph(8), (graph) => {
        const { after } = neighbours(graph);
        const begun = reachable(
          graph.nodes.flatMap((node, i) => (node.start ? [i] : [])),
          after,
        );
        const missing = graph.nodes.flatMap((_, node) => (begun.has(node) ? [] : [node]));
        const reported = unreached(graph).flatMap(({ root, others }) => [root, ...others]);
        expect(reported.sort((a, b) => a - b)).toEqual(missing);

        const caught = [...begun].filter((node) => ![...reachable([node], after)].some((one) => isEnd(graph, one)));
        const trapped = new Set(traps(graph).flatMap(({ members }) => members));
        expect(trapped).toEqual(new Set(caught));
        for (const { ring } of traps(graph)) expect(ring.at(-1)).toBe(ring[0]);
      }),
      { numRuns: 1_000 },
    );
  });
});
