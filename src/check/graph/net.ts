import type { FlowGraph } from "./flow-graph.ts";

/**
 * Where tokens stand in the token game: place n (below the number of nodes) is node n, ready to run; the places after
 * those are the arrows that a `gabung` waits for. A step has several ways on only when it is ready on its own token,
 * and an arrow is waited for by one step only, so this is a free-choice net: nothing that one token does can take a
 * choice from another. Both algorithms beside this file stand on that.
 */
export interface Net {
  readonly graph: FlowGraph;
  readonly size: number;
  /** Per arrow: the place in which a token arrives that takes it. */
  readonly placeOf: readonly number[];
  /** Per node: the places that are filled before its `gabung` lets it run; none: any arrival starts it. */
  readonly waits: readonly (readonly number[])[];
  /** Per place beyond the nodes (from 0): the arrow that it stands for. */
  readonly waitedArrows: readonly number[];
}

export function netOf(graph: FlowGraph): Net {
  const placeOf = graph.arrows.map((arrow) => arrow.to);
  const waitedArrows: number[] = [];
  const waits = graph.nodes.map((node) =>
    node.waits.map((arrow) => {
      const place = graph.nodes.length + waitedArrows.length;
      waitedArrows.push(arrow);
      placeOf[arrow] = place;
      return place;
    }),
  );
  return { graph, size: graph.nodes.length + waitedArrows.length, placeOf, waits, waitedArrows };
}

/** The places that one exit of a node puts a token into: a fork has several, an end none. */
export function outputs(net: Net, node: number): readonly (readonly number[])[] {
  return (net.graph.nodes[node]?.exits ?? []).map((exit) => exit.arrows.map((arrow) => net.placeOf[arrow] ?? 0));
}

/** The arrow that a waiting place stands for, or null when the place is a node. */
export function arrowOfPlace(net: Net, place: number): number | null {
  return net.waitedArrows[place - net.graph.nodes.length] ?? null;
}

/** The node that a token in this place is meant for. */
export function nodeOfPlace(net: Net, place: number): number {
  const arrow = arrowOfPlace(net, place);
  return arrow === null ? place : (net.graph.arrows[arrow]?.to ?? place);
}

/** Whether more than one token can ever be on its way. Without a fork two graph walks say all there is to say. */
export function hasParallel(graph: FlowGraph): boolean {
  return graph.nodes.some((node) => node.waits.length > 0 || node.exits.some((exit) => exit.arrows.length > 1));
}
