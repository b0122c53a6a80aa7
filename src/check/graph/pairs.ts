/** Where two tokens parted: the node and the exit of it that is a fork. */
export interface Fork {
  readonly node: number;
  readonly exit: number;
}

/** A pair of places, and the way in which it was found first: at a fork, or from another pair by one move. */
export interface Trace {
  readonly fork: Fork;
  /** The places that each of the two tokens came through, from the fork on, its own place last. */
  readonly ways: readonly [readonly number[], readonly number[]];
}

/**
 * A symmetric relation over places that remembers how each pair came about. Takes `size`² numbers of 4 bytes.
 */
export class Pairs {
  /** Found pairs in their order; grows while it is read. */
  readonly queue: (readonly [number, number])[] = [];
  readonly #size: number;
  /** Per ordered pair: 0 unknown; n > 0: grew from pair n - 1; n < 0: from fork -n - 1. */
  readonly #origins: Int32Array;
  readonly #forks: Fork[] = [];

  constructor(size: number) {
    this.#size = size;
    this.#origins = new Int32Array(size * size);
  }

  has(one: number, other: number): boolean {
    return this.#origins[one * this.#size + other] !== 0;
  }

  /** A pair of one place with itself is remembered, but never queued. */
  addFork(one: number, other: number, fork: Fork): void {
    if (this.has(one, other)) return;
    const origin = -this.#forks.push(fork);
    this.#add(one, other, origin, origin);
  }

  /** The left token of the pair `left, right` moved on to `place`. */
  addMove(place: number, left: number, right: number): void {
    if (this.has(place, right)) return;
    this.#add(place, right, left * this.#size + right + 1, right * this.#size + left + 1);
  }

  #add(one: number, other: number, origin: number, mirrored: number): void {
    this.#origins[other * this.#size + one] = mirrored;
    this.#origins[one * this.#size + other] = origin;
    if (one !== other) this.queue.push([one, other]);
  }

  /** The way back from a pair to its fork; null for a pair that is not in the relation. */
  trace(one: number, other: number): Trace | null {
    const ways: [number[], number[]] = [[one], [other]];
    let origin = this.#origins[one * this.#size + other] ?? 0;
    while (origin > 0) {
      const left = Math.floor((origin - 1) / this.#size);
      const right = (origin - 1) % this.#size;
      if (left !== ways[0].at(-1)) ways[0].push(left);
      if (right !== ways[1].at(-1)) ways[1].push(right);
      origin = this.#origins[origin - 1] ?? 0;
    }
    const fork = this.#forks[-origin - 1];
    return fork ? { fork, ways: [ways[0].reverse(), ways[1].reverse()] } : null;
  }
}
