import type { Flow } from "../graph/flow-graph.ts";
import { type Amount, extreme, NONE, plus, rangeOf } from "./amount.ts";

export interface Ways {
  readonly shortest: Amount;
  readonly longest: Amount;
}

/**
 * How long a run takes at least and at most when nothing is sent back: arrows to earlier rows are not followed. Of
 * parallel branches the slowest counts; rows that share one cell (`idem`) count once on each way. Null when some time
 * is missing or says no amount, or when amounts meet that cannot be compared without a calendar.
 */
export function ways(flow: Flow): Ways | null {
  const cells = cellsOf(flow);
  if (cells === null || !flow.certain) return null;
  const shortest = runLength(flow, cells, "least");
  const longest = runLength(flow, cells, "most");
  return shortest && longest ? { shortest, longest } : null;
}

interface Cell {
  readonly least: Amount;
  readonly most: Amount;
}

/** Per step the cell of the Waktu column that holds for it: rows with `idem` and symbols of one row share one. */
function cellsOf(flow: Flow): readonly Cell[] | null {
  const cells: Cell[] = [];
  for (const { sameRow, duration } of flow.steps) {
    const above = cells.at(-1);
    const cell = above && (sameRow || duration.kind === "idem") ? above : rangeOf(duration);
    if (!cell) return null;
    cells.push(cell);
  }
  return cells;
}

/** From the last step up: what is left to do from each. Undefined: no end is reached without going back. */
function runLength({ graph }: Flow, cells: readonly Cell[], side: keyof Cell): Amount | null {
  const sign = side === "least" ? -1 : 1;
  const left: (Amount | undefined)[] = [];
  for (let node = graph.nodes.length - 1; node >= 0; node--) {
    const exits: Amount[] = [];
    for (const { arrows } of graph.nodes[node]?.exits ?? []) {
      const branches: Amount[] = [];
      for (const arrow of arrows) {
        const to = graph.arrows[arrow]?.to ?? 0;
        const rest = to > node ? left[to] : undefined;
        if (rest) branches.push(cells[to] === cells[node] ? rest : plus(rest, cells[to]?.[side] ?? NONE));
      }
      if (branches.length < arrows.length) continue;
      const slowest = arrows.length === 0 ? NONE : extreme(branches, 1);
      if (!slowest) return null;
      exits.push(slowest);
    }
    const best = extreme(exits, sign);
    if (!best && exits.length > 0) return null;
    left[node] = best ?? undefined;
  }
  const runs = graph.nodes.flatMap(({ start }, node) => {
    const rest = left[node];
    return start && rest ? [plus(rest, cells[node]?.[side] ?? NONE)] : [];
  });
  return extreme(runs, sign);
}
