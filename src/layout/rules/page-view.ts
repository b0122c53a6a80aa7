import type { SymbolShape } from "../shapes.ts";
import type { ChartConnector, Measures, PageLayout, Point, Rect } from "../types.ts";

export interface Body {
  readonly id: string;
  readonly shape: SymbolShape;
  readonly rect: Rect;
}

export interface Line {
  readonly id: string;
  readonly kind: "arrow" | "plain";
  readonly points: readonly Point[];
  /** What the line leads to: lines to the same symbols may merge. */
  readonly target: string;
  /** Bodies at which it may begin and end. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** One page as its reader sees it: bodies, and lines between them with what they may begin and end at. */
export class PageView {
  readonly width: number;
  readonly height: number;
  readonly bodies: readonly Body[];
  readonly lines: readonly Line[];
  readonly page: PageLayout;

  constructor(page: PageLayout, connectors: ReadonlyMap<string, ChartConnector>, measures: Measures) {
    this.page = page;
    this.width = measures.columnWidths.reduce((sum, width) => sum + width, 0);
    this.height = page.rows.reduce((sum, row) => sum + row.height, 0);
    const pentagons = page.offPage.map((connector) => ({
      id: `${connector.direction} ${connector.connectors.join(" ")}`,
      shape: "pentagon" as const,
      rect: connector.rect,
      connector,
    }));
    this.bodies = [...page.symbols, ...pentagons];
    this.lines = page.lines.map(({ connector: id, kind, points }) => {
      const known = connectors.get(id);
      if (known) return { id, kind, points, target: known.to.join(" "), from: known.from, to: known.to };
      const pentagon = pentagons.find(({ connector }) => pentagonLine(connector, connectors) === id);
      const carried = connectors.get(pentagon?.connector.connectors[0] ?? "");
      if (!pentagon || !carried) return { id, kind, points, target: id, from: [], to: [] };
      return pentagon.connector.direction === "in"
        ? { id, kind, points, target: carried.to.join(" "), from: [pentagon.id], to: carried.to }
        : { id, kind, points, target: pentagon.id, from: carried.from, to: [pentagon.id] };
    });
  }
}

/** The name under which the line between a pentagon and its symbol is drawn. */
function pentagonLine(
  { direction, connectors: carried }: PageLayout["offPage"][number],
  connectors: ReadonlyMap<string, ChartConnector>,
): string {
  if (direction === "out") return `out ${carried.join(" ")}`;
  return `in ${connectors.get(carried[0] ?? "")?.to.join(" ") ?? ""}`;
}
