import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawingView } from "../../../../src/emit/pdf/view/drawing.ts";
import { arrowheadPath, linePath, outlinePath } from "../../../../src/emit/pdf/view/outlines.ts";
import { gridRules } from "../../../../src/emit/pdf/view/rules.ts";
import type { PageLayout, Rect } from "../../../../src/layout/types.ts";

const cell = (x: number, y: number, width = 10, height = 10): Rect => ({ x, y, width, height });

describe("the table's rules", () => {
  test("neighbouring cells share theirs, drawn once from end to end", () => {
    expect(gridRules([cell(0, 0), cell(10, 0), cell(0, 10), cell(10, 10)])).toEqual([
      "M0 0H20",
      "M0 10H20",
      "M0 20H20",
      "M0 0V20",
      "M10 0V20",
      "M20 0V20",
    ]);
  });

  test("none runs through a cell that covers two rows", () => {
    expect(gridRules([cell(0, 0), cell(10, 0, 10, 20), cell(0, 10)])).toContain("M0 10H10");
  });

  test("edges that differ in their last digits are one", () => {
    expect(gridRules([cell(0, 0, 0.1 + 0.2), cell(0.3, 0)]).filter((rule) => rule.includes("V"))).toHaveLength(3);
  });
});

describe("symbols", () => {
  const rect = { x: 0, y: 0, width: 30, height: 12 };
  test.each([
    ["box", "M0 0H30V12H0Z"],
    ["diamond", "M15 0L30 6L15 12L0 6Z"],
    ["pentagon", "M0 0H30V8L15 12L0 8Z"],
  ] as const)("%s", (shape, path) => {
    expect(outlinePath(shape, rect)).toBe(path);
  });

  test("a capsule is straight above and below, round at its ends", () => {
    expect(outlinePath("capsule", rect)).toMatch(/^M6 0H24C\S+ \S+ \S+ \S+ 30 6C.*H6C.*Z$/);
  });
});

describe("arrows", () => {
  test("the tip is the line's last point, and the line stops inside the head", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 30 },
    ];
    expect(arrowheadPath(points)).toBe("M20 30L18.2 25L21.8 25Z");
    expect(linePath(points, true)).toBe("M0 0L20 0L20 27.5");
    expect(linePath(points, false)).toBe("M0 0L20 0L20 30");
  });

  test("never yields what SVG cannot read", () => {
    const point = fc.record({
      x: fc.double({ noNaN: true, min: -1e4, max: 1e4 }),
      y: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 5 }), (points) => {
        expect(`${linePath(points, true)}${arrowheadPath(points)}`).toMatch(/^[MLZ0-9. -]*$/);
      }),
    );
  });
});

describe("a page's drawing", () => {
  const page: PageLayout = {
    rows: [],
    symbols: [{ id: "a", step: "a", shape: "box", rect: cell(5, 5) }],
    offPage: [{ direction: "out", letter: "A", rect: cell(5, 30, 16, 15), connectors: ["c"] }],
    lines: [
      {
        connector: "c",
        kind: "arrow",
        points: [
          { x: 10, y: 15 },
          { x: 10, y: 30 },
        ],
      },
    ],
    labels: [{ of: "c", rect: cell(11, 18, 8, 8), lines: ["Y"] }],
    questions: [],
  };
  const frame = {
    size: { width: 200, height: 100 },
    origin: { x: 100, y: 20 },
    headCells: [cell(100, 0, 40, 20)],
    shaded: [cell(100, 0, 40, 20)],
    bodyCells: [cell(100, 20, 40, 60)],
    labelSize: 7,
  };

  test("moves the layout to its place beside the texts", () => {
    const view = drawingView(page, frame);
    expect(view.lines).toEqual(["M110 35L110 47.5"]);
    expect(view.arrowheads).toHaveLength(1);
    expect(view.labels.map(({ text, x }) => [text, x])).toEqual([["Y", "115"]]);
  });

  test("clears the rule behind a label that could not avoid it, and only then", () => {
    expect(drawingView(page, frame).clearings).toEqual([]);
    const split = { ...frame, bodyCells: [cell(100, 20, 40, 22), cell(100, 42, 40, 38)] };
    expect(drawingView(page, split).clearings).toEqual([{ x: "111", y: "38", width: "8", height: "8" }]);
  });
});
