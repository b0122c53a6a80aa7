import { describe, expect, it } from "vitest";
import { hardRules } from "../../src/layout/hard-rules.ts";
import type { Profile } from "../../src/profile/profile.ts";
import { loadCorpus } from "./corpus.ts";
import { generateSop } from "./generate.ts";
import { placeByRuler } from "./ruler/place.ts";
import { createRuler } from "./ruler/ruler.ts";

const recipe = { rows: 14, blocks: { check: 0.3, skip: 0.05, choice: 0.05 } };
const corpus = await loadCorpus(
  () => true,
  [
    { name: "lima-belas", yaml: generateSop(92, { ...recipe, actors: 15, headings: "long" }) },
    { name: "delapan", yaml: generateSop(85, { ...recipe, actors: 8 }) },
  ],
);
const ruler = createRuler();

function place(name: string, paper: Partial<Profile["paper"]>, body: number) {
  const found = corpus.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  const { sop, profile } = found;
  const font = { ...profile.font, body };
  return placeByRuler({ sop, profile: { ...profile, paper: { ...profile.paper, ...paper }, font } }, ruler);
}

const PAPERS = ["A4", "F4", "Letter", "Legal"] as const;
const EVERY = PAPERS.flatMap((size) => [7, 10].map((body) => ({ size, body })));

describe("every paper, at the smallest and the largest body size", () => {
  it.each(EVERY)("$size at $body pt holds fifteen actors when it lies", async ({ size, body }) => {
    const placed = await place("lima-belas", { size, orientation: "landscape" }, body);
    if (!placed.ok) throw new Error(JSON.stringify(placed.failure));
    expect(hardRules(placed.chart, placed.parts.layout, placed.measures)).toEqual([]);
  });

  it.each(EVERY)("$size at $body pt holds eight actors when it stands", async ({ size, body }) => {
    const placed = await place("delapan", { size, orientation: "portrait" }, body);
    if (!placed.ok) throw new Error(JSON.stringify(placed.failure));
    expect(hardRules(placed.chart, placed.parts.layout, placed.measures)).toEqual([]);
  });

  it.each(EVERY)("$size at $body pt says that it is too narrow for fifteen when it stands", async ({ size, body }) => {
    const placed = await place("lima-belas", { size, orientation: "portrait" }, body);
    expect(placed.ok ? "drawn" : placed.failure.kind).toBe("columns-too-narrow");
  });
});
