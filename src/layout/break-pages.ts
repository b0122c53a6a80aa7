import { type Growth, heightOfSymbols } from "./frame.ts";
import { cutRow, type IndexedChart } from "./page.ts";
import { type PageRange, paginate } from "./paginate.ts";
import type { Measures } from "./types.ts";

/**
 * How high each row is on each page it may stand on. That differs only by the pentagons in it, and so by how many of its
 * connectors end above and below the page: what has been found once is known for all such pages.
 */
export class RowHeights {
  readonly #indexed: IndexedChart;
  readonly #measures: Measures;
  readonly #known: readonly Map<number, number>[];

  constructor(indexed: IndexedChart, measures: Measures) {
    this.#indexed = indexed;
    this.#measures = measures;
    this.#known = indexed.linkedRows.map(() => new Map());
  }

  /** Height of the row, growth aside, on the page with the rows `from` to `to`. pt */
  height(row: number, from: number, to: number): number {
    const linked = this.#indexed.linkedRows[row] ?? [];
    let above = 0;
    let below = 0;
    for (const other of linked) {
      if (other < from) above++;
      else if (other >= to) below++;
    }
    const key = above * (linked.length + 1) + below;
    const known = this.#known[row]?.get(key);
    if (known !== undefined) return known;
    const symbols = heightOfSymbols(cutRow(this.#indexed, row, from, to), row - from, this.#measures);
    const height = Math.max(this.#measures.rowHeights[row] ?? 0, symbols);
    this.#known[row]?.set(key, height);
    return height;
  }
}

export interface PageCuts {
  readonly ranges: readonly PageRange[];
  /** Room for rows on the last page. pt */
  readonly lastRoom: number;
}

/** Where pages end: by the rows' heights on them, where fewest lines cross. Null when some row fits on no page. */
export function breakPages(
  { chart, rowOf }: IndexedChart,
  measures: Measures,
  heights: RowHeights,
  growth: Growth,
): PageCuts | null {
  const crossing = new Array<number>(chart.rows + 1).fill(0);
  for (const { from, to } of chart.connectors) {
    const a = rowOf.get(from[0] ?? "") ?? 0;
    const b = rowOf.get(to[0] ?? "") ?? 0;
    for (let row = Math.min(a, b) + 1; row <= Math.max(a, b); row++) crossing[row] = (crossing[row] ?? 0) + 1;
  }
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += heights.height(row, from, to) + (growth.get(row) ?? 0);
    return sum;
  };
  const room = measures.pageHeight;
  const attempt = { rows: chart.rows, height, room, crossing };
  // Footnotes that leave no row beside them get a page of their own from the emitter.
  for (const lastRoom of [room - measures.lastPageReserve, room]) {
    const ranges = paginate({ ...attempt, lastRoom });
    if (ranges) return { ranges, lastRoom };
  }
  return null;
}
