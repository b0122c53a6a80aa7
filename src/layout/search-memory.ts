import { StateQueue } from "./state-queue.ts";

/**
 * The arrays of the search, made once for all pages of a layout. What an earlier search left behind is told by its run
 * number, so nothing is ever cleared.
 *
 * All four states of a node (node * 4 + direction) lie side by side in one line of the processor's cache: of each the
 * cost, in `costs` at twice its number, and in `links`, at four times that and on, two numbers at `MARK` and `PARENT`.
 */
export class SearchMemory {
  costs = new Float64Array(0);
  links = new Int32Array(0);
  /** By node: the run in which it was a goal's first node, or one to join at, and which of the routes to join there. */
  goalRun = new Int32Array(0);
  joinRun = new Int32Array(0);
  joinAt = new Int32Array(0);
  readonly queue = new StateQueue();
  #run = 0;

  /** Makes room for a grid of so many nodes. */
  reserve(nodes: number): void {
    if (nodes <= this.goalRun.length) return;
    const states = new ArrayBuffer(nodes * 4 * 16);
    this.costs = new Float64Array(states);
    this.links = new Int32Array(states);
    this.goalRun = new Int32Array(nodes);
    this.joinRun = new Int32Array(nodes);
    this.joinAt = new Int32Array(nodes);
  }

  nextRun(): number {
    return ++this.#run;
  }
}

/** Where in a state's part of `links` there is twice the number of the run that came to it, and 1 more once it went on from there. */
export const MARK = 2;

/** And where there is the state from which it came, -1 for a first one. */
export const PARENT = 3;
