import { COST } from "./costs.ts";
import { Docking } from "./docking.ts";
import { type Dock, LEFT, RIGHT, UP } from "./docks.ts";
import type { Frame } from "./frame.ts";
import { type Grid, linesWithin } from "./grid.ts";
import { LabelRoom, labelZone } from "./label-room.ts";
import { enlarged, type LabelSpot, lineTouches, overlaps } from "./labels.ts";
import { fellowsOf, netsOf } from "./nets.ts";
import { Occupancy, type Route } from "./occupancy.ts";
import type { PageConnector, PageProblem } from "./page.ts";
import { Search } from "./search.ts";
import type { SearchMemory } from "./search-memory.ts";
import type { MeasuredText, Point } from "./types.ts";
import type { Drawn, GridRows, Wish } from "./way.ts";

/** Farther than any label reaches. pt */
const FAR = 10_000;

/** As far as this from a symbol, what stands there may keep its line from beginning, or its label from its place. pt */
const NEARBY = 24;

/**
 * The state of one page's drawing: which connectors have a way, and where their labels stand. Each way is the cheapest
 * one given the others; nothing that breaks a hard rule can be entered.
 */
export class Router {
  readonly routes: (Route | null)[];
  readonly labels: (LabelSpot | null)[];
  readonly docking: Docking;
  /** Connectors without a way. */
  missing: number;
  readonly #frame: Frame;
  readonly #grid: Grid;
  readonly #connectors: readonly PageConnector[];
  readonly #nets: readonly number[];
  readonly #fellows: readonly (readonly number[])[];
  readonly #occupancy: Occupancy;
  readonly #search: Search;
  readonly #labelRoom: LabelRoom;
  #prices = 0;

  constructor(
    problem: PageProblem,
    frame: Frame,
    grid: Grid,
    labelTexts: ReadonlyMap<string, readonly MeasuredText[]>,
    memory: SearchMemory,
  ) {
    this.#frame = frame;
    this.#grid = grid;
    this.#connectors = problem.connectors;
    this.#nets = netsOf(problem.connectors);
    this.#fellows = fellowsOf(this.#nets);
    this.docking = new Docking(problem, frame, grid);
    this.#occupancy = new Occupancy(frame, grid);
    this.#search = new Search(grid, this.#occupancy, memory);
    this.routes = problem.connectors.map(() => null);
    this.labels = problem.connectors.map(() => null);
    this.missing = problem.connectors.length;
    this.#labelRoom = new LabelRoom(frame, labelTexts);
    for (const { question } of frame.symbols) {
      if (question && !question.inside) this.docking.cover(question.rect, 1);
    }
  }

  /** What the drawing costs, in points: smaller is better. */
  get cost(): number {
    return this.missing * COST.missing + this.#occupancy.crossings * COST.crossing + this.#prices;
  }

  get crossings(): number {
    return this.#occupancy.crossings;
  }

  /** How many states its searches have looked at. */
  get effort(): number {
    return this.#search.effort;
  }

  /**
   * Finds a way for one connector beside the others, with a place for its label, and enters it.
   *
   * @returns what it adds to the drawing's cost; null when there is none that fits the wish.
   */
  route(index: number, wish: Wish = {}): number | null {
    const connector = this.#connectors[index];
    if (!connector) return null;
    let starts = this.docking.starts(index, wish.from);
    const goals = this.docking.goals(index, wish.to);
    const net = this.#nets[index] ?? 0;
    const joinable = this.#joinable(index);
    const joinAtOnce = connector.label === null;
    const limit = wish.limit ?? Number.POSITIVE_INFINITY;
    const within = this.#gridRows(connector);
    while (starts.length > 0 && goals.length > 0) {
      const way = this.#search.find({ net, starts, goals, joinable, joinAtOnce, limit, within, forceful: false });
      if (!way) return null;
      const { cost, ...own } = way;
      const route: Route = { connector: index, net, ...own, points: this.#occupancy.cornersOf(way) };
      const spot = this.#labelSpot(connector, route);
      if (spot !== undefined) {
        this.#enter(index, route, spot);
        return cost;
      }
      const { symbol, side } = way.start;
      starts = starts.filter(
        ({ dock }) => (dock.symbol !== symbol || dock.side !== side) && this.#mayHoldLabel(connector, dock),
      );
    }
    return null;
  }

  /** Connectors that hold places which the given one needs most: they would have to give way to it. */
  inTheWay(index: number): readonly number[] {
    const connector = this.#connectors[index];
    if (!connector) return [];
    const way = this.#search.find({
      net: this.#nets[index] ?? 0,
      starts: this.docking.starts(index, undefined),
      goals: this.docking.goals(index, undefined),
      joinable: this.#joinable(index),
      joinAtOnce: connector.label === null,
      limit: Number.POSITIVE_INFINITY,
      within: this.#gridRows(connector),
      forceful: true,
    });
    if (!way) return [];
    const held = new Set<number>();
    let incoming: number = way.start.out;
    for (let at = 0; at < way.merge; at++) {
      const node = way.nodes[at] ?? 0;
      const next = way.nodes[at + 1];
      const outgoing = next === undefined ? way.end.out ^ 2 : this.#occupancy.direction(node, next);
      if (this.#occupancy.isHeld(node, incoming, outgoing)) held.add(node);
      incoming = outgoing;
    }
    return this.#usersOf(held, index);
  }

  /** Connectors whose line or label comes near the symbols where the given one begins. */
  near(index: number): readonly number[] {
    const around = (this.#connectors[index]?.from ?? []).flatMap((symbol) => {
      const rect = this.#frame.symbols[symbol]?.rect;
      return rect ? [enlarged(rect, NEARBY)] : [];
    });
    return this.routes.flatMap((route, at) => {
      if (!route || at === index) return [];
      const label = this.labels[at];
      const isNear = around.some((rect) => lineTouches(route.points, rect, 0) || (label && overlaps(label.rect, rect)));
      return isNear ? [at] : [];
    });
  }

  /** Takes a connector's way and label out. */
  remove(index: number): Drawn {
    const route = this.routes[index] ?? null;
    const label = this.labels[index] ?? null;
    if (route) {
      this.#occupancy.claim(route, -1);
      this.#prices -= route.price;
      this.missing++;
    }
    if (label) {
      this.#occupancy.wall(labelZone(label), -1);
      this.docking.cover(labelZone(label), -1);
    }
    this.routes[index] = null;
    this.labels[index] = null;
    return { index, route, label };
  }

  /** Puts back what `remove` took, as it was; nothing else may have taken its place. */
  restore({ index, route, label }: Drawn): void {
    if (route) this.#enter(index, route, label);
  }

  crossingPoints(): readonly Point[] {
    return this.#occupancy.crossingPoints();
  }

  /** Connectors that cross the given one. */
  crossing(index: number): readonly number[] {
    const route = this.routes[index];
    if (!route || this.#occupancy.crossings === 0) return [];
    const crossed = new Set(route.nodes.filter((node) => this.#occupancy.isCrossing(node)));
    return this.#usersOf(crossed, index);
  }

  /** Connectors of other nets that pass one of the nodes. */
  #usersOf(nodes: ReadonlySet<number>, index: number): readonly number[] {
    if (nodes.size === 0) return [];
    const net = this.#nets[index];
    return this.routes.flatMap((other, at) =>
      other && other.net !== net && other.nodes.some((node) => nodes.has(node)) ? [at] : [],
    );
  }

  #enter(index: number, route: Route, label: LabelSpot | null): void {
    this.#occupancy.claim(route, 1);
    this.#prices += route.price;
    this.missing--;
    if (label) {
      this.#occupancy.wall(labelZone(label), 1);
      this.docking.cover(labelZone(label), 1);
    }
    this.routes[index] = route;
    this.labels[index] = label;
  }

  /** Routes of the same net, from the first node on where joining them cannot be taken for their labelled beginning. */
  #joinable(index: number): readonly { route: Route; from: number }[] {
    const joinable: { route: Route; from: number }[] = [];
    for (const at of this.#fellows[index] ?? []) {
      const route = this.routes[at];
      if (!route) continue;
      if (this.labels[at] === null) joinable.push({ route, from: 0 });
      else {
        const bend = route.points[1];
        const straight = !bend || route.points.length <= 2;
        const beyond = straight ? -1 : route.nodes.findIndex((node) => samePoint(this.#occupancy.point(node), bend));
        if (beyond >= 0) joinable.push({ route, from: beyond });
      }
    }
    return joinable;
  }

  /** A plain line belongs to its row and stays there; an arrow may go anywhere. */
  #gridRows({ kind, from }: PageConnector): GridRows {
    const row = this.#frame.rows[this.#frame.symbols[from[0] ?? 0]?.symbol.row ?? 0];
    return linesWithin(this.#grid.ys, kind === "plain" && row ? row : { from: 0, to: this.#frame.height });
  }

  /** Where the label goes: null when it has none, undefined when there is no room for it. */
  #labelSpot(connector: PageConnector, route: Route): LabelSpot | null | undefined {
    if (connector.label === null) return null;
    const [from, bend] = route.points;
    if (!from || !bend) return undefined;
    const junction = route.nodes[route.merge];
    const joined = junction === undefined ? null : this.#occupancy.point(junction);
    const isJoinedHere = joined !== null && lineTouches([from, bend], { ...joined, width: 0, height: 0 }, 0.001);
    return this.#labelRoom.find(connector.label, route.start, isJoinedHere ? joined : bend, route.points, this);
  }

  /** Whether the connector's label has room beside any way at all that begins at the dock. */
  #mayHoldLabel({ label }: PageConnector, dock: Dock): boolean {
    const { point, out } = dock;
    const far = out === UP || out === LEFT ? -FAR : FAR;
    const end = out === LEFT || out === RIGHT ? { x: point.x + far, y: point.y } : { x: point.x, y: point.y + far };
    return label === null || this.#labelRoom.find(label, dock, end, [point], this) !== undefined;
  }
}

function samePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}
