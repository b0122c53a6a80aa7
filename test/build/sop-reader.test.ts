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

it("reads an SOP of a small collection once, until it is released", () => {
  const one = source("a.yaml", "judul: A\n");
  const reader = createReader([one], options);
  const first = reader.read(one);
  expect(reader.read(one)).toBe(first);
  reader.release(one);
  expect(reader.read(one)).not.toBe(first);
  expect(reader.read(one)).toEqual(first);
});

it("keeps nothing of a large collection", () => {
  const large = [1, 2, 3, 4, 5].map((at) => source(`${at}.yaml`, `# ${"x".repeat(500_000)}\n`));
  const reader = createReader(large, options);
  for (const one of large) expect(reader.read(one)).not.toBe(reader.read(one));
});
