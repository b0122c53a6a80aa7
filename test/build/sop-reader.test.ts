import { expect, it } from "vitest";
import type { SourceFile } from "../../src/build/find-files.ts";
import { createReader } from "../../src/build/sop-reader.ts";

const options = { workingFolder: "/", profiles: new Set<string>() };
const source = (file: string, text: string): SourceFile => ({
  id: file,
  file,
  folder: null,
  content: Buffer.from(text),
});

it("reads an SOP once until it is released", () => {
  const reader = createReader(options);
  const one = source("a.yaml", "judul: A\n");
  const first = reader.read(one);
  expect(reader.read(one)).toBe(first);
  reader.release(one);
  expect(reader.read(one)).not.toBe(first);
  expect(reader.read(one)).toEqual(first);
});

it("keeps no more than it has room for, and has the room again that was released", () => {
  const reader = createReader(options);
  const large = source("a.yaml", `# ${"x".repeat(700_000)}\n`);
  const other = source("b.yaml", `# ${"y".repeat(700_000)}\n`);
  const kept = reader.read(large);
  expect(reader.read(other)).not.toBe(reader.read(other));
  expect(reader.read(large)).toBe(kept);
  reader.release(large);
  expect(reader.read(other)).toBe(reader.read(other));
});
