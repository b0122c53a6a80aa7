import { describe, expect, it } from "vitest";
import { letterAt } from "../../src/layout/place.ts";
import { outlinePoint } from "../../src/layout/shapes.ts";

const rect = { x: 0, y: 0, width: 30, height: 20 };

describe("outlinePoint", () => {
  it("meets a box on its sides", () => {
    expect(outlinePoint("box", rect, "top", 5)).toEqual({ x: 20, y: 0 });
    expect(outlinePoint("box", rect, "right", 0)).toEqual({ x: 30, y: 10 });
  });

  it("meets a diamond at its corners and on its slopes", () => {
    expect(outlinePoint("diamond", rect, "bottom", 0)).toEqual({ x: 15, y: 20 });
    expect(outlinePoint("diamond", rect, "left", 0)).toEqual({ x: 0, y: 10 });
    expect(outlinePoint("diamond", rect, "top", 7.5)).toEqual({ x: 22.5, y: 5 });
  });

  it("meets a capsule on its straight side and its round end", () => {
    expect(outlinePoint("capsule", rect, "top", 3)).toEqual({ x: 18, y: 0 });
    expect(outlinePoint("capsule", rect, "right", 0)).toEqual({ x: 30, y: 10 });
    const round = outlinePoint("capsule", rect, "top", 13);
    expect(Math.hypot((round?.x ?? 0) - 20, (round?.y ?? 0) - 10)).toBeCloseTo(10);
  });

  it("meets a pentagon at its point", () => {
    expect(outlinePoint("pentagon", rect, "bottom", 0)).toEqual({ x: 15, y: 20 });
    expect(outlinePoint("pentagon", rect, "top", 4)).toEqual({ x: 19, y: 0 });
  });

  it("meets nothing beside the symbol", () => {
    expect(outlinePoint("box", rect, "top", 16)).toBeNull();
  });
});

describe("letterAt", () => {
  it("goes on after Z", () => {
    expect([0, 25, 26, 27, 51, 52].map(letterAt)).toEqual(["A", "Z", "AA", "AB", "AZ", "BA"]);
  });
});
