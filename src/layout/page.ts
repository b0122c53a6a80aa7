import { placeOffPageConnectors } from "./off-page.ts";
import { SETTINGS } from "./settings.ts";
import { type SymbolShape, symbolWidth } from "./shapes.ts";
import type { Chart, ChartSymbol, MeasuredText, Measures } from "./types.ts";

/** One page's share of the chart: its own rows from 0, with pentagons for every line that leaves or enters it. */
export interface PageProblem {
  /** Rows of the chart: `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly symbols: readonly PageSymbol[];
  readonly connectors: readonly PageConnector[];
}

export interface PageSymbol {
  readonly id: string;
  readonly step: string;
  readonly shape: SymbolShape;
  /** On this page, from 0. */
  readonly row: number;
  readonly column: number;
  readonly level: number;
  readonly question: string | null;
  readonly questionInside: boolean;
  /** Of a pentagon: which way it leads, and the symbols elsewhere that it stands for (`meaning` keys its letter). */
  readonly offPage: {
    readonly direction: "out" | "in";
    readonly meaning: string;
    readonly connectors: readonly string[];
  } | null;
}

export interface PageConnector {
  readonly id: string;
  readonly kind: "arrow" | "plain";
  /** Indices into `symbols`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly label: string | null;
}

/** A chart with its symbols and connectors looked up by row, for cutting many pages out of it. */
export interface IndexedChart {
  readonly chart: Chart;
  /** Labels that do not fit between a symbol and a pentagon in the next column. */
  readonly wideLabels: ReadonlySet<string>;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly symbolsIn: readonly (readonly ChartSymbol[])[];
  /** By each row in which it has an end, the position of the connector in the chart. */
  readonly connectorsIn: readonly (readonly number[])[];
  /** By row, the rows in which its connectors have their other ends, ascending; one as often as there are connectors. */
  readonly linkedRows: readonly (readonly number[])[];
}

export function indexChart(chart: Chart, measures: Measures): IndexedChart {
  const rowOf = new Map(chart.symbols.map((symbol) => [symbol.id, symbol.row]));
  const symbolsIn = Array.from({ length: chart.rows }, (): ChartSymbol[] => []);
  const connectorsIn = Array.from({ length: chart.rows }, (): number[] => []);
  const linkedRows = Array.from({ length: chart.rows }, (): number[] => []);
  for (const symbol of chart.symbols) symbolsIn[symbol.row]?.push(symbol);
  for (const [index, { from, to }] of chart.connectors.entries()) {
    const rows = new Set([...from, ...to].map((id) => rowOf.get(id) ?? -1));
    for (const row of rows) {
      connectorsIn[row]?.push(index);
      for (const other of rows) if (other !== row) linkedRows[row]?.push(other);
    }
  }
  for (const rows of linkedRows) rows.sort(ascending);
  return { chart, wideLabels: wideLabels(measures), rowOf, symbolsIn, connectorsIn, linkedRows };
}

function wideLabels({ labels, columnWidths }: Measures): ReadonlySet<string> {
  const narrowest = Math.min(...columnWidths);
  const room = narrowest - symbolWidth(narrowest) / 2 - SETTINGS.pentagonWidth / 2 - SETTINGS.symbolGap;
  const isWide = (variants: readonly MeasuredText[]): boolean => variants.every(({ width }) => width > room);
  return new Set([...labels].flatMap(([label, variants]) => (isWide(variants) ? [label] : [])));
}

/**
 * Cuts the rows `from` to `to` out of the chart. A connector with one end elsewhere gets a pentagon near the end that
 * stands here: one of its own where it leaves, one shared by all that arrive at the same symbols.
 */
export function cutPage(
  indexed: IndexedChart,
  from: number,
  to: number,
  avoided: ReadonlySet<string> = new Set(),
): PageProblem {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  const concerned = new Set(rows.flatMap((row) => indexed.connectorsIn[row] ?? []));
  return cut(indexed, from, to, rows, [...concerned].sort(ascending), avoided);
}

/**
 * Of the page with the rows `from` to `to`, what decides about one of its rows: its symbols and pentagons are all there,
 * the other rows hold only what its connectors lead to.
 */
export function cutRow(indexed: IndexedChart, row: number, from: number, to: number): PageProblem {
  const concerned = indexed.connectorsIn[row] ?? [];
  const linked = (indexed.linkedRows[row] ?? []).filter((other) => other >= from && other < to);
  return cut(indexed, from, to, [...new Set([row, ...linked])].sort(ascending), concerned);
}

function cut(
  { chart, wideLabels, rowOf, symbolsIn }: IndexedChart,
  from: number,
  to: number,
  rows: readonly number[],
  concerned: readonly number[],
  avoided: ReadonlySet<string> = new Set(),
): PageProblem {
  const symbols = rows
    .flatMap((row) => symbolsIn[row] ?? [])
    .map((symbol): PageSymbol => ({ ...symbol, row: symbol.row - from, offPage: null }));
  const indexOf = new Map(symbols.map(({ id }, index) => [id, index]));
  const here = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => {
      const index = indexOf.get(id);
      return index === undefined ? [] : [index];
    });

  const connectors: PageConnector[] = [];
  const leaving: PageLink[] = [];
  const arriving = new Map<string, PageLink & { connectors: string[] }>();
  for (const index of concerned) {
    const connector = chart.connectors[index];
    if (!connector) continue;
    const { id, kind, label } = connector;
    const sources = here(connector.from);
    const targets = here(connector.to);
    if (sources.length > 0 && targets.length > 0) {
      connectors.push({ id, kind, from: sources, to: targets, label });
    } else if (sources.length > 0) {
      const backward = (rowOf.get(connector.to[0] ?? "") ?? 0) < from;
      leaving.push({ ends: sources, meaning: connector.to.join(" "), connectors: [id], label, backward });
    } else if (targets.length > 0) {
      const meaning = connector.to.join(" ");
      const shared = arriving.get(meaning);
      const backward = (rowOf.get(connector.from[0] ?? "") ?? 0) >= to;
      if (shared) shared.connectors.push(id);
      else arriving.set(meaning, { ends: targets, meaning, connectors: [id], label: null, backward });
    }
  }
  const table = { columns: chart.columns, wideLabels, avoided };
  const placed = placeOffPageConnectors(symbols, connectors, leaving, [...arriving.values()], table);
  return { from, to, symbols: placed.symbols, connectors: placed.connectors };
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** A line with one end on this page. */
export interface PageLink {
  /** The symbols at this end, as indices. */
  readonly ends: readonly number[];
  /** What stands at the other end, or is meant by the pentagon: lines to the same symbols share a letter. */
  readonly meaning: string;
  readonly connectors: readonly string[];
  readonly label: string | null;
  /** Whether it goes, or comes, from below upwards. */
  readonly backward: boolean;
}
