/** A binary heap of numbers (states) by priority. What has equal priority comes out in a fixed order, too. */
export class Heap {
  #priorities = new Float64Array(1024);
  #values = new Int32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#size = 0;
  }

  /** The least priority; infinite when empty. */
  least(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : (this.#priorities[0] ?? 0);
  }

  push(priority: number, value: number): void {
    if (this.#size === this.#values.length) this.#grow();
    const priorities = this.#priorities;
    const values = this.#values;
    let at = this.#size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = priorities[above] ?? 0;
      if (other <= priority) break;
      priorities[at] = other;
      values[at] = values[above] ?? 0;
      at = above;
    }
    priorities[at] = priority;
    values[at] = value;
  }

  /** Takes the value with the least priority out; the heap must not be empty. */
  pop(): number {
    const priorities = this.#priorities;
    const values = this.#values;
    const value = values[0] ?? 0;
    const last = --this.#size;
    const priority = priorities[last] ?? 0;
    const moved = values[last] ?? 0;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= last) break;
      let least = priorities[below] ?? 0;
      if (below + 1 < last) {
        const right = priorities[below + 1] ?? 0;
        if (right < least) {
          least = right;
          below++;
        }
      }
      if (least >= priority) break;
      priorities[at] = least;
      values[at] = values[below] ?? 0;
      at = below;
    }
    priorities[at] = priority;
    values[at] = moved;
    return value;
  }

  #grow(): void {
    const priorities = new Float64Array(this.#values.length * 2);
    const values = new Int32Array(this.#values.length * 2);
    priorities.set(this.#priorities);
    values.set(this.#values);
    this.#priorities = priorities;
    this.#values = values;
  }
}
