import { describe, expect, it } from "vitest";
import { type IndexEntry, indexText } from "../../src/build/collection-index.ts";

const entry = (id: string, outputs: Record<string, string>): IndexEntry => ({
  id,
  title: id.toUpperCase(),
  number: null,
  status: "draf",
  source: "sha256-1",
  outputs,
  related: [],
});

describe("the collection's index", () => {
  it("lists SOPs and their outputs in a fixed order", () => {
    const text = indexText([entry("b", { "b/b.svg": "x", "b/b.json": "y" }), entry("a", {})]);
    expect(text).toBe(indexText([entry("a", {}), entry("b", { "b/b.json": "y", "b/b.svg": "x" })]));
    const index = JSON.parse(text);
    expect(index).toMatchObject({ format: "sop-index/1", sops: [{ id: "a" }, { id: "b" }] });
    expect(Object.keys(index.sops[1].outputs)).toEqual(["b/b.json", "b/b.svg"]);
  });
});
