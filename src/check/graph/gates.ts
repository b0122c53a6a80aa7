import { type Net, nodeOfPlace } from "./net.ts";

/**
 * Counts, for each `gabung`, what of its arrows has been found to come together: it opens once each of them can come,
 * and each beside each other one. Counted, because looking it up anew for every pair would cost the fourth power of
 * the number of branches.
 */
export class Gates {
  readonly #net: Net;
  /** Per node: waiting places that can be filled, and ordered pairs of them that can be filled together. */
  readonly #filled: Uint32Array;
  readonly #together: Uint32Array;
  /** Per node with a `gabung`: for each place, how many of the node's waiting places it can be beside. */
  readonly #beside = new Map<number, Uint16Array>();
  readonly #open = new Set<number>();

  constructor(net: Net) {
    this.#net = net;
    this.#filled = new Uint32Array(net.waits.length);
    this.#together = new Uint32Array(net.waits.length);
  }

  isOpen(node: number): boolean {
    return this.#open.has(node);
  }

  /** One more of the node's waiting places can be filled (told once a place). True when the gate opens by this. */
  fill(node: number): boolean {
    this.#filled[node] = (this.#filled[node] ?? 0) + 1;
    return this.#opens(node);
  }

  /** The waiting place `wait` can be filled beside `other` (told once each way). True when the gate opens by this. */
  meet(node: number, wait: number, other: number): boolean {
    if (nodeOfPlace(this.#net, other) === node && other !== node) {
      this.#together[node] = (this.#together[node] ?? 0) + (wait === other ? 0 : 1);
      return this.#opens(node);
    }
    const counts = this.#beside.get(node) ?? new Uint16Array(this.#net.size);
    this.#beside.set(node, counts);
    counts[other] = (counts[other] ?? 0) + 1;
    return false;
  }

  /** Whether `other`, which the node does not wait for itself, can be beside all that it waits for. */
  hasAllBeside(node: number, other: number): boolean {
    return this.#beside.get(node)?.[other] === this.#net.waits[node]?.length;
  }

  #opens(node: number): boolean {
    const count = this.#net.waits[node]?.length ?? 0;
    if (this.#open.has(node) || this.#filled[node] !== count || this.#together[node] !== count * (count - 1))
      return false;
    this.#open.add(node);
    return true;
  }
}
