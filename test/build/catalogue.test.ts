import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { definitionsIn, readEntries } from "../../src/build/catalogue.ts";
import type { IndexEntry } from "../../src/build/collection-index.ts";
import { outputPath } from "../../src/build/outputs.ts";
import { type UpdatedIndex, writeIndex } from "../../src/build/write-index.ts";
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
    const index = [indexed("a"), indexed("b", { related: ["a"] }), indexed("c")];
    const entries = await readEntries(index, definitionsIn(folder.path));
    expect(entries.map(({ actors }) => actors.map(({ name }) => name))).toEqual([["Kasubag"], [], []]);
    expect(entries[1]?.related).toEqual([{ id: "a", title: "a" }]);
  });

  it("reads nothing outside the folder, whatever an index says", async () => {
    await using folder = await workFolder();
    await mkdir(join(folder.path, "out"));
    await mkdir(join(folder.path, "luar"));
    await writeFile(join(folder.path, "luar.json"), '{"actors":[{"name":"Rahasia"}]}');
    const outputs = { [outputPath("../luar", "json")]: "sha256-1" };
    const read = await readEntries([indexed("../luar", { outputs })], definitionsIn(join(folder.path, "out")));
    expect(read[0]?.actors).toEqual([]);
  });

  it("is whole after builds of parts, the same whichever came first", async () => {
    await using one = await withOutputs("a", "b");
    await using other = await withOutputs("a", "b");
    for (const id of ["a", "b"]) await write(one.path, id);
    for (const id of ["b", "a"]) await write(other.path, id);
    const [page, same] = await Promise.all([one, other].map(({ path }) => readFile(join(path, "index.html"), "utf8")));
    expect(page).toBe(same);
    expect(page).toContain("SOP a");
    expect(page).toContain("SOP b");
  });

  it("is mended when a hand changed it", async () => {
    await using folder = await withOutputs("a");
    const path = join(folder.path, "index.html");
    const made = async (): Promise<string> => {
      await write(folder.path, "a", "v1");
      return readFile(path, "utf8");
    };
    const first = await made();
    await writeFile(path, first.replace("SOP a", "SOP z"));
    expect(await made()).toBe(first);
    expect(JSON.parse(await readFile(join(folder.path, "index.json"), "utf8")).sops).toHaveLength(1);
  });

  it("stays while nothing that it shows changes, and the software that made it is the same", async () => {
    await using folder = await withOutputs("a");
    const path = join(folder.path, "index.html");
    const page = () => readFile(path, "utf8");
    await write(folder.path, "a", "v1");
    // A page that the record takes for its own tells whether it was made anew.
    const first = await page();
    const marked = first.replace("Katalog SOP", "Katalog yang lama");
    const record = join(folder.path, ".sop-build.json");
    const mark = async (): Promise<void> => {
      await writeFile(path, marked);
      await writeFile(record, (await readFile(record, "utf8")).replace(digest(first), digest(marked)));
    };
    await mark();
    await write(folder.path, "a", "v1", { source: "sha256-lain" });
    expect(await page()).toBe(marked);
    await write(folder.path, "a", "v1", { title: "Judul baru" });
    expect(await page()).toContain("Judul baru");
    await write(folder.path, "a", "v1");
    expect(await page()).toBe(first);
    await mark();
    await write(folder.path, "a", "v2");
    expect(await page()).toBe(first);
  });
});

/** What a build of this SOP does at its end. */
function write(out: string, id: string, software?: string, given: Partial<IndexEntry> = {}): Promise<UpdatedIndex> {
  const built = [{ from: null, entry: indexed(id, given) }];
  return writeIndex(out, { built, scope: null }, software === undefined ? {} : { software });
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function withOutputs(...ids: readonly string[]): ReturnType<typeof workFolder> {
  const folder = await workFolder();
  for (const path of ids.flatMap((id) => Object.keys(indexed(id).outputs))) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    await writeFile(join(folder.path, path), "{}");
  }
  return folder;
}
