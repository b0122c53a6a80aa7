import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeOutputs } from "../../src/build/write-outputs.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sop-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("writeOutputs", () => {
  it("writes texts and bytes, and makes the folders they need", async () => {
    await writeOutputs(folder, [
      { path: "a/a.json", content: "{}\n" },
      { path: "a/a.pdf", content: new Uint8Array([37, 80]) },
    ]);
    expect(await readFile(join(folder, "a/a.json"), "utf8")).toBe("{}\n");
    expect([...(await readFile(join(folder, "a/a.pdf")))]).toEqual([37, 80]);
  });

  it("replaces what was there", async () => {
    await writeOutputs(folder, [{ path: "a.json", content: "lama" }]);
    await writeOutputs(folder, [{ path: "a.json", content: "baru" }]);
    expect(await readFile(join(folder, "a.json"), "utf8")).toBe("baru");
  });

  it("changes nothing and leaves nothing behind when one of the files cannot be written", async () => {
    await writeOutputs(folder, [{ path: "a.json", content: "lama" }]);
    await writeFile(join(folder, "berkas"), "bukan folder");
    const files = [
      { path: "a.json", content: "baru" },
      { path: "berkas/b.json", content: "baru" },
    ];
    await expect(writeOutputs(folder, files)).rejects.toThrow();
    expect(await readFile(join(folder, "a.json"), "utf8")).toBe("lama");
    expect((await readdir(folder)).sort()).toEqual(["a.json", "berkas"]);
  });

  it("leaves nothing behind when a name is taken by a folder", async () => {
    await mkdir(join(folder, "a.json/isi"), { recursive: true });
    await expect(writeOutputs(folder, [{ path: "a.json", content: "baru" }])).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["a.json"]);
  });
});
