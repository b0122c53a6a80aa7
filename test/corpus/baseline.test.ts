import { describe, expect, it } from "vitest";
import { compare, readBaseline } from "./baseline.ts";
import { loadCorpus } from "./corpus.ts";
import { type Drawn, drawOne } from "./figures.ts";
import { createRuler } from "./ruler/ruler.ts";

const drawn: Drawn[] = [];
const ruler = createRuler();
for (const one of await loadCorpus()) drawn.push(await drawOne(one, ruler, 0));

describe("the drawings of the corpus", () => {
  it("keep every hard rule", () => {
    expect(drawn.filter(({ defects }) => defects.length > 0).map(({ name, defects }) => ({ name, defects }))).toEqual(
      [],
    );
  });

  it("are no worse than they were (`npm run layout-report -- --accept` takes the new figures over)", () => {
    const baseline = readBaseline();
    const worse = drawn.flatMap(({ name, figures }) => {
      const before = baseline[name];
      if (figures === null || before === undefined) return [{ name, before, now: figures }];
      return compare(before, figures) === "worse" ? [{ name, before, now: figures }] : [];
    });
    expect(worse).toEqual([]);
    expect(Object.keys(baseline).sort()).toEqual(drawn.map(({ name }) => name).sort());
  });
});

describe("comparing two drawings", () => {
  const before = { crossings: 1, bends: 10, pages: 2, length: 1000 };

  it.each([
    ["fewer crossings, though more of all else", { crossings: 0, bends: 20, pages: 3, length: 2000 }, "better"],
    ["more crossings, though fewer of all else", { crossings: 2, bends: 5, pages: 1, length: 500 }, "worse"],
    ["more bends", { ...before, bends: 11, length: 500 }, "worse"],
    ["more pages", { ...before, pages: 3 }, "worse"],
    ["lines a little longer", { ...before, length: 1020 }, "same"],
    ["lines clearly longer", { ...before, length: 1021 }, "worse"],
    ["shorter lines", { ...before, length: 999 }, "better"],
  ])("%s", (_, now, change) => {
    expect(compare(before, now)).toBe(change);
  });
});
