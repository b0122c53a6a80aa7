import { placeOffPageConnectors } from "./off-page.ts";
import type { SymbolShape } from "./shapes.ts";
import type { Chart } from "./types.ts";

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

/**
 * Cuts the rows `from` to `to` out of the chart. A connector with one end elsewhere gets a pentagon near the end that
 * stands here: one of its own where it leaves, one shared by all that arrive at the same symbols.
 */
export function cutPage(chart: Chart, from: number, to: number): PageProblem {
  const symbols: PageSymbol[] = [];
  const indexOf = new Map<string, number>();
  for (const symbol of chart.symbols) {
    if (symbol.row < from || symbol.row >= to) continue;
    indexOf.set(symbol.id, symbols.length);
    symbols.push({ ...symbol, row: symbol.row - from, offPage: null });
  }
  const rowOf = new Map(chart.symbols.map((symbol) => [symbol.id, symbol.row]));
  const here = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => {
      const index = indexOf.get(id);
      return index === undefined ? [] : [index];
    });

  const connectors: PageConnector[] = [];
  const leaving: PageLink[] = [];
  const arriving = new Map<string, PageLink & { connectors: string[] }>();
  for (const connector of chart.connectors) {
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
  const placed = placeOffPageConnectors(symbols, connectors, leaving, [...arriving.values()], chart.columns);
  return { from, to, symbols: placed.symbols, connectors: placed.connectors };
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
