import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEntries } from "../../src/build/catalogue.ts";
import { entriesIn, type IndexEntry } from "../../src/build/collection-index.ts";
import { outputPath } from "../../src/build/outputs.ts";
import { writeIndex } from "../../src/build/write-index.ts";
import { workFolder } from "../e2e/run-sop.ts";

const indexed = (id: string, given: Partial<IndexEntry> = {}): IndexEntry => ({
  id,
  title: `SOP ${id}`,
  number: null,
  status: "draf",
  source: "sha256-0",
  outputs: { [`${id}/${id}.json`]: "sha256-1", [`${id}/${id}.pdf`]: "sha256-2" },
  related: [],
  ...given,
});

describe("the catalogue beside the index", () => {
  it("shows what the runtime definitions in the folder say, and what the index says where there is none", async () => {
    await using folder = await workFolder();
    for (const [id, text] of Object.entries({ a: '{"actors":[{"name":"Kasubag"}]}', b: "{" })) {
      await mkdir(join(folder.path, id));
      await writeFile(join(folder.path, id, `${id}.json`), text);
    }
    const entries = await readEntries(folder.path, [indexed("a"), indexed("b", { related: ["a"] }), indexed("c")]);
    expect(entries.map(({ actors }) => actors.map(({ name }) => name))).toEqual([["Kasubag"], [], []]);
    expect(entries[1]?.related).toEqual([{ id: "a", title: "a" }]);
  });

  it("reads nothing outside the folder, whatever an index says", async () => {
    await using folder = await workFolder();
    await mkdir(join(folder.path, "out"));
    await mkdir(join(folder.path, "luar"));
    await writeFile(join(folder.path, "luar.json"), '{"actors":[{"name":"Rahasia"}]}');
    const outputs = { [outputPath("../luar", "json")]: "sha256-1" };
    const read = await readEntries(join(folder.path, "out"), [indexed("../luar", { outputs })]);
    expect(read[0]?.actors).toEqual([]);
  });

  it("is whole after builds of parts, the same whichever came first", async () => {
    await using one = await workFolder();
    await using other = await workFolder();
    for (const id of ["a", "b"]) await writeIndex(one.path, [indexed(id)]);
    for (const id of ["b", "a"]) await writeIndex(other.path, [indexed(id)]);
    const [page, same] = await Promise.all([one, other].map(({ path }) => readFile(join(path, "index.html"), "utf8")));
    expect(page).toBe(same);
    expect(page).toContain("SOP a");
    expect(page).toContain("SOP b");
  });

  it("is mended when a hand changed it", async () => {
    await using folder = await workFolder();
    const path = join(folder.path, "index.html");
    const made = async (): Promise<string> => {
      await writeIndex(folder.path, [indexed("a")]);
      return readFile(path, "utf8");
    };
    const first = await made();
    await writeFile(path, first.replace("SOP a", "SOP z"));
    expect(await made()).toBe(first);
    expect(entriesIn(await readFile(join(folder.path, "index.json"), "utf8"))).toHaveLength(1);
  });
});
