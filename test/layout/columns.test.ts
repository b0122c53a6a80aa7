import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareColumns } from "../../src/layout/columns.ts";

const needs = fc.array(fc.double({ min: 0, max: 120, noNaN: true }), { minLength: 1, maxLength: 15 });

describe("shareColumns", () => {
  it("gives equal needs equal columns", () => {
    expect(shareColumns([20, 30, 25], 150)).toEqual([50, 50, 50]);
  });

  it("gives a wide heading its width, and the others the same", () => {
    expect(shareColumns([90, 20, 20], 190)).toEqual([90, 50, 50]);
  });

  it("refuses more columns than can be drawn", () => {
    expect(
      shareColumns(
        Array.from({ length: 20 }, () => 10),
        400,
      ),
    ).toBeNull();
  });

  it("always uses the whole width, and never makes a column too narrow to draw in", () => {
    fc.assert(
      fc.property(needs, fc.double({ min: 30, max: 700, noNaN: true }), (wanted, available) => {
        const widths = shareColumns(wanted, available);
        if (widths === null) return wanted.length * 28 > available;
        const sum = widths.reduce((total, width) => total + width, 0);
        return (
          Math.abs(sum - available) < 0.001 &&
          widths.every((width) => width > Math.min(30, available / wanted.length) - 0.001)
        );
      }),
    );
  });
});
