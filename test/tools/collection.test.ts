import { describe, expect, it } from "vitest";
import { checkSources } from "../../src/build/check.ts";
import type { SourceFile } from "../../src/build/find-files.ts";
import { type GeneratedSop, generateCollection, LARGEST_COLLECTION, topicsOf } from "../../tools/bench/collection.ts";

const sourceOf = ({ id, yaml }: GeneratedSop): SourceFile => ({
  id,
  file: `${id}.yaml`,
  folder: null,
  content: new TextEncoder().encode(yaml),
});

describe("the generated collection", () => {
  it("is free of errors and warnings", async () => {
    const profiles = new Set(["kemnaker", "permenpan-35-2012"]);
    const { sops } = await checkSources(generateCollection(20).map(sourceOf), { workingFolder: ".", profiles });
    const found = sops.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== "info"));
    expect(found.map(({ place, message }) => `${place.file}:${place.line} ${message.en}`)).toEqual([]);
    const kinds = sops.flatMap(({ sop }) => sop?.steps ?? []);
    expect(kinds.some(({ kind }) => kind === "decision")).toBe(true);
    expect(kinds.some(({ join }) => join.kind !== "any")).toBe(true);
    expect(kinds.some(({ performers }) => performers.mode === "joint")).toBe(true);
    expect(sops.some(({ sop }) => sop?.related.some(({ kind }) => kind === "sop"))).toBe(true);
  });

  it("is the same every time, and another for another seed", () => {
    expect(generateCollection(10)).toEqual(generateCollection(10));
    expect(generateCollection(10, 2)).not.toEqual(generateCollection(10));
  });

  it("only grows: the first SOPs are the same in a larger one", () => {
    expect(generateCollection(40).slice(0, 20)).toEqual(generateCollection(20));
  });

  it("names two thousand SOPs differently and holds no more than it can name", () => {
    const ids = topicsOf(LARGEST_COLLECTION).map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(ids).size).toBe(ids.length);
    expect(() => topicsOf(LARGEST_COLLECTION + 1)).toThrow(RangeError);
  });
});
