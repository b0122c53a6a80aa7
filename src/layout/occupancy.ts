import type { Dock } from "./docks.ts";
import type { Frame } from "./frame.ts";
import { firstAtLeast, type Grid } from "./grid.ts";
import { SETTINGS } from "./settings.ts";
import type { Point, Rect } from "./types.ts";

/** A connector's way over the grid, from one symbol's outline to another's. */
export interface Route {
  readonly connector: number;
  readonly net: number;
  readonly start: Dock;
  readonly end: Dock;
  /** Every node on the way. */
  readonly nodes: readonly number[];
  /** Index of the node where it joins another line of its net; `nodes.length` when it does not. */
  readonly merge: number;
  /** What it costs by itself, crossings aside. */
  readonly price: number;
  /** The corners, with both ends: what is drawn. */
  readonly points: readonly Point[];
}

/**
 * Who uses which node of the grid. Lines of one net (all that arrive at the same symbols) may share their way once
 * they have joined; different nets may only cross, both going straight.
 */
export class Occupancy {
  readonly width: number;
  readonly size: number;
  /** At twice a node, the net that passes it vertically, and next to it the one that passes horizontally; 0 for none. */
  readonly nets: Int32Array;
  /** Bends and junctions at a node: no other line may touch it. */
  readonly corners: Uint16Array;
  /** Nodes inside symbols: what leads to them is walled up as well. */
  readonly solid: Uint8Array;
  /** Nodes where two nets cross. */
  crossings = 0;
  /**
   * At twice a node, how often the stretch to its lower neighbour is closed, and next to it the one to its right: by
   * texts that cover it, and where it leads into a symbol.
   */
  readonly walls: Uint16Array;
  readonly #grid: Grid;
  readonly #uses: Uint16Array;

  constructor(frame: Frame, grid: Grid) {
    this.#grid = grid;
    this.width = grid.xs.length;
    this.size = grid.xs.length * grid.ys.length;
    this.nets = new Int32Array(2 * this.size);
    this.corners = new Uint16Array(this.size);
    this.solid = new Uint8Array(this.size);
    this.walls = new Uint16Array(2 * this.size);
    this.#uses = new Uint16Array(2 * this.size);
    for (const { rect } of frame.symbols) {
      this.#fill(rect);
      this.#keepOff(rect);
    }
    for (const { question } of frame.symbols) if (question) this.wall(question.rect, 1);
  }

  /** Enters (`by` 1) or takes back (`by` -1) a route. */
  claim(route: Route, by: 1 | -1): void {
    const { nodes, net } = route;
    let incoming: number = route.start.out;
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at] ?? 0;
      const next = nodes[at + 1];
      const outgoing = next === undefined ? route.end.out ^ 2 : this.direction(node, next);
      this.#use(node, incoming & 1, net, by);
      if (((incoming ^ outgoing) & 1) === 1) this.#use(node, outgoing & 1, net, by);
      if (incoming !== outgoing) this.corners[node] = (this.corners[node] ?? 0) + by;
      incoming = outgoing;
    }
  }

  /** Closes (`by` 1) or opens (`by` -1) every stretch of the grid that runs through the rectangle. */
  wall(rect: Rect, by: 1 | -1): void {
    const { xs, ys } = this.#grid;
    const right = rect.x + rect.width;
    const bottom = rect.y + rect.height;
    const firstRow = Math.max(0, firstAtLeast(ys, rect.y) - 1);
    const firstColumn = Math.max(0, firstAtLeast(xs, rect.x) - 1);
    for (let row = firstRow; row < ys.length; row++) {
      const y = ys[row] ?? 0;
      if (y > bottom) break;
      for (let column = firstColumn; column < xs.length; column++) {
        const x = xs[column] ?? 0;
        if (x > right) break;
        const node = row * xs.length + column;
        if (x >= rect.x && row + 1 < ys.length) this.walls[2 * node] = (this.walls[2 * node] ?? 0) + by;
        if (y >= rect.y && column + 1 < xs.length) this.walls[2 * node + 1] = (this.walls[2 * node + 1] ?? 0) + by;
      }
    }
  }

  /** Whether a line might come from, or go to, this dock: its first node is free in that direction. */
  isOpen({ node, out }: Dock): boolean {
    return this.solid[node] === 0 && this.nets[2 * node + (out & 1)] === 0 && this.corners[node] === 0;
  }

  /** Whether a line that enters and leaves a node in these directions would meet others there unlawfully. */
  isHeld(node: number, incoming: number, outgoing: number): boolean {
    const down = this.nets[2 * node] !== 0;
    const across = this.nets[2 * node + 1] !== 0;
    if (incoming !== outgoing || (this.corners[node] ?? 0) > 0) return across || down;
    return (incoming & 1) === 1 ? across : down;
  }

  /** The points where a way bends, between its two ends on the outlines. */
  cornersOf({ start, nodes, end }: Pick<Route, "start" | "nodes" | "end">): readonly Point[] {
    const points: Point[] = [start.point];
    let direction: number = start.out;
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at] ?? 0;
      const next = nodes[at + 1];
      const outgoing = next === undefined ? end.out ^ 2 : this.direction(node, next);
      if (outgoing !== direction) points.push(this.point(node));
      direction = outgoing;
    }
    points.push(end.point);
    return points;
  }

  point(node: number): Point {
    return { x: this.#grid.xs[node % this.width] ?? 0, y: this.#grid.ys[Math.floor(node / this.width)] ?? 0 };
  }

  /** The direction of travel from a node to its neighbour. */
  direction(from: number, to: number): 0 | 1 | 2 | 3 {
    const step = to - from;
    if (step === 1) return 1;
    if (step === -1) return 3;
    return step > 0 ? 2 : 0;
  }

  /** Whether lines of two nets cross here. */
  isCrossing(node: number): boolean {
    const down = this.nets[2 * node];
    const across = this.nets[2 * node + 1];
    return across !== 0 && down !== 0 && across !== down;
  }

  crossingPoints(): readonly Point[] {
    const points: Point[] = [];
    if (this.crossings === 0) return points;
    for (let node = 0; node < this.size; node++) if (this.isCrossing(node)) points.push(this.point(node));
    return points;
  }

  #use(node: number, sideways: number, net: number, by: 1 | -1): void {
    const at = 2 * node + sideways;
    const count = (this.#uses[at] ?? 0) + by;
    this.#uses[at] = count;
    const holder = count > 0 ? net : 0;
    if (this.nets[at] === holder) return;
    if (this.isCrossing(node)) this.crossings--;
    this.nets[at] = holder;
    if (this.isCrossing(node)) this.crossings++;
  }

  /**
   * Closes what runs up or down so near to a symbol's side that it would thicken its outline: the docking lines of wide
   * symbols pass a pentagon in that way.
   */
  #keepOff({ x, y, width, height }: Rect): void {
    for (const [from, to] of [
      [x - SETTINGS.outlineGap, x],
      [x + width, x + width + SETTINGS.outlineGap],
    ] as const) {
      const { xs, ys } = this.#grid;
      for (let column = firstAtLeast(xs, from); column < xs.length && (xs[column] ?? 0) <= to; column++) {
        for (let row = Math.max(0, firstAtLeast(ys, y) - 1); row < ys.length && (ys[row] ?? 0) <= y + height; row++) {
          const at = 2 * (row * this.width + column);
          this.walls[at] = (this.walls[at] ?? 0) + 1;
        }
      }
    }
  }

  #fill({ x, y, width, height }: Rect): void {
    const { xs, ys } = this.#grid;
    for (let row = firstAtLeast(ys, y); row < ys.length && (ys[row] ?? 0) <= y + height; row++) {
      for (let column = firstAtLeast(xs, x); column < xs.length && (xs[column] ?? 0) <= x + width; column++) {
        const node = row * this.width + column;
        this.solid[node] = 1;
        this.walls[2 * node] = this.walls[2 * node + 1] = 1;
        if (column > 0) this.walls[2 * node - 1] = 1;
        if (row > 0) this.walls[2 * (node - this.width)] = 1;
      }
    }
  }
}
