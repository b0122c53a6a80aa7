import type { PageProblem, PageSymbol } from "./page.ts";
import { type ChosenQuestion, chooseQuestion, type PlacedQuestion, placeQuestion, roomAbove } from "./questions.ts";
import { SETTINGS } from "./settings.ts";
import { type SymbolShape, symbolSize, symbolWidth } from "./shapes.ts";
import type { MeasuredText, Measures, Rect, Size } from "./types.ts";

/** Where everything that does not move stands on one page: columns, rows, levels, symbols, questions. pt */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Band[];
  readonly rows: readonly FrameRow[];
  readonly symbols: readonly FrameSymbol[];
  /** Half of the widest ordinary symbol: what a line beside a column's centre must keep clear of. */
  readonly symbolReach: number;
}

export interface Band {
  readonly from: number;
  readonly to: number;
}

export interface FrameRow extends Band {
  /** From the top; every symbol of the row stands on one of them. */
  readonly levels: readonly {
    readonly level: number;
    readonly centre: number;
    readonly reach: number;
    readonly extraDocks: number;
  }[];
}

export interface FrameSymbol {
  readonly symbol: PageSymbol;
  readonly shape: SymbolShape;
  readonly rect: Rect;
  readonly question: PlacedQuestion | null;
}

/** Extra height per row of the chart, given by the router when lines found no room. pt */
export type Growth = ReadonlyMap<number, number>;

/**
 * Gives the page's symbols their places: a row is as high as its texts, or as its symbols with their questions and
 * lines, whichever is more, plus its growth; what is left over widens the gaps evenly.
 */
export function buildFrame(problem: PageProblem, measures: Measures, growth: Growth): Frame {
  const columns = bands(measures.columnWidths);
  const width = columns.at(-1)?.to ?? 0;
  const sized = sizeSymbols(problem, measures, columns);
  const rows: FrameRow[] = [];
  const symbols: FrameSymbol[] = new Array(problem.symbols.length);
  let top = 0;
  for (let row = 0; row < problem.to - problem.from; row++) {
    const members = sized[row] ?? [];
    const stack = stackLevels(members);
    const { gaps, needed } = rowGaps(stack);
    const textHeight = measures.rowHeights[problem.from + row] ?? 0;
    const height = Math.max(textHeight, needed) + (growth.get(problem.from + row) ?? 0);
    const share = (height - needed) / gaps.length;
    let y = top;
    const levels = stack.map((entry, index) => {
      y += (gaps[index] ?? 0) + share + entry.reach;
      const centre = y;
      y += entry.reach;
      return { level: entry.level, centre, reach: entry.reach, extraDocks: entry.extraDocks };
    });
    rows.push({ from: top, to: top + height, levels });
    for (const { symbol, index, column, question, size } of members) {
      const x = (column.from + column.to) / 2 - size.width / 2;
      const centre = levels.find(({ level }) => level === symbol.level)?.centre ?? top;
      const rect = { x, y: centre - size.height / 2, ...size };
      const placed = question && placeQuestion(question, rect, column, width);
      symbols[index] = { symbol, shape: symbol.shape, rect, question: placed };
    }
    top += height;
  }
  const reaches = sized.flatMap((members) => members.map(({ size }) => size.width / 2));
  const symbolReach = Math.max(ordinaryWidth(measures) / 2, ...reaches);
  return { width, height: top, columns, rows, symbols, symbolReach };
}

/** The height that the symbols of a row (on the page, from 0) need, with their questions and pentagons. pt */
export function heightOfSymbols(problem: PageProblem, row: number, measures: Measures): number {
  const sized = sizeSymbols(problem, measures, bands(measures.columnWidths));
  return rowGaps(stackLevels(sized[row] ?? [])).needed;
}

interface SizedSymbol {
  readonly symbol: PageSymbol;
  /** In the page's symbols. */
  readonly index: number;
  readonly column: Band;
  readonly extraDocks: number;
  readonly question: ChosenQuestion | null;
  readonly size: Size;
}

/** By row of the page. */
function sizeSymbols(
  problem: PageProblem,
  measures: Measures,
  columns: readonly Band[],
): readonly (readonly SizedSymbol[])[] {
  const ordinary = ordinaryWidth(measures);
  const docks = dockDemand(problem);
  const rows = Array.from({ length: problem.to - problem.from }, (): SizedSymbol[] => []);
  for (const [index, symbol] of problem.symbols.entries()) {
    const column = columns[symbol.column] ?? { from: 0, to: 0 };
    const extraDocks = extraDocksFor(docks[index] ?? 0);
    const question = chooseQuestion(symbol, measures, column.to - column.from);
    const plain = symbolSize(symbol.shape, ordinary, extraDocks);
    const size = question?.inside ? roundText(question.text, plain) : plain;
    rows[symbol.row]?.push({ symbol, index, column, extraDocks, question, size });
  }
  return rows;
}

function ordinaryWidth({ columnWidths }: Measures): number {
  return symbolWidth(Math.min(...columnWidths));
}

interface StackedLevel {
  readonly level: number;
  /** Half the height of its tallest symbol. */
  readonly reach: number;
  readonly extraDocks: number;
  /** Room for questions above it. */
  readonly above: number;
}

function stackLevels(members: readonly SizedSymbol[]): readonly StackedLevel[] {
  const levels = [...new Set(members.map(({ symbol }) => symbol.level))].sort((a, b) => a - b);
  return levels.map((level) => {
    const here = members.filter(({ symbol }) => symbol.level === level);
    return {
      level,
      reach: Math.max(...here.map(({ size }) => size.height / 2)),
      extraDocks: Math.max(...here.map(({ extraDocks }) => extraDocks)),
      above: Math.max(0, ...here.map(({ question }) => roomAbove(question))),
    };
  });
}

/** The gaps above, between and below the stacked levels of a row, at their least, and the height all of it needs. */
function rowGaps(stack: readonly StackedLevel[]): { gaps: readonly number[]; needed: number } {
  const gaps = stack.map(({ above }, index) => Math.max(index === 0 ? SETTINGS.rowMargin : SETTINGS.levelGap, above));
  gaps.push(SETTINGS.rowMargin);
  const needed = gaps.reduce((sum, gap) => sum + gap, 0) + stack.reduce((sum, { reach }) => sum + 2 * reach, 0);
  return { gaps, needed };
}

function bands(widths: readonly number[]): readonly Band[] {
  let from = 0;
  return widths.map((width) => {
    const band = { from, to: from + width };
    from += width;
    return band;
  });
}

/** How many lines dock at each symbol: all that leave, and those that arrive counted once, since they may merge. */
function dockDemand(problem: PageProblem): readonly number[] {
  const demand = problem.symbols.map(() => 0);
  const reached = new Set<number>();
  for (const connector of problem.connectors) {
    const share = connector.kind === "plain" ? 1 : 1 / connector.from.length;
    for (const from of connector.from) demand[from] = (demand[from] ?? 0) + share;
    for (const to of connector.to) {
      if (connector.kind === "plain" || !reached.has(to)) demand[to] = (demand[to] ?? 0) + 1;
      reached.add(to);
    }
  }
  return demand;
}

/** A symbol holds six lines without crowding; every two more make it one docking height taller. */
function extraDocksFor(demand: number): number {
  return Math.max(0, Math.ceil((demand - 6) / 4));
}

/** The least diamond with the given proportions' spirit that holds a text: half the text's box plus half its own. */
function roundText(text: MeasuredText, least: Size): Size {
  const width = Math.max(least.width, 2 * text.width);
  const height = Math.max(least.height, 2 * text.height);
  return { width, height };
}
