import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BuildOptions, type BuildResult, build } from "../../src/build/build.ts";
import { findSources } from "../../src/build/find-files.ts";
import { RECORD } from "../../src/build/record.ts";
import { outcomes, smallSop, type Workshop, workshop } from "./workshop.ts";

const SOPS = {
  "sops/a.yaml": smallSop("Penyusunan A"),
  "sops/b.yaml": smallSop("Penyusunan B"),
};

/** A build of a whole folder, as the command does it. */
async function buildAll(work: Workshop, folder = "sops", more: Partial<BuildOptions> = {}): Promise<BuildResult> {
  const options = await work.options({ whole: [join(work.path, folder)], ...more });
  return build(await findSources([folder], work.path), options);
}

const listed = async (work: Workshop): Promise<readonly string[]> =>
  JSON.parse(await work.read("out/index.json")).sops.map(({ id }: { id: string }) => id);
const NOTHING = { removed: [], edited: [], waiting: [] };

describe("outputs of an SOP that is gone", () => {
  it("go with the next build of the whole folder, and come back with the SOP", async () => {
    await using work = await workshop(SOPS);
    expect((await buildAll(work)).leftovers).toEqual(NOTHING);
    await rename(join(work.path, "sops/b.yaml"), join(work.path, "sops/c.yaml"));
    expect((await buildAll(work)).leftovers).toEqual({ ...NOTHING, removed: ["b"] });
    expect(await work.files("out")).toEqual(["a/a.json", "a/a.mmd", "c/c.json", "c/c.mmd", "index.html", "index.json"]);
    expect(await listed(work)).toEqual(["a", "c"]);
    expect(await work.read("out/index.html")).not.toContain("b/b.json");
    await rename(join(work.path, "sops/c.yaml"), join(work.path, "sops/b.yaml"));
    const back = await buildAll(work);
    expect([outcomes(back), back.leftovers.removed]).toEqual([{ a: "reused", b: "restored" }, ["c"]]);
    expect(await listed(work)).toEqual(["a", "b"]);
  });

  it("go whatever kinds they are of, and from whichever text they were made", async () => {
    await using work = await workshop(SOPS);
    await buildAll(work, "sops", { only: ["bpmn", "xstate"] });
    await work.write("sops/b.yaml", smallSop("Penyusunan Baru"));
    await buildAll(work);
    await rm(join(work.path, "sops/b.yaml"));
    expect((await buildAll(work)).leftovers.removed).toEqual(["b"]);
    expect((await work.files("out")).filter((file) => file.startsWith("b/"))).toEqual([]);
  });

  it("stay when somebody edited them, and so does whatever else lies beside them", async () => {
    await using work = await workshop(SOPS);
    await buildAll(work);
    await work.write("out/b/b.mmd", "%% disunting\n");
    await work.write("out/b/catatan.txt", "milik saya");
    await work.write("out/b/b.bpmn", "<milik-saya/>");
    await rm(join(work.path, "sops/b.yaml"));
    expect((await buildAll(work)).leftovers).toEqual({ removed: ["b"], edited: ["b/b.mmd"], waiting: [] });
    expect(await work.files("out/b")).toEqual(["b.bpmn", "b.mmd", "catatan.txt"]);
    expect(await listed(work)).toEqual(["a"]);
    // Nothing is forgotten by a build that was asked for something else.
    await work.write("sops/a.yaml", smallSop("Penyusunan A", "Menyusun surat."));
    await build(await findSources(["sops/a.yaml"], work.path), await work.options());
    expect(await listed(work)).toEqual(["a"]);
    await work.write("sops/a.yaml", smallSop("Penyusunan A"));
    expect((await buildAll(work)).leftovers).toEqual({ ...NOTHING, edited: ["b/b.mmd"] });
    expect(await work.read("out/b/b.mmd")).toBe("%% disunting\n");
  });

  it("wait for an SOP that was never built and fails: it may be the same one under a new name", async () => {
    await using work = await workshop(SOPS);
    await buildAll(work);
    await rm(join(work.path, "sops/b.yaml"));
    await work.write("sops/c.yaml", smallSop("Penyusunan B", "{}"));
    const failing = await buildAll(work);
    expect([outcomes(failing), failing.leftovers]).toEqual([
      { a: "reused", c: "failed" },
      { ...NOTHING, waiting: ["b"] },
    ]);
    expect(await work.files("out/b")).toEqual(["b.json", "b.mmd"]);
    expect(await listed(work)).toEqual(["a", "b"]);
    await work.write("sops/c.yaml", smallSop("Penyusunan B"));
    expect((await buildAll(work)).leftovers).toEqual({ ...NOTHING, removed: ["b"] });
    // One that fails and has outputs is no new name.
    await work.write("sops/c.yaml", smallSop("Penyusunan B", "{}"));
    await rm(join(work.path, "sops/a.yaml"));
    expect((await buildAll(work)).leftovers).toEqual({ ...NOTHING, removed: ["a"] });
    expect(await work.files("out/c")).toEqual(["c.json", "c.mmd"]);
  });
});

describe("a build removes nothing", () => {
  it("when it is of single files or of a part", async () => {
    await using work = await workshop(SOPS);
    await buildAll(work);
    await rm(join(work.path, "sops/b.yaml"));
    const one = await build(await findSources(["sops/a.yaml"], work.path), await work.options());
    expect(one.leftovers).toEqual(NOTHING);
    expect((await buildAll(work, "sops", { shard: { index: 1, count: 1 } })).leftovers).toEqual(NOTHING);
    expect(await work.files("out/b")).toEqual(["b.json", "b.mmd"]);
    expect(await listed(work)).toEqual(["a", "b"]);
    expect((await buildAll(work)).leftovers.removed).toEqual(["b"]);
  });

  it("of another folder's SOPs, though their files are gone too", async () => {
    await using work = await workshop({ ...SOPS, "lain/c.yaml": smallSop("Penyusunan C") });
    await buildAll(work, "lain");
    await rename(join(work.path, "lain"), join(work.path, "tidak-terpasang"));
    expect((await buildAll(work)).leftovers).toEqual(NOTHING);
    expect(await listed(work)).toEqual(["a", "b", "c"]);
  });

  it("of an SOP whose file is still there, though a folder does not show it", async () => {
    await using work = await workshop({ ...SOPS, "sops/.draf/c.yaml": smallSop("Penyusunan C") });
    await build(await findSources(["sops/.draf/c.yaml"], work.path), await work.options());
    expect((await buildAll(work)).leftovers).toEqual(NOTHING);
    expect(await work.files("out/c")).toEqual(["c.json", "c.mmd"]);
  });

  it("that moved into another folder and kept its name", async () => {
    await using work = await workshop(SOPS);
    await buildAll(work);
    await mkdir(join(work.path, "sops/unit"));
    await rename(join(work.path, "sops/b.yaml"), join(work.path, "sops/unit/b.yaml"));
    expect((await buildAll(work)).leftovers).toEqual(NOTHING);
    expect(await work.files("out/b")).toEqual(["b.json", "b.mmd"]);
    // Nor when it got an error on the way.
    await rename(join(work.path, "sops/unit/b.yaml"), join(work.path, "sops/b.yaml"));
    await work.write("sops/b.yaml", smallSop("Penyusunan B", "{}"));
    const failing = await buildAll(work);
    expect([outcomes(failing), failing.leftovers]).toEqual([{ a: "reused", b: "failed" }, NOTHING]);
    expect(await work.files("out/b")).toEqual(["b.json", "b.mmd"]);
  });

  it("that no record says it made, or a record from elsewhere", async () => {
    await using work = await workshop(SOPS);
    await buildAll(work);
    await rm(join(work.path, "sops/b.yaml"));
    const record = await work.read(join("out", RECORD));
    await rm(join(work.path, "out", RECORD));
    expect((await buildAll(work)).leftovers).toEqual(NOTHING);
    await work.write("penting.json", await work.read("out/b/b.json"));
    await work.write(join("out", RECORD), record.replaceAll('"b/b.json"', '"../penting.json"'));
    expect((await buildAll(work)).leftovers).toEqual(NOTHING);
    expect(await work.files("out/b")).toEqual(["b.json", "b.mmd"]);
    expect(await work.read("penting.json")).toContain("Penyusunan B");
  });
});
