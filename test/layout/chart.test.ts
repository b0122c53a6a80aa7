import { describe, expect, it } from "vitest";
import { buildChart } from "../../src/layout/chart.ts";
import type { Sop } from "../../src/model/sop.ts";
import { kemnaker } from "../emit/pdf/profile.ts";
import { sopOf } from "../emit/pdf/sop-of.ts";

const profile = await kemnaker();

/** Shapes of the symbols with a question. */
function asking(sop: Sop): readonly string[] {
  return buildChart(sop, profile).symbols.flatMap(({ question, id, shape }) => (question ? [`${id} ${shape}`] : []));
}

describe("a step's question", () => {
  it("stands with the diamond, at the end of a hand-over", () => {
    const decide = { ya: "2", tidak: "1" };
    const handOver = sopOf({ a: "A", b: "B", c: "C" }, [
      { by: ["b", "c", "a"], mode: "sequential", question: "Lengkap?", decide },
      { by: "a" },
    ]);
    expect(asking(handOver)).toEqual(["1@2 diamond"]);
  });

  it("stands once with work done together, and where work begins that decides nothing", () => {
    const together = { question: "Lengkap?", decide: { ya: "2", tidak: "1" } };
    const sop = sopOf({ a: "A", b: "B" }, [
      { by: ["a", "b"], mode: "joint", ...together },
      { by: ["a", "b"], mode: "sequential", question: "Catatan" },
      { by: "b" },
    ]);
    expect(asking(sop)).toEqual(["1@0 diamond", "2@0 box"]);
  });
});
