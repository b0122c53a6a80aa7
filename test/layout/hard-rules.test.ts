import { describe, expect, it } from "vitest";
import { type Defect, hardRules } from "../../src/layout/hard-rules.ts";
import { layout } from "../../src/layout/layout.ts";
import type { Layout, PageLayout, PlacedLine, Rect } from "../../src/layout/types.ts";
import { chartOf, measuresFor } from "./charts.ts";

const CHART = chartOf(3, [
  { column: 0 },
  { column: 1, shape: "diamond", to: { Y: 3, T: 1 } },
  { column: 2 },
  { column: 1 },
  { column: 0 },
]);
const MEASURES = measuresFor(CHART, { pageHeight: 140 });

function good(): Layout {
  const result = layout(CHART, MEASURES);
  if (!result.ok) throw new Error("the chart must be drawable");
  return result.layout;
}

function firstPage(change: (page: PageLayout) => PageLayout): readonly Defect["rule"][] {
  const [page, ...rest] = good().pages;
  if (!page) throw new Error("no page");
  return rules({ pages: [change(page), ...rest] });
}

function rules(drawing: Layout): readonly Defect["rule"][] {
  return hardRules(CHART, drawing, MEASURES).map(({ rule }) => rule);
}

function line(page: PageLayout, connector: string, points: PlacedLine["points"]): PageLayout {
  return { ...page, lines: page.lines.map((each) => (each.connector === connector ? { ...each, points } : each)) };
}

const points = (page: PageLayout, connector: string): PlacedLine["points"] =>
  page.lines.find((each) => each.connector === connector)?.points ?? [];

describe("the hard rules", () => {
  it("find nothing in a good drawing", () => {
    expect(rules(good())).toEqual([]);
    expect(good().pages.length).toBeGreaterThan(1);
  });

  it("see a line that stops short of its symbol", () => {
    const found = firstPage((page) => {
      const way = points(page, "1>0");
      const end = way.at(-1) ?? { x: 0, y: 0 };
      return line(page, "1>0", [...way.slice(0, -1), { x: end.x, y: end.y - 2 }]);
    });
    expect(found).toContain("docking");
  });

  it.each([
    [1, true],
    [3, false],
  ])("see whether a line that runs along a symbol is too near: %i pt, %s", (gap, isTooNear) => {
    const found = firstPage((page) => {
      const { x, y, height } = page.symbols.find(({ id }) => id === "2@0")?.rect ?? { x: 0, y: 0, height: 0 };
      const at = x - gap;
      return line(page, "1>0", [
        { x: at, y: y - 4 },
        { x: at, y: y + height + 4 },
      ]);
    });
    expect(found.includes("through")).toBe(isTooNear);
  });

  it("see a line through a symbol", () => {
    const found = firstPage((page) => {
      const body = page.symbols.find(({ id }) => id === "2@0")?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
      const y = body.y + body.height / 2;
      return line(page, "1>0", [
        { x: body.x - 20, y },
        { x: body.x + body.width + 10, y },
      ]);
    });
    expect(found).toContain("through");
  });

  it("see two lines that run over each other", () => {
    expect(firstPage((page) => line(page, "2>1", [...points(page, "1>0")].reverse()))).toContain("overlap");
  });

  it("see a plain line that leaves its row", () => {
    const found = firstPage((page) => ({
      ...page,
      lines: page.lines.map((each) => (each.connector === "1>0" ? { ...each, kind: "plain" } : each)),
    }));
    expect(found).toContain("inside");
  });

  it("see a slanting line", () => {
    const found = firstPage((page) => {
      const way = points(page, "1>0");
      return line(page, "1>0", [way[0] ?? { x: 0, y: 0 }, way.at(-1) ?? { x: 0, y: 0 }]);
    });
    expect(found).toContain("docking");
  });

  it("see a connector that is missing", () => {
    expect(
      firstPage((page) => ({ ...page, lines: page.lines.filter(({ connector }) => connector !== "1>0") })),
    ).toContain("faithful");
  });

  it("see an exit without its label, and a label on a line or far from its own", () => {
    expect(firstPage((page) => ({ ...page, labels: page.labels.slice(1) }))).toContain("labels");
    const move = (dx: number, dy: number) => (page: PageLayout) => ({
      ...page,
      labels: page.labels.map((label) => ({
        ...label,
        rect: { ...label.rect, x: label.rect.x + dx, y: label.rect.y + dy },
      })),
    });
    expect(firstPage(move(0, 5))).toContain("labels");
    expect(firstPage(move(0, -18))).toContain("labels");
    expect(firstPage(move(500, 0))).toContain("labels");
  });

  it("see a label that might be another line's", () => {
    const found = firstPage((page) => {
      const [label] = page.labels;
      const rect = label?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
      const right = rect.x + rect.width + 1.8;
      return line(page, "1>0", [
        { x: right, y: rect.y - 4 },
        { x: right, y: rect.y + rect.height + 4 },
      ]);
    });
    expect(found).toContain("labels");
  });

  it("see two labels that would read as one", () => {
    const drawing = good();
    const accused = (moved: (rect: Rect) => Rect): readonly string[] => {
      const pages = drawing.pages.map((page) => {
        const label = page.labels.find(({ of }) => of === "2>1");
        if (label === undefined) return page;
        return { ...page, labels: [label, { of: "another", rect: moved(label.rect), lines: ["Ya"] }] };
      });
      return hardRules(CHART, { pages }, MEASURES).flatMap(({ rule, of }) => (rule === "labels" ? of : []));
    };
    const above = (gap: number) => accused((rect) => ({ ...rect, y: rect.y - rect.height - gap }));
    const beside = (gap: number) => accused((rect) => ({ ...rect, x: rect.x - rect.width - gap }));
    expect(above(3)).toContain("2>1");
    expect(above(5)).not.toContain("2>1");
    expect(beside(4)).toContain("2>1");
    expect(beside(7)).not.toContain("2>1");
  });

  it("see an arrow whose last stretch has no room for its head", () => {
    const jogged = (room: number) =>
      firstPage((page) => {
        const way = points(page, "1>0");
        const [p, t] = way.slice(-2);
        if (p === undefined || t === undefined) return page;
        const along = { x: Math.sign(t.x - p.x), y: Math.sign(t.y - p.y) };
        const aside = { x: 6 * along.y, y: 6 * along.x };
        const near = { x: t.x - room * along.x, y: t.y - room * along.y };
        const corners = [
          { x: p.x + aside.x, y: p.y + aside.y },
          { x: near.x + aside.x, y: near.y + aside.y },
        ];
        return line(page, "1>0", [...way.slice(0, -1), ...corners, near, t]);
      });
    expect(jogged(4)).toContain("docking");
    expect(jogged(5)).not.toContain("docking");
  });

  it("see a symbol outside its row, and a symbol that is gone", () => {
    const moved = firstPage((page) => ({
      ...page,
      symbols: page.symbols.map((symbol) =>
        symbol.id === "1@0" ? { ...symbol, rect: { ...symbol.rect, y: -9 } } : symbol,
      ),
    }));
    expect(moved).toContain("inside");
    expect(firstPage((page) => ({ ...page, symbols: page.symbols.slice(1) }))).toContain("faithful");
  });

  it("see a pentagon without its fellow, and a letter that means two things", () => {
    expect(
      firstPage((page) => ({ ...page, offPage: page.offPage.map((each) => ({ ...each, letter: "Z" })) })),
    ).toContain("faithful");
    const drawing = good();
    const same = drawing.pages.map((page) => ({
      ...page,
      offPage: page.offPage.map((each) => ({ ...each, letter: "A" })),
    }));
    const letters = new Set(drawing.pages.flatMap(({ offPage }) => offPage.map(({ letter }) => letter)));
    expect(rules({ pages: same }).includes("pentagons")).toBe(letters.size > 1);
  });

  it("see a page that is too full, and rows out of order", () => {
    const drawing = good();
    expect(hardRules(CHART, drawing, { ...MEASURES, pageHeight: 100 }).map(({ rule }) => rule)).toContain("pages");
    expect(rules({ pages: [...drawing.pages].reverse() })).toContain("pages");
  });
});
