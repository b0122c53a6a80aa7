import { type Flow, flowOf } from "../../check/graph/flow-graph.ts";
import type { Sop } from "../../model/sop.ts";

/** What one exit of a step does, with copies apart: nothing is asked of those who only read along. */
export interface Leaving {
  readonly outcome: string | null;
  /** The arrows on which the run goes on; several: a fork; none: this way ends. */
  readonly arrows: readonly number[];
  readonly copies: readonly string[];
}

/** The flow of an SOP as a machine sees it. */
export interface Places {
  readonly sop: Sop;
  readonly flow: Flow;
  /** Per node. */
  readonly leavings: readonly (readonly Leaving[])[];
  /** Nodes that are states: all but copies. */
  readonly nodes: readonly number[];
  readonly to: (arrow: number) => number;
  readonly waits: (node: number) => readonly number[];
}

export function placesOf(sop: Sop): Places {
  const flow = flowOf(sop);
  const { graph, steps } = flow;
  const to = (arrow: number): number => graph.arrows[arrow]?.to ?? -1;
  const copied = (arrow: number): boolean => steps[to(arrow)]?.copy === true;
  const leavings = graph.nodes.map(({ exits }, node) =>
    exits.map(({ label, arrows }) => ({
      outcome: steps[node]?.transitions.find((transition) => transition.label === label)?.outcome ?? null,
      arrows: arrows.filter((arrow) => !copied(arrow)),
      copies: arrows.filter(copied).map((arrow) => steps[to(arrow)]?.id ?? ""),
    })),
  );
  const nodes = steps.flatMap(({ copy }, node) => (copy ? [] : [node]));
  return { sop, flow, leavings, nodes, to, waits: (node) => graph.nodes[node]?.waits ?? [] };
}
