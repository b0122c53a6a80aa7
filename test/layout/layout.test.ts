import { describe, expect, it } from "vitest";
import { hardRules } from "../../src/layout/hard-rules.ts";
import { layout, layoutPages } from "../../src/layout/layout.ts";
import { measureLayout } from "../../src/layout/metrics.ts";
import { chartOf, measuresFor } from "./charts.ts";
import { drawn } from "./drawn.ts";

/** The seed's flow: who acts in which row, and where the decisions lead. */
const SEED = chartOf(7, [
  { column: 0 },
  { column: 1, shape: "diamond", to: { Y: 3, T: 1 } },
  { column: 2, shape: "diamond", to: { Y: 4, T: 2 } },
  { column: 1 },
  { column: 0 },
  { column: 5 },
  { column: 0, shape: "diamond", to: { Y: 8, T: 6 } },
  { column: 1, shape: "diamond", to: { Y: 9, T: 7 } },
  { column: 2, shape: "diamond", to: { Y: 10, T: 8 } },
  { column: 3, shape: "diamond", to: { Y: 11, T: 9 } },
  { column: 4, shape: "diamond", to: { Y: 12, T: 10 } },
  { column: 3 },
  { column: 2 },
  { column: 1 },
  { column: 0 },
  { column: 6 },
]);

describe("the seed's flowchart", () => {
  for (const pageHeight of [200, 300, 410, 600, 2000]) {
    it(`has no crossing on pages of ${pageHeight} pt`, () => {
      const measures = measuresFor(SEED, { pageHeight });
      const { layout: result } = drawn(SEED, measures);
      expect(hardRules(SEED, result, measures)).toEqual([]);
      expect(measureLayout(result).crossings).toBe(0);
    });
  }

  it("needs less than one bend a connector", () => {
    const { layout: result } = drawn(SEED, measuresFor(SEED));
    const { bends, connectors } = measureLayout(result);
    expect(bends / connectors).toBeLessThan(1);
  });

  it("is the same every time", () => {
    expect(drawn(SEED, measuresFor(SEED))).toEqual(drawn(SEED, measuresFor(SEED)));
  });

  it("can be had page by page, each as it will be", () => {
    const measures = measuresFor(SEED, { pageHeight: 300 });
    const finished = [...layoutPages(SEED, measures)];
    const { layout: whole } = drawn(SEED, measures);
    expect(finished.length).toBeGreaterThan(2);
    expect(finished.map(({ page }) => page)).toEqual(whole.pages);
    expect(finished.map(({ isLast }) => isLast)).toEqual(whole.pages.map((page) => page === whole.pages.at(-1)));
  });
});

describe("rows", () => {
  it("are as high as their texts, and no page is fuller than it can be", () => {
    const measures = measuresFor(SEED, { rowHeights: SEED.symbols.map((_, row) => 40 + 3 * row) });
    const { layout: result } = drawn(SEED, measures);
    for (const page of result.pages) {
      for (const { row, height } of page.rows) expect(height).toBeGreaterThanOrEqual(measures.rowHeights[row] ?? 0);
      expect(page.rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(measures.pageHeight);
    }
  });

  it("taller than a page are cut between two lines of text", () => {
    const chart = chartOf(2, [{ column: 0 }, { column: 1 }, { column: 0 }]);
    const measures = measuresFor(chart, { rowHeights: [40, 900, 40], pageHeight: 400 });
    const { layout: result } = drawn(chart, measures);
    const slices = result.pages.flatMap(({ rows }) =>
      rows.flatMap(({ row, slice }) => (row === 1 && slice ? [slice] : [])),
    );
    expect(slices.length).toBe(3);
    expect(slices[0]?.from).toBe(0);
    expect(slices.at(-1)?.to).toBe(900 - measures.lineTop);
    for (const [index, { from }] of slices.entries()) {
      if (index === 0) continue;
      expect(from).toBe(slices[index - 1]?.to);
      expect((from - measures.lineTop) % measures.lineHeight).toBeCloseTo(0);
    }
    expect(hardRules(chart, result, measures)).toEqual([]);
  });

  it("leave room for what stands under the table's last row", () => {
    const chart = chartOf(1, [{ column: 0 }, { column: 0 }, { column: 0 }]);
    const together = layout(chart, measuresFor(chart, { pageHeight: 125, rowHeights: [40, 40, 40] }));
    const apart = layout(chart, measuresFor(chart, { pageHeight: 125, rowHeights: [40, 40, 40], lastPageReserve: 30 }));
    expect(together.ok && together.layout.pages.length).toBe(1);
    expect(apart.ok && apart.layout.pages.length).toBe(2);
  });
});

describe("lines that leave a page", () => {
  it("have a pentagon with the same letter at both ends", () => {
    const { layout: result } = drawn(SEED, measuresFor(SEED, { pageHeight: 200 }));
    const out = result.pages.flatMap(({ offPage }) => offPage.filter(({ direction }) => direction === "out"));
    const into = result.pages.flatMap(({ offPage }) => offPage.filter(({ direction }) => direction === "in"));
    expect(out.length).toBeGreaterThan(3);
    for (const { letter, connectors } of out) {
      const fellow = into.find((connector) => connector.letter === letter);
      expect(fellow?.connectors).toEqual(expect.arrayContaining([...connectors]));
    }
    expect(new Set(into.map(({ letter }) => letter)).size).toBe(into.length);
  });
});
