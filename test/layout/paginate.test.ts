import { describe, expect, it } from "vitest";
import { paginate } from "../../src/layout/paginate.ts";

const even = (rows: number, crossing: readonly number[], lastRoom = 100) =>
  paginate({ rows, height: (from, to) => (to - from) * 20, room: 100, lastRoom, crossing });

describe("paginate", () => {
  it("makes as few pages as can be", () => {
    expect(even(5, [])).toEqual([{ from: 0, to: 5 }]);
    expect(even(11, new Array(12).fill(1))?.length).toBe(3);
  });

  it("fills pages evenly when nothing else decides", () => {
    expect(even(12, new Array(13).fill(1))).toEqual([
      { from: 0, to: 4 },
      { from: 4, to: 8 },
      { from: 8, to: 12 },
    ]);
  });

  it("cuts no more lines for the sake of even pages", () => {
    const crossing = new Array(7).fill(2);
    crossing[1] = 1;
    expect(even(6, crossing)?.[0]).toEqual({ from: 0, to: 1 });
  });

  it("breaks where fewest lines cross", () => {
    const crossing = new Array(8).fill(3);
    crossing[3] = 1;
    expect(even(7, crossing)?.[0]).toEqual({ from: 0, to: 3 });
  });

  it("never makes another page for a better break", () => {
    const crossing = new Array(11).fill(3);
    crossing[2] = 0;
    expect(even(10, crossing)?.length).toBe(2);
  });

  it("keeps the last page's room free", () => {
    expect(even(5, [], 20)).toEqual([
      { from: 0, to: 4 },
      { from: 4, to: 5 },
    ]);
  });

  it("says when a row fits on no page", () => {
    expect(paginate({ rows: 1, height: () => 101, room: 100, lastRoom: 100, crossing: [] })).toBeNull();
  });
});
