import fc from "fast-check";
import type { FlowGraph } from "../../../src/check/graph/flow-graph.ts";
import { traps, unreached } from "../../../src/check/graph/gaps.ts";
import { parallelFaults } from "../../../src/check/graph/parallel.ts";
import type { Sop } from "../../../src/model/sop.ts";
import { anyGraph, graphFrom, soundGraph } from "../../check/graph/arbitrary.ts";
import { sopOf } from "../../emit/read-sop.ts";

/** Flows without a fault that fork: nested by construction, crossing each other, and of no shape at all. */
export interface Shapes {
  readonly nested: readonly FlowGraph[];
  readonly crossing: readonly FlowGraph[];
  readonly any: () => readonly FlowGraph[];
}

/** The same number and seed give the same flows. */
export function soundShapes(numRuns: number, seed: number): Shapes {
  const drawn = fc.sample(soundGraph(3), { numRuns, seed }).filter(({ nodes }) => nodes.length < 25);
  const nested = drawn.filter((graph) => graph.nodes.some(({ waits }) => waits.length > 1));
  return {
    nested,
    crossing: nested.flatMap((graph) => crossed(graph).slice(0, 2)),
    any: () => fc.sample(anyGraph(6), { numRuns: numRuns * 100, seed }).filter(isSound),
  };
}

/** The same flow with one more arrow that a step waits for, wherever that leaves it sound. */
function crossed(graph: FlowGraph): readonly FlowGraph[] {
  return graph.nodes.flatMap(({ exits }, from) =>
    graph.nodes.flatMap((_, to): readonly FlowGraph[] => {
      const [way] = exits;
      const before = graph.arrows.filter((arrow) => arrow.to === to);
      if (to <= from || exits.length !== 1 || way === undefined || way.arrows.length === 0 || before.length !== 1)
        return [];
      if (before[0]?.from === from || (before[0]?.from ?? to) >= to) return [];
      const sketches = graph.nodes.map((node, at) => ({
        exits: node.exits.map(({ arrows }) => [
          ...arrows.map((arrow) => graph.arrows[arrow]?.to ?? 0),
          ...(at === from ? [to] : []),
        ]),
        join: node.waits.length > 0 || at === to ? ("all" as const) : ("any" as const),
        start: node.start,
      }));
      const more = graphFrom(sketches);
      return isSound(more) ? [more] : [];
    }),
  );
}

function isSound(graph: FlowGraph): boolean {
  const { crowds, standstills, never, complete } = parallelFaults(graph);
  const faults = crowds.length + standstills.length + never.size + unreached(graph).length + traps(graph).length;
  return complete && faults === 0 && graph.nodes.every(({ exits }) => exits.length > 0);
}

/** An SOP with this flow, its arrows written out. */
export function sopFrom({ nodes, arrows }: FlowGraph): Sop {
  const to = (arrow: number): string => `n${arrows[arrow]?.to}`;
  const steps = nodes.map(({ exits, waits, start }, node) => {
    const targets = exits.map((exit) => (exit.arrows.length === 0 ? "selesai" : `[${exit.arrows.map(to).join(", ")}]`));
    const [only = ""] = targets;
    const on =
      targets.length > 1
        ? `keputusan: {${targets.map((target, i) => `e${i}: ${target}`).join(", ")}}`
        : only === "selesai"
          ? "selesai: true"
          : `lanjut: ${only}`;
    const froms = [...new Set(waits.map((wait) => `n${arrows[wait]?.from}`))];
    const join = froms.length === 0 ? "" : `, gabung: [${froms.join(", ")}]`;
    return `- {id: n${node}, kegiatan: bekerja, pelaksana: a, ${on}${join}${start && node > 0 ? ", mulai: true" : ""}}`;
  });
  return sopOf(`sop: 1\nnama: Acak\npelaksana: {a: Andi}\nlangkah:\n${steps.join("\n")}\n`);
}
