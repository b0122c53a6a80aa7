import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { hardRules } from "../../src/layout/hard-rules.ts";
import { layout } from "../../src/layout/layout.ts";
import { measureLayout } from "../../src/layout/metrics.ts";
import type { Chart } from "../../src/layout/types.ts";
import { chartOf, measuredText, measuresFor, oddChart, randomChart } from "./charts.ts";
import { drawn, drawnOrRefused } from "./drawn.ts";

/** `CHARTS=1700 npx vitest run test/layout/crowded.test.ts` draws so many of each kind instead of a few. */
const MORE = Number(process.env.CHARTS ?? 0);
const runs = (few: number) => ({ numRuns: Math.max(few, MORE) });
if (MORE > 0) vi.setConfig({ testTimeout: 60_000 + MORE * 1_000 });

const bareSymbol = { step: "x", shape: "box", question: null, questionInside: false } as const;

describe("any chart", () => {
  const recipe = {
    seed: fc.nat(),
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 15 }),
  };

  it("of ordinary shape is drawn, and keeps every hard rule", () => {
    fc.assert(
      fc.property(fc.record({ ...recipe, wild: fc.constant(false) }), (ordinary) => {
        const { chart, measures } = randomChart(ordinary);
        const result = drawn(chart, measures);
        expect(hardRules(chart, result.layout, result.measures)).toEqual([]);
      }),
      runs(25),
    );
  });

  it("of any shape keeps every hard rule, when it can be drawn at all", () => {
    fc.assert(
      fc.property(fc.record({ ...recipe, wild: fc.constant(true) }), (wild) => {
        const { chart, measures } = randomChart(wild);
        const result = drawnOrRefused(chart, measures);
        if (result) expect(hardRules(chart, result.layout, result.measures)).toEqual([]);
      }),
      runs(15),
    );
  });

  it("of any shape is drawn nearly always", () => {
    const refused = Array.from({ length: 14 }, (_, seed) => {
      const { chart, measures } = randomChart({ seed, rows: 1 + 2 * seed, columns: 1 + (seed % 15), wild: true });
      return drawnOrRefused(chart, measures) === null;
    });
    expect(refused.filter((isRefused) => isRefused).length).toBe(0);
  });

  it("of every crowded kind keeps every hard rule, or says which rows cannot", () => {
    const odd = fc.record({
      seed: fc.nat(),
      rows: fc.integer({ min: 1, max: 12 }),
      columns: fc.integer({ min: 1, max: 15 }),
    });
    fc.assert(
      fc.property(odd, (recipe) => {
        const { chart, measures } = oddChart(recipe);
        const result = layout(chart, measures);
        if (result.ok) {
          expect(hardRules(chart, result.layout, measures)).toEqual([]);
          return;
        }
        const { failure } = result;
        expect(failure.rows.length).toBeGreaterThan(0);
        for (const row of failure.rows) expect(row).toSatisfy((each: number) => each >= 0 && each < chart.rows);
        if (failure.kind !== "columns-too-narrow") return;
        const wider = failure.columnWidths.map((width, column) => width - (measures.columnWidths[column] ?? 0));
        expect(Math.min(...wider)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...wider)).toBeGreaterThan(0);
      }),
      runs(25),
    );
  });

  it("drawn in haste is the same, or asks for wider columns", () => {
    const outcomes = Array.from({ length: 12 }, (_, index) => {
      const { chart, measures } = oddChart({ seed: 42 + index, rows: 2 + (index % 5), columns: 2 + (index % 4) });
      const patient = layout(chart, measures);
      const hasty = layout(chart, measures, "hasty");
      if (hasty.ok) expect(hasty).toEqual(patient);
      else if (patient.ok) expect(hasty.failure.kind).toBe("columns-too-narrow");
      return { patient, hasty };
    });
    const sooner = outcomes.filter(({ patient, hasty }) => patient.ok && !hasty.ok);
    expect(sooner.length).toBeGreaterThan(0);
    expect(sooner.length).toBeLessThan(outcomes.length / 2);
  });

  it("holds 120 rows and 15 columns", () => {
    const { chart, measures } = randomChart({ seed: 1, rows: 120, columns: 15, wild: true });
    const result = drawn(chart, measures);
    expect(hardRules(chart, result.layout, result.measures)).toEqual([]);
  });
});

describe("one symbol", () => {
  /** A row of `columns` symbols under one that leads to all of them, and over one to which they all lead. */
  function fan(columns: number): Chart {
    const bare = { shape: "box", level: 0, question: null, questionInside: false } as const;
    const middle = Array.from({ length: columns }, (_, column) => ({
      ...bare,
      id: `m${column}`,
      step: `m${column}`,
      row: 1,
      column,
    }));
    const centre = Math.floor(columns / 2);
    return {
      rows: 3,
      columns,
      symbols: [
        { ...bare, id: "fork", step: "fork", row: 0, column: centre },
        ...middle,
        { ...bare, id: "join", step: "join", row: 2, column: centre },
      ],
      connectors: middle.flatMap(({ id }) => [
        { id: `fork>${id}`, kind: "arrow" as const, from: ["fork"], to: [id], label: null },
        { id: `${id}>join`, kind: "arrow" as const, from: [id], to: ["join"], label: null },
      ]),
    };
  }

  for (const pageHeight of [160, 500]) {
    it(`forks to twelve others, which join again, on pages of ${pageHeight} pt`, () => {
      const chart = fan(12);
      const { layout: result, measures } = drawn(chart, measuresFor(chart, { pageHeight }));
      expect(hardRules(chart, result, measures)).toEqual([]);
    });
  }

  it("is joint work of fifteen actors", () => {
    const symbols = Array.from({ length: 15 }, (_, column) => ({
      ...bareSymbol,
      id: `a${column}`,
      row: 0,
      column,
      level: 0,
    }));
    const connectors = symbols.slice(1).map(({ id, column }) => ({
      id: `=${id}`,
      kind: "plain" as const,
      from: [`a${column - 1}`],
      to: [id],
      label: null,
    }));
    const chart: Chart = { rows: 1, columns: 15, symbols, connectors };
    const { layout: result, measures } = drawn(chart, measuresFor(chart, { columnWidths: symbols.map(() => 30) }));
    expect(hardRules(chart, result, measures)).toEqual([]);
    expect(measureLayout(result).bends).toBe(0);
  });
});

describe("what cannot be drawn", () => {
  it("names the row whose symbols need more than a page", () => {
    const chart = chartOf(2, [{ column: 0 }, { column: 1 }, { column: 0 }]);
    const stacked = [1, 2, 3].map((level) => ({
      ...bareSymbol,
      id: `2x${level}`,
      row: 1,
      column: 1,
      level,
    }));
    const result = layout(
      { ...chart, symbols: [...chart.symbols, ...stacked] },
      measuresFor(chart, { pageHeight: 100, rowHeights: [30, 30, 30] }),
    );
    expect(result).toMatchObject({ ok: false, failure: { kind: "routing-failed", rows: [1] } });
  });

  it("asks for the width that a question needs", () => {
    const chart = chartOf(2, [{ column: 0 }, { column: 1 }, { column: 1 }]);
    const symbols = chart.symbols.map((symbol) => (symbol.row === 1 ? { ...symbol, question: "q" } : symbol));
    const wide = measuredText("Pertimbangan keberatan");
    const measures = measuresFor(chart, { columnWidths: [40, 40], questions: new Map([["q", [wide]]]) });
    const narrow = layout({ ...chart, symbols }, { ...measures, columnWidths: [30, 30] });
    if (narrow.ok || narrow.failure.kind !== "columns-too-narrow") throw new Error("it must be too narrow");
    expect(narrow.failure.rows).toEqual([1]);
    const { columnWidths } = narrow.failure;
    expect(columnWidths[1]).toBeGreaterThan(wide.width);
    expect(layout({ ...chart, symbols }, { ...measures, columnWidths }).ok).toBe(true);
  });

  it("is refused with the rows concerned, never drawn wrong", () => {
    const { chart, measures } = randomChart({ seed: 7, rows: 12, columns: 3, wild: true });
    const narrow = layout(chart, { ...measures, columnWidths: [20, 20, 20] });
    expect(
      narrow.ok ? hardRules(chart, narrow.layout, { ...measures, columnWidths: [20, 20, 20] }) : narrow.failure.rows,
    ).toSatisfy((value: readonly unknown[]) => (narrow.ok ? value.length === 0 : value.length > 0));
  });
});
