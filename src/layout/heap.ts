/** A binary heap of numbers (states) by priority; equal priorities come out in the order they went in. */
export class Heap {
  #priorities = new Float64Array(1024);
  #orders = new Float64Array(1024);
  #values = new Int32Array(1024);
  #size = 0;
  #order = 0;

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#size = 0;
    this.#order = 0;
  }

  /** The least priority; infinite when empty. */
  least(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : (this.#priorities[0] ?? 0);
  }

  push(priority: number, value: number): void {
    if (this.#size === this.#values.length) this.#grow();
    let at = this.#size++;
    const order = this.#order++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#priorities[above] ?? 0) <= priority) break;
      this.#move(above, at);
      at = above;
    }
    this.#set(at, priority, order, value);
  }

  /** Takes the value with the least priority out; the heap must not be empty. */
  pop(): number {
    const value = this.#values[0] ?? 0;
    const last = --this.#size;
    const priority = this.#priorities[last] ?? 0;
    const order = this.#orders[last] ?? 0;
    const moved = this.#values[last] ?? 0;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= last) break;
      if (below + 1 < last && this.#before(below + 1, below)) below++;
      const first = this.#priorities[below] ?? 0;
      if (first > priority || (first === priority && (this.#orders[below] ?? 0) > order)) break;
      this.#move(below, at);
      at = below;
    }
    if (last > 0) this.#set(at, priority, order, moved);
    return value;
  }

  #before(a: number, b: number): boolean {
    const pa = this.#priorities[a] ?? 0;
    const pb = this.#priorities[b] ?? 0;
    return pa < pb || (pa === pb && (this.#orders[a] ?? 0) < (this.#orders[b] ?? 0));
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#priorities[from] ?? 0, this.#orders[from] ?? 0, this.#values[from] ?? 0);
  }

  #set(at: number, priority: number, order: number, value: number): void {
    this.#priorities[at] = priority;
    this.#orders[at] = order;
    this.#values[at] = value;
  }

  #grow(): void {
    const length = this.#values.length * 2;
    const priorities = new Float64Array(length);
    const orders = new Float64Array(length);
    const values = new Int32Array(length);
    priorities.set(this.#priorities);
    orders.set(this.#orders);
    values.set(this.#values);
    this.#priorities = priorities;
    this.#orders = orders;
    this.#values = values;
  }
}
