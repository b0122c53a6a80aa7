import { type Amount, NONE, rangeOf } from "../../check/time/amount.ts";
import type { Step } from "../../model/sop.ts";

/** A cell of the Waktu column: one time for all symbols of a row, and for the rows under it that say `idem`. */
export interface Cell {
  /** Null where it says no amount. */
  readonly time: { readonly least: Amount; readonly most: Amount } | null;
}

/** Per step the cell that holds for it; steps share one object when they share a cell. A copy takes no time. */
export function cellsOf(steps: readonly Step[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { sameRow, duration, copy } of steps) {
    const above = cells.at(-1);
    const shares = above !== undefined && (sameRow || duration.kind === "idem");
    const time = copy ? { least: NONE, most: NONE } : rangeOf(duration);
    cells.push(shares ? above : { time });
  }
  return cells;
}
