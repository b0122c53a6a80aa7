import { Heap } from "./heap.ts";

/**
 * The arrays of the search, made once for all pages of a layout. By state (node * 4 + direction) or by node; what an
 * earlier search left behind is told by its run number, so nothing is ever cleared.
 */
export class SearchMemory {
  cost = new Float64Array(0);
  parent = new Int32Array(0);
  run = new Int32Array(0);
  closed = new Int32Array(0);
  goalRun = new Int32Array(0);
  joinRun = new Int32Array(0);
  joinAt = new Int32Array(0);
  readonly heap = new Heap();
  #run = 0;

  /** Makes room for a grid of so many nodes. */
  reserve(nodes: number): void {
    if (nodes <= this.goalRun.length) return;
    this.cost = new Float64Array(nodes * 4);
    this.parent = new Int32Array(nodes * 4);
    this.run = new Int32Array(nodes * 4);
    this.closed = new Int32Array(nodes * 4);
    this.goalRun = new Int32Array(nodes);
    this.joinRun = new Int32Array(nodes);
    this.joinAt = new Int32Array(nodes);
  }

  nextRun(): number {
    return ++this.#run;
  }
}
