import type { Flow } from "../../check/graph/flow-graph.ts";
import { neighbours, shortestWay } from "../../check/graph/reach.ts";

/** Work that is sent back. */
export interface Loop {
  /** The step that sends it back, and to which. */
  readonly from: number;
  readonly to: number;
  /** The exit on which it does; null for a task. */
  readonly label: string | null;
  /** The steps of the shortest round, from `to` to `from`. */
  readonly round: readonly number[];
}

/** One for every arrow that leads back to a row above or its own and can come round again, in the order of the arrows. */
export function loopsOf({ graph, transitions }: Flow): readonly Loop[] {
  const { after } = neighbours(graph);
  return graph.arrows.flatMap(({ from, to }, arrow): readonly Loop[] => {
    if (to > from) return [];
    const round = to === from ? [to] : shortestWay(to, from, after);
    return round === null ? [] : [{ from, to, label: transitions[arrow]?.label ?? null, round }];
  });
}
