import { COST } from "./costs.ts";
import type { Dock } from "./docks.ts";
import type { Grid } from "./grid.ts";

/** Where the nodes of a grid are, and what lengths between them cost. */
export class GridPlan {
  readonly columnOf: Int32Array;
  readonly rowOf: Int32Array;
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;

  constructor({ xs, ys }: Grid) {
    this.#xs = xs;
    this.#ys = ys;
    this.columnOf = new Int32Array(xs.length * ys.length);
    this.rowOf = new Int32Array(xs.length * ys.length);
    for (let node = 0; node < this.rowOf.length; node++) {
      this.columnOf[node] = node % xs.length;
      this.rowOf[node] = Math.floor(node / xs.length);
    }
  }

  x(node: number): number {
    return this.#xs[this.columnOf[node] ?? 0] ?? 0;
  }

  y(node: number): number {
    return this.#ys[this.rowOf[node] ?? 0] ?? 0;
  }

  /** What the stretch between a symbol's outline and the first node costs. */
  stub({ node, point }: Dock): number {
    return (Math.abs(this.x(node) - point.x) + Math.abs(this.y(node) - point.y)) * COST.length;
  }

  /** What a way shared with a joined line, from the junction on, costs: the reader's finger still has to go it. */
  restOfRoute(tail: readonly number[], end: Dock): number {
    let cost = COST.bend + this.stub(end);
    for (let at = 1; at < tail.length; at++) {
      const node = tail[at] ?? 0;
      const before = tail[at - 1] ?? 0;
      const length = Math.abs(this.x(node) - this.x(before)) + Math.abs(this.y(node) - this.y(before));
      cost += length * COST.length;
      const after = tail[at + 1];
      if (after !== undefined && Math.abs(after - node) !== Math.abs(node - before)) cost += COST.bend;
    }
    return cost;
  }
}
