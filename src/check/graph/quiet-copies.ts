import type { Flow, FlowGraph } from "./flow-graph.ts";

/**
 * The flow without the arrows to recipients of copies (`tembusan`): a token ends there quietly, so that a copy may be
 * sent again and again, as when the work it belongs to is returned. Nodes and arrows keep their numbers.
 */
export function quietCopies({ graph, steps }: Flow): FlowGraph {
  const isCopy = (arrow: number): boolean => steps[graph.arrows[arrow]?.to ?? -1]?.copy ?? false;
  if (!steps.some(({ copy }) => copy)) return graph;
  const nodes = graph.nodes.map((node) => ({
    ...node,
    exits: node.exits.map(({ label, arrows }) => ({ label, arrows: arrows.filter((arrow) => !isCopy(arrow)) })),
  }));
  return { nodes, arrows: graph.arrows };
}
