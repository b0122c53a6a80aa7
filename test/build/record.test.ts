import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  afterBuild,
  type BuildRecord,
  type Made,
  NO_RECORD,
  RECORD,
  readRecord,
  recordText,
} from "../../src/build/record.ts";
import { workFolder } from "../e2e/run-sop.ts";

const made = (source: string, outputs: Record<string, string>): Made => ({
  from: "../sops/a.yaml",
  entry: { id: "a", title: "A", number: null, status: "draf", source, outputs, related: ["b"] },
});

describe("what is recorded of an SOP", () => {
  const first = afterBuild(undefined, made("1", { "a/a.pdf": "p", "a/a.json": "j" }));

  it("adds up over builds of the same text", () => {
    expect(afterBuild(first, made("1", { "a/a.bpmn": "b" }))).toEqual({
      ...made("1", { "a/a.pdf": "p", "a/a.json": "j", "a/a.bpmn": "b" }),
      older: {},
      isGone: false,
    });
  });

  it("sets apart what was made from an earlier text, until it is made again", () => {
    const second = afterBuild(first, made("2", { "a/a.json": "k" }));
    expect([second.entry.outputs, second.older]).toEqual([{ "a/a.json": "k" }, { "a/a.pdf": "p" }]);
    const third = afterBuild(second, made("2", { "a/a.pdf": "q" }));
    expect([third.entry.outputs, third.older]).toEqual([{ "a/a.json": "k", "a/a.pdf": "q" }, {}]);
  });
});

describe("a folder's record", () => {
  const record: BuildRecord = {
    sops: new Map([["a", afterBuild(undefined, made("1", { "a/a.pdf": "p" }))]]),
    files: { "index.json": "x" },
    catalogue: "y",
  };

  it("is read as it was written", async () => {
    await using folder = await workFolder();
    expect(await readRecord(folder.path)).toEqual(NO_RECORD);
    await writeFile(join(folder.path, RECORD), recordText(record));
    expect(await readRecord(folder.path)).toEqual(record);
  });

  it.each([
    ["is no JSON", (text: string) => text.slice(1)],
    ["is of another format", (text: string) => text.replace("sop-build/1", "sop-build/2")],
    ["names a file outside its SOP's folder", (text: string) => text.replace('"a/a.pdf"', '"../../rahasia.pdf"')],
    ["names what is no output", (text: string) => text.replace('"a/a.pdf"', '"a/catatan.txt"')],
    ["names an SOP by a path", (text: string) => text.replace('"id":"a"', '"id":".."')],
    ["says what it may not of the catalogue", (text: string) => text.replace('"y"', "3")],
    ["lacks something", (text: string) => text.replace('"isGone":false', '"lain":false')],
  ])("that %s is not believed", async (_what, spoil) => {
    await using folder = await workFolder();
    const spoiled = spoil(recordText(record));
    expect(spoiled).not.toBe(recordText(record));
    await writeFile(join(folder.path, RECORD), spoiled);
    expect(await readRecord(folder.path)).toEqual(NO_RECORD);
  });
});
