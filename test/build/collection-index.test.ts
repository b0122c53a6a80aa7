import { describe, expect, it } from "vitest";
import { type IndexEntry, indexText } from "../../src/build/collection-index.ts";

const entry = (id: string, source: string, outputs: Record<string, string>): IndexEntry => ({
  id,
  title: id.toUpperCase(),
  number: null,
  status: "draf",
  source,
  outputs,
  related: [],
});

const read = (text: string): unknown => JSON.parse(text);

describe("the collection's index", () => {
  it("lists SOPs and their outputs in a fixed order", () => {
    const text = indexText([entry("b", "1", { "b/b.svg": "x", "b/b.json": "y" }), entry("a", "2", {})], []);
    expect(text).toBe(indexText([entry("a", "2", {}), entry("b", "1", { "b/b.json": "y", "b/b.svg": "x" })], []));
    expect(read(text)).toMatchObject({ format: "sop-index/1", sops: [{ id: "a" }, { id: "b" }] });
    expect(Object.keys(Object(read(text)).sops[1].outputs)).toEqual(["b/b.json", "b/b.svg"]);
  });

  it("keeps what this run did not touch", () => {
    const before = [entry("a", "1", { "a/a.pdf": "p" }), entry("b", "1", { "b/b.pdf": "q" })];
    const text = indexText([entry("a", "1", { "a/a.json": "j" })], before);
    expect(read(text)).toMatchObject({
      sops: [
        { id: "a", outputs: { "a/a.pdf": "p", "a/a.json": "j" } },
        { id: "b", outputs: { "b/b.pdf": "q" } },
      ],
    });
  });

  it("forgets outputs that were made from an earlier text", () => {
    const text = indexText([entry("a", "2", { "a/a.json": "j" })], [entry("a", "1", { "a/a.pdf": "p" })]);
    expect(read(text)).toMatchObject({ sops: [{ outputs: { "a/a.json": "j" } }] });
    expect(text).not.toContain("a.pdf");
  });
});
