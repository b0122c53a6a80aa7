/** All lengths in pixels, as BPMN DI has them; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands in a column of its own, in one lane. */
export interface Cell {
  readonly id: string;
  /** From 0, from the top. */
  readonly lane: number;
  readonly width: number;
  readonly height: number;
  /** Room that it needs under it: for papers, its timer, its name. */
  readonly below: number;
  /** The least width of its column. */
  readonly column: number;
}

export interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Width of its label; 0: none. */
  readonly label: number;
}

export interface Drawing {
  readonly pool: Box;
  readonly lanes: readonly Box[];
  readonly cells: ReadonlyMap<string, Box>;
  readonly ways: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label: Point | null }>;
}

export const LABEL_HEIGHT = 14;
/** Between lines that run side by side; a label fits between two of them. */
const TRACK = 20;
const GAP = 24;
/** The bands in which the names of the pool and of the lanes stand. */
const BAND = 30;
const LEAST_LANE = 110;

/**
 * Places everything from the left to the right, each element in a column of its own and all of a lane on one line.
 * Ways run in the gaps between columns and in the channel at the top of each lane, where nothing else stands, so that
 * none ever crosses an element, and no two lie upon each other but at the element that they share.
 */
export function draw(cells: readonly Cell[], lanes: number, ways: readonly Way[]): Drawing {
  const columnOf = new Map(cells.map(({ id }, column) => [id, column]));
  const laneOf = new Map(cells.map(({ id, lane }) => [id, lane]));
  const routes = ways.map((way) =>
    routeOf(way, columnOf.get(way.from) ?? 0, columnOf.get(way.to) ?? 0, laneOf.get(way.from), laneOf.get(way.to)),
  );
  const channels = Array.from({ length: lanes }, (_, lane) => channel(routes, lane));
  const gaps = cells.map((_, column) => gapAfter(routes, column));

  const tops: number[] = [];
  const boxes: Box[] = [];
  let y = 0;
  for (let lane = 0; lane < lanes; lane++) {
    const inside = cells.filter((cell) => cell.lane === lane);
    const half = Math.max(40, ...inside.map(({ height }) => height / 2));
    const below = Math.max(half, ...inside.map((cell) => cell.height / 2 + cell.below));
    const above = (channels[lane]?.tracks ?? 0) * TRACK + GAP;
    tops.push(y + above + half);
    const height = Math.max(LEAST_LANE, Math.ceil(above + half + below + GAP));
    boxes.push({ x: BAND, y, width: 0, height });
    y += height;
  }

  const lefts: number[] = [];
  const rights: number[] = [];
  let x = 2 * BAND + GAP;
  for (const [column, cell] of cells.entries()) {
    lefts.push(x);
    rights.push(x + Math.max(cell.width, cell.column));
    const labels = Math.max(
      0,
      ...routes.map(({ way, from, straight }) => (straight && from === column ? way.label : 0)),
    );
    x = (rights[column] ?? 0) + Math.max((gaps[column]?.size ?? 0) * TRACK, labels + 8) + GAP;
  }
  const placed = new Map(
    cells.map(({ id, lane, width, height }, column) => [
      id,
      { x: lefts[column] ?? 0, y: (tops[lane] ?? 0) - height / 2, width, height },
    ]),
  );
  const places: Places = {
    middle: (lane) => tops[lane] ?? 0,
    track: (lane, track) => (boxes[lane]?.y ?? 0) + GAP + track * TRACK,
    gap: (column, way, side) => (rights[column] ?? 0) + GAP / 2 + (gaps[column]?.get(`${side} ${way}`) ?? 0) * TRACK,
  };
  const drawn = routes.map((route, index) => {
    const tracks = channels[route.toLane]?.of;
    return [route.way.id, pointsOf(route, placed, places, tracks?.get(index) ?? 0)] as const;
  });
  return {
    pool: { x: 0, y: 0, width: x, height: y },
    lanes: boxes.map((box) => ({ ...box, width: x - BAND })),
    cells: placed,
    ways: new Map(drawn),
  };
}

interface Route {
  readonly way: Way;
  readonly from: number;
  readonly to: number;
  readonly fromLane: number;
  readonly toLane: number;
  /** To the next column. */
  readonly next: boolean;
  /** To the next column in the same lane. */
  readonly straight: boolean;
}

function routeOf(way: Way, from: number, to: number, fromLane = 0, toLane = 0): Route {
  const next = to === from + 1;
  return { way, from, to, fromLane, toLane, next, straight: next && fromLane === toLane };
}

/** The track of each way in the gap after a column: those that leave stand left of those that arrive. */
function gapAfter(routes: readonly Route[], column: number): ReadonlyMap<string, number> {
  const tracks = new Map<string, number>();
  const take = (side: string, { way }: Route): void => void tracks.set(`${side} ${way.id}`, tracks.size);
  for (const route of routes) if (route.from === column && !route.next) take("out", route);
  for (const route of routes) if (route.from === column && route.next && !route.straight) take("out", route);
  for (const route of routes) if (route.to === column + 1 && !route.next) take("in", route);
  return tracks;
}

/** The track of each way in a lane's channel: the first that is free from its one gap to its other. */
function channel(routes: readonly Route[], lane: number): { tracks: number; of: ReadonlyMap<number, number> } {
  const of = new Map<number, number>();
  const taken: (readonly [number, number])[][] = [];
  for (const [index, route] of routes.entries()) {
    if (route.next || route.toLane !== lane) continue;
    const [left, right] = route.from < route.to ? [route.from, route.to - 1] : [route.to - 1, route.from];
    let track = taken.findIndex((others) => others.every(([from, to]) => right < from || left > to));
    if (track === -1) track = taken.push([]) - 1;
    taken[track]?.push([left, right]);
    of.set(index, track);
  }
  return { tracks: taken.length, of };
}

interface Places {
  readonly middle: (lane: number) => number;
  readonly track: (lane: number, track: number) => number;
  readonly gap: (column: number, way: string, side: "out" | "in") => number;
}

function pointsOf(
  { way, from, to, fromLane, toLane, next, straight }: Route,
  placed: ReadonlyMap<string, Box>,
  places: Places,
  track: number,
): { readonly points: readonly Point[]; readonly label: Point | null } {
  const source = placed.get(way.from);
  const target = placed.get(way.to);
  const start = { x: (source?.x ?? 0) + (source?.width ?? 0), y: places.middle(fromLane) };
  const end = { x: target?.x ?? 0, y: places.middle(toLane) };
  const labelAt = (x: number, y: number): Point | null => (way.label === 0 ? null : { x, y: y - LABEL_HEIGHT - 2 });
  if (straight) return { points: [start, end], label: labelAt(start.x + 4, start.y) };
  const out = places.gap(from, way.id, "out");
  if (next) {
    const points = [start, { x: out, y: start.y }, { x: out, y: end.y }, end];
    return { points, label: labelAt(out + 3, end.y) };
  }
  const into = places.gap(to - 1, way.id, "in");
  const y = places.track(toLane, track);
  const points = [start, { x: out, y: start.y }, { x: out, y }, { x: into, y }, { x: into, y: end.y }, end];
  return { points, label: labelAt(into > out ? out + 3 : out - 3 - way.label, y) };
}
