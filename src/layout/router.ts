import { DOWN, type Dock, findDocks, LEFT, RIGHT } from "./docks.ts";
import type { Frame } from "./frame.ts";
import type { Grid } from "./grid.ts";
import { type LabelSpot, labelSpots, lineTouches, overlaps } from "./labels.ts";
import { Occupancy, type Route } from "./occupancy.ts";
import type { PageConnector, PageProblem } from "./page.ts";
import { COST, Search, type Terminal, type Way } from "./search.ts";
import type { Side } from "./shapes.ts";
import type { MeasuredText, Point, Rect } from "./types.ts";

/** Half the width of an arrowhead, and a little: a label keeps it from every line but its own. pt */
const ARROWHEAD = 2;

/** What a drawing costs; smaller is better, the first figure that differs decides. */
export interface Quality {
  readonly missing: number;
  readonly crossings: number;
  readonly cost: number;
}

/**
 * The state of one page's drawing: which connectors have a way, and where their labels stand. Each way is the cheapest
 * one given the others; nothing that breaks a hard rule can be entered.
 */
export class Router {
  readonly routes: (Route | null)[];
  readonly labels: (LabelSpot | null)[];
  readonly #frame: Frame;
  readonly #grid: Grid;
  readonly #connectors: readonly PageConnector[];
  readonly #labelTexts: ReadonlyMap<string, readonly MeasuredText[]>;
  readonly #nets: readonly number[];
  readonly #docks: readonly (readonly Dock[])[];
  /** How many texts cover a dock. */
  readonly #covers = new Map<Dock, number>();
  readonly #occupancy: Occupancy;
  readonly #search: Search;
  readonly #rules: { xs: readonly number[]; ys: readonly number[] };

  constructor(
    problem: PageProblem,
    frame: Frame,
    grid: Grid,
    labelTexts: ReadonlyMap<string, readonly MeasuredText[]>,
  ) {
    this.#frame = frame;
    this.#grid = grid;
    this.#connectors = problem.connectors;
    this.#labelTexts = labelTexts;
    this.#nets = netsOf(problem.connectors);
    this.#docks = findDocks(frame, grid);
    this.#occupancy = new Occupancy(frame, grid);
    this.#search = new Search(grid, this.#occupancy);
    this.routes = problem.connectors.map(() => null);
    this.labels = problem.connectors.map(() => null);
    this.#rules = { xs: frame.columns.map(({ to }) => to), ys: frame.rows.map(({ to }) => to) };
    for (const { symbol, question } of frame.symbols) {
      if (question && !symbol.questionInside) this.#cover(question.rect, 1);
    }
  }

  /**
   * Finds a way for one connector beside the others, with a place for its label; false when there is none. `sides`
   * restricts the sides at which it may leave and arrive.
   */
  route(index: number, sides: { readonly from?: Side; readonly to?: Side } = {}): boolean {
    const connector = this.#connectors[index];
    if (!connector) return false;
    const refused = new Set<string>();
    const goals = this.#terminals(connector, "to", refused).filter(({ dock }) => !sides.to || dock.side === sides.to);
    for (;;) {
      const starts = this.#terminals(connector, "from", refused).filter(
        ({ dock }) => !sides.from || dock.side === sides.from,
      );
      if (starts.length === 0 || goals.length === 0) return false;
      const net = this.#nets[index] ?? 0;
      const joinable = this.#joinable(index, net);
      const joinAtOnce = connector.label === null;
      const way = this.#search.find({ net, starts, goals, joinable, joinAtOnce });
      if (!way) return false;
      const route: Route = { connector: index, net, ...way, points: this.#corners(way) };
      const spot = this.#labelSpot(connector, route);
      if (spot !== undefined) {
        this.#enter(index, route, spot);
        return true;
      }
      refused.add(dockSide(way.start));
    }
  }

  /** Takes a connector's way and label out. */
  remove(index: number): void {
    const route = this.routes[index];
    if (route) this.#occupancy.claim(route, -1);
    const label = this.labels[index];
    if (label) {
      this.#occupancy.wall(label.rect, -1);
      this.#cover(label.rect, -1);
    }
    this.routes[index] = null;
    this.labels[index] = null;
  }

  /** Puts back what `remove` took, as it was; nothing else may have taken its place. */
  restore(index: number, route: Route | null, label: LabelSpot | null): void {
    if (route) this.#enter(index, route, label);
  }

  /** Connectors that cross the given one. */
  crossing(index: number): readonly number[] {
    const route = this.routes[index];
    if (!route) return [];
    const { horizontal, vertical } = this.#occupancy;
    const crossed = new Set<number>();
    for (const node of route.nodes) {
      const across = horizontal[node] ?? 0;
      const down = vertical[node] ?? 0;
      if (across !== 0 && down !== 0 && across !== down) crossed.add(node);
    }
    if (crossed.size === 0) return [];
    return this.routes.flatMap((other, at) =>
      other && other.net !== route.net && other.nodes.some((node) => crossed.has(node)) ? [at] : [],
    );
  }

  quality(): Quality {
    const missing = this.routes.filter((route) => route === null).length;
    const cost = this.routes.reduce((sum, route) => sum + (route?.price ?? 0), 0);
    return { missing, crossings: this.#occupancy.crossings(), cost };
  }

  /** No way between these sides can cost less, whatever else is drawn. */
  leastPrice(index: number, from: Side, to: Side): number {
    const connector = this.#connectors[index];
    let least = Number.POSITIVE_INFINITY;
    for (const source of connector?.from ?? []) {
      for (const target of connector?.to ?? []) {
        for (const start of this.#docks[source] ?? []) {
          if (start.side !== from || start.cost > 0) continue;
          for (const end of this.#docks[target] ?? []) {
            if (end.side === to && end.cost === 0) least = Math.min(least, leastCost(start, end));
          }
        }
      }
    }
    return least;
  }

  #enter(index: number, route: Route, label: LabelSpot | null): void {
    this.#occupancy.claim(route, 1);
    if (label) {
      this.#occupancy.wall(label.rect, 1);
      this.#cover(label.rect, 1);
    }
    this.routes[index] = route;
    this.labels[index] = label;
  }

  #terminals(connector: PageConnector, end: "from" | "to", refused: ReadonlySet<string>): readonly Terminal[] {
    return connector[end].flatMap((symbol) =>
      (this.#docks[symbol] ?? []).flatMap((dock) => {
        if (refused.has(dockSide(dock)) || (this.#covers.get(dock) ?? 0) > 0) return [];
        return [{ dock, cost: dock.cost + this.#sideCost(connector, end, dock) }];
      }),
    );
  }

  /** Notes (`by` 1) or forgets (`by` -1) that a text covers the stretch between a dock's outline and the grid. */
  #cover(rect: Rect, by: 1 | -1): void {
    for (const docks of this.#docks) {
      for (const dock of docks) {
        if (lineTouches([dock.point, this.#point(dock.node)], rect, 0)) {
          this.#covers.set(dock, (this.#covers.get(dock) ?? 0) + by);
        }
      }
    }
  }

  /**
   * Small preferences between sides that cost the same number of bends: a line that goes on leaves at the side and
   * enters from above; one that returns leaves at the side and enters from below; pentagons point down.
   */
  #sideCost(connector: PageConnector, end: "from" | "to", dock: Dock): number {
    const symbol = this.#frame.symbols[dock.symbol];
    const other = this.#frame.symbols[connector[end === "from" ? "to" : "from"][0] ?? 0];
    if (!symbol || !other) return 0;
    const sideways = dock.side === "left" || dock.side === "right";
    if (symbol.shape === "pentagon") {
      if (end === "from") return dock.side === "bottom" ? 0 : sideways ? 8 : 80;
      return dock.side === "top" ? 0 : sideways ? 2 : 80;
    }
    if (connector.kind === "plain") return sideways ? 0 : 40;
    const sameColumn = symbol.symbol.column === other.symbol.column;
    const here = symbol.rect.y + symbol.rect.height / 2;
    const there = other.rect.y + other.rect.height / 2;
    if (end === "from") {
      if (sideways) return sameColumn && there > here ? 6 : 0;
      return (dock.side === "bottom") === there > here ? (sameColumn ? 0 : 6) : 14;
    }
    if (sideways) return 4;
    return (dock.side === "top") === there < here ? 0 : 14;
  }

  /** Routes of the same net, from the first node on where joining them cannot be taken for their labelled beginning. */
  #joinable(index: number, net: number): readonly { route: Route; from: number }[] {
    return this.routes.flatMap((route, at) => {
      if (!route || at === index || route.net !== net) return [];
      if (this.labels[at] === null) return [{ route, from: 0 }];
      const bend = route.points[1];
      const beyond =
        bend && route.points.length > 2 ? route.nodes.findIndex((node) => samePoint(this.#point(node), bend)) : -1;
      return beyond >= 0 ? [{ route, from: beyond }] : [];
    });
  }

  #corners(way: Way): readonly Point[] {
    const points: Point[] = [way.start.point];
    let direction: number = way.start.out;
    for (const [index, node] of way.nodes.entries()) {
      const next = way.nodes[index + 1];
      const outgoing = next === undefined ? way.end.out ^ 2 : this.#occupancy.direction(node, next);
      if (outgoing !== direction) points.push(this.#point(node));
      direction = outgoing;
    }
    points.push(way.end.point);
    return points;
  }

  /** Where the label goes: null when it has none, undefined when there is no room for it. */
  #labelSpot(connector: PageConnector, route: Route): LabelSpot | null | undefined {
    if (connector.label === null) return null;
    const from = route.points[0];
    const bend = route.points[1];
    if (!from || !bend) return undefined;
    const junction = route.nodes[route.merge];
    const joined = junction === undefined ? null : this.#point(junction);
    const to = joined !== null && lineTouches([from, bend], { ...joined, width: 0, height: 0 }, 0.001) ? joined : bend;
    const variants = this.#labelTexts.get(connector.label) ?? [];
    return labelSpots(from, to, variants, this.#rules).find((spot) => this.#isFree(spot, route));
  }

  #isFree({ rect }: LabelSpot, own: Route): boolean {
    const { width, height, symbols } = this.#frame;
    if (rect.x < 1 || rect.y < 1 || rect.x + rect.width > width - 1 || rect.y + rect.height > height - 1) return false;
    if (lineTouches(own.points, rect, 0.8)) return false;
    if (
      symbols.some((symbol) => overlaps(symbol.rect, rect) || (symbol.question && overlaps(symbol.question.rect, rect)))
    ) {
      return false;
    }
    if (this.labels.some((label) => label !== null && overlaps(label.rect, rect))) return false;
    return !this.routes.some((route) => route !== null && lineTouches(route.points, rect, ARROWHEAD));
  }

  #point(node: number): Point {
    const { width } = this.#occupancy;
    return { x: this.#grid.xs[node % width] ?? 0, y: this.#grid.ys[Math.floor(node / width)] ?? 0 };
  }
}

/** Arrows to the same symbols are one net, from 1; every plain line is its own. */
function netsOf(connectors: readonly PageConnector[]): readonly number[] {
  const nets = new Map<string, number>();
  return connectors.map(({ kind, to, id }) => {
    const key = kind === "plain" ? `plain ${id}` : to.join(" ");
    const net = nets.get(key) ?? nets.size + 1;
    nets.set(key, net);
    return net;
  });
}

function dockSide(dock: Dock): `${number} ${Side}` {
  return `${dock.symbol} ${dock.side}`;
}

function samePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** Length and bends of the shortest line between two docks, on an empty page. */
function leastCost(start: Dock, end: Dock): number {
  const dx = end.point.x - start.point.x;
  const dy = end.point.y - start.point.y;
  const length = (Math.abs(dx) + Math.abs(dy)) * COST.length;
  const inward = end.out ^ 2;
  const ahead = start.out === RIGHT ? dx : start.out === LEFT ? -dx : start.out === DOWN ? dy : -dy;
  if (inward === start.out) {
    const aside = start.out === LEFT || start.out === RIGHT ? dy : dx;
    return length + (ahead > 0 ? (Math.abs(aside) < 0.01 ? 0 : 2) : 4) * COST.bend;
  }
  if (end.out === start.out) return length + 2 * COST.bend;
  const onward = inward === RIGHT ? dx : inward === LEFT ? -dx : inward === DOWN ? dy : -dy;
  return length + (ahead > 0 && onward > 0 ? 1 : 3) * COST.bend;
}
