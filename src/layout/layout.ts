import { breakPages, RowHeights } from "./break-pages.ts";
import { type DrawnPage, drawPage } from "./draw-page.ts";
import type { Growth } from "./frame.ts";
import { hardRules } from "./hard-rules.ts";
import { cutPage, indexChart } from "./page.ts";
import type { PageRange } from "./paginate.ts";
import { nameOffPageConnectors, placePage } from "./place.ts";
import { SearchMemory } from "./search-memory.ts";
import { SETTINGS } from "./settings.ts";
import { sliceTallRows } from "./slices.ts";
import type { Chart, LayoutResult, Measures } from "./types.ts";

/** How often pages may be cut anew because lines needed more room than the last cut had given them. */
const MOST_CUTS = 40;

/** What a column that is too narrow is asked to grow by: room for two lines. pt */
const WIDER = 2 * SETTINGS.lineGap;

/**
 * Lays a chart out over pages: where rows and symbols stand, how the connectors run, where labels and pentagons are.
 *
 * Pure and deterministic. All lengths pt. Every drawing it returns keeps all hard rules (`hardRules` finds nothing in
 * it); where that cannot be had on this paper the failure names the rows.
 *
 * How it works, and what else was tried: ARCHITECTURE.md, "The drawing".
 */
export function layout(chart: Chart, measures: Measures): LayoutResult {
  const sliced = sliceTallRows(chart, measures);
  const indexed = indexChart(sliced.chart, measures);
  const heights = new RowHeights(indexed, sliced.measures);
  const growth = new Map<number, number>();
  const drawn = new Map<string, DrawnPage>();
  const memory = new SearchMemory();
  for (let cut = 0; cut < MOST_CUTS; cut++) {
    const ranges = breakPages(indexed, sliced.measures, heights, growth);
    if (!ranges) return failed(sliced.chart, sliced.rowOf, []);
    const pages: DrawnPage[] = [];
    let grown = false;
    for (const range of ranges) {
      const key = pageKey(range, growth);
      const page = drawn.get(key) ?? drawPage(cutPage(indexed, range.from, range.to), sliced.measures, growth, memory);
      drawn.set(key, page);
      if (page.kind === "failed") return tooNarrow(page.rows, measures, sliced.rowOf);
      if (page.growth.size > 0) {
        for (const [row, by] of page.growth) growth.set(row, Math.max(by, growth.get(row) ?? 0));
        drawn.set(pageKey(range, growth), { ...page, growth: new Map() });
        const last = range.to === sliced.chart.rows;
        grown ||= page.frame.height > measures.pageHeight - (last ? measures.lastPageReserve : 0) + 0.01;
      }
      pages.push(page);
    }
    if (grown) continue;
    for (const page of pages) if (page.kind === "drawn") page.improver.polish();
    const placed = pages.flatMap((page) => (page.kind === "drawn" ? [placePage(page, sliced)] : []));
    const result = { pages: nameOffPageConnectors(placed) };
    const defects = hardRules(chart, result, measures);
    if (defects.length === 0) return { ok: true, layout: result };
    return failed(sliced.chart, sliced.rowOf, [...new Set(defects.flatMap(({ of }) => of))]);
  }
  return failed(sliced.chart, sliced.rowOf, []);
}

function pageKey({ from, to }: PageRange, growth: Growth): string {
  const grown: string[] = [];
  for (let row = from; row < to; row++) grown.push(String(growth.get(row) ?? 0));
  return `${from} ${grown.join(" ")}`;
}

/** Wider columns might mend it: all of them, because the symbols, and with them the places to dock, grow with the narrowest. */
function tooNarrow(rows: readonly number[], measures: Measures, rowOf: readonly number[]): LayoutResult {
  const concerned = [...new Set(rows.map((row) => rowOf[row] ?? row))].sort((a, b) => a - b);
  const columnWidths = measures.columnWidths.map((width) => width + WIDER);
  return { ok: false, failure: { kind: "columns-too-narrow", rows: concerned, columnWidths } };
}

function failed(chart: Chart, rowOf: readonly number[], connectors: readonly string[]): LayoutResult {
  const rowOfSymbol = new Map(chart.symbols.map(({ id, row }) => [id, rowOf[row] ?? row]));
  const concerned = chart.connectors
    .filter(({ id }) => connectors.includes(id))
    .flatMap(({ from, to }) => [...from, ...to]);
  const rows = new Set(concerned.flatMap((id) => rowOfSymbol.get(id) ?? []));
  return {
    ok: false,
    failure: {
      kind: "routing-failed",
      rows: rows.size > 0 ? [...rows].sort((a, b) => a - b) : [...new Set(rowOf)],
      connectors,
    },
  };
}
