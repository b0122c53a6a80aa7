import type { PageConnector, PageLink, PageSymbol } from "./page.ts";

/**
 * Gives every line that leaves or enters a page its pentagon, in the row of the symbol it belongs to: in the same
 * column where that side of the symbol is not wanted by a line of the page itself, else beside it, else in a further
 * level of the row, for which the row makes room.
 *
 * A pentagon close to its symbol keeps lines from running down the page only to leave it.
 */
export function placeOffPageConnectors(
  symbols: readonly PageSymbol[],
  connectors: readonly PageConnector[],
  leaving: readonly PageLink[],
  arriving: readonly PageLink[],
  { columns, wideLabels, avoided }: Table,
): { symbols: readonly PageSymbol[]; connectors: readonly PageConnector[] } {
  const allSymbols = [...symbols];
  const allConnectors = [...connectors];
  const taken = new Set(symbols.map((symbol) => key(symbol.row, symbol.column, symbol.level)));
  const wanted = new Map<string, number>();
  for (const connector of connectors) wantSides(connector, symbols, wanted);

  for (const link of arriving) place("in", link);
  for (const link of leaving) place("out", link);
  return { symbols: allSymbols, connectors: allConnectors };

  function place(direction: "out" | "in", link: PageLink): void {
    const wide = link.label !== null && wideLabels.has(link.label);
    const id = direction === "in" ? `in ${link.meaning}` : `out ${link.connectors.join(" ")}`;
    const isTaken = (spot: string): boolean => taken.has(spot) || avoided.has(`${id} ${spot}`);
    const spot = bestSpot(direction, link, wide, { symbols, isTaken, wanted, columns });
    if (!spot) return;
    const index = allSymbols.length;
    taken.add(key(spot.row, spot.column, spot.level));
    bump(wanted, spot.end, spot.side);
    const end = symbols[spot.end];
    allSymbols.push({
      id,
      step: end?.step ?? "",
      shape: "pentagon",
      row: spot.row,
      column: spot.column,
      level: spot.level,
      question: null,
      questionInside: false,
      offPage: { direction, meaning: link.meaning, connectors: link.connectors },
    });
    const ends = link.ends;
    allConnectors.push({
      id,
      kind: "arrow",
      from: direction === "in" ? [index] : ends,
      to: direction === "in" ? ends : [index],
      label: link.label,
    });
  }
}

export interface Table {
  readonly columns: number;
  readonly wideLabels: ReadonlySet<string>;
  /** Spots that a pentagon should not take: its id, then row, column and level (`in 4@0 3:1:0`). */
  readonly avoided: ReadonlySet<string>;
}

type Direction = "up" | "right" | "down" | "left";

interface Spot {
  readonly row: number;
  readonly column: number;
  readonly level: number;
  readonly end: number;
  readonly side: Direction;
}

/** Which side of a symbol a pentagon would like to stand on: lower is better. */
const PREFERENCE = {
  in: { up: 0, left: 2, right: 3, down: 6 },
  "out forward": { down: 0, right: 2, left: 3, up: 8 },
  "out backward": { left: 0, right: 1, down: 4, up: 6 },
} as const satisfies Record<string, Record<Direction, number>>;

const STEPS: Record<Direction, { readonly column: number; readonly level: number }> = {
  up: { column: 0, level: -1 },
  right: { column: 1, level: 0 },
  down: { column: 0, level: 1 },
  left: { column: -1, level: 0 },
};

/** What a spot beside the symbol costs more when the line's label does not fit between the two. */
const NO_ROOM_FOR_LABEL = 20;

interface Places {
  readonly symbols: readonly PageSymbol[];
  /** By row, column and level. */
  readonly isTaken: (spot: string) => boolean;
  /** By symbol and side: how many lines will most likely use it. */
  readonly wanted: ReadonlyMap<string, number>;
  readonly columns: number;
}

function bestSpot(
  direction: "out" | "in",
  link: PageLink,
  wide: boolean,
  { symbols, isTaken, wanted, columns }: Places,
): Spot | null {
  const preference = PREFERENCE[direction === "in" ? "in" : link.backward ? "out backward" : "out forward"];
  let best: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const end of link.ends) {
    const symbol = symbols[end];
    if (!symbol) continue;
    const { row } = symbol;
    const consider = (side: Direction, column: number, level: number, extra: number): void => {
      const cost = preference[side] + 10 * (wanted.get(`${end}:${side}`) ?? 0) + extra;
      if (column < 0 || column >= columns || cost >= least || isTaken(key(row, column, level))) return;
      least = cost;
      best = { row, column, level, end, side };
    };
    for (const side of ["up", "right", "down", "left"] as const) {
      const step = STEPS[side];
      const cramped = wide && step.column !== 0 ? NO_ROOM_FOR_LABEL : 0;
      consider(side, symbol.column + step.column, symbol.level + step.level, cramped);
    }
    // Every further level of the row is free over its whole width, so some spot is always found.
    for (let distance = 1; 5 + 6 * distance < least; distance++) {
      for (const level of [symbol.level + distance, symbol.level - distance]) {
        const side = level > symbol.level ? "down" : "up";
        for (const aside of [0, 1, -1, 2, -2, 3, -3]) {
          consider(side, symbol.column + aside, level, 5 + 6 * distance + 2 * Math.abs(aside));
        }
      }
    }
  }
  return best;
}

/** Notes the sides that a line of the page itself will most likely use, so that pentagons keep off them. */
function wantSides(connector: PageConnector, symbols: readonly PageSymbol[], wanted: Map<string, number>): void {
  const from = nearestPair(connector, symbols);
  if (!from) return;
  const [source, target] = from;
  const a = symbols[source];
  const b = symbols[target];
  if (!a || !b) return;
  const across = Math.sign(b.column - a.column);
  const down = Math.sign(b.row - a.row) || Math.sign(b.level - a.level);
  const sideways: Direction = across > 0 ? "right" : "left";
  if (across === 0) {
    bump(wanted, source, down > 0 ? "down" : "left");
    bump(wanted, target, down > 0 ? "up" : "left");
  } else if (down === 0) {
    bump(wanted, source, sideways);
    bump(wanted, target, across > 0 ? "left" : "right");
  } else {
    bump(wanted, source, sideways);
    bump(wanted, target, down > 0 ? "up" : "down");
  }
}

function nearestPair(connector: PageConnector, symbols: readonly PageSymbol[]): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const source of connector.from) {
    for (const target of connector.to) {
      const a = symbols[source];
      const b = symbols[target];
      if (!a || !b) continue;
      const distance = Math.abs(a.column - b.column);
      if (distance < least) {
        least = distance;
        best = [source, target];
      }
    }
  }
  return best;
}

function bump(wanted: Map<string, number>, symbol: number, side: Direction): void {
  const at = `${symbol}:${side}`;
  wanted.set(at, (wanted.get(at) ?? 0) + 1);
}

function key(row: number, column: number, level: number): string {
  return `${row}:${column}:${level}`;
}
