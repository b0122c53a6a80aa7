import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findSources, NothingToRead } from "../../src/build/find-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sop-test-"));
  for (const file of [
    "sops/b.yaml",
    "sops/a.yml",
    "sops/sub/c.yaml",
    "sops/.simpan/d.yaml",
    "sops/node_modules/e.yaml",
    "sops/catatan.txt",
  ]) {
    await mkdir(join(folder, file, ".."), { recursive: true });
    await writeFile(join(folder, file), "sop: 1\n");
  }
  await mkdir(join(folder, "kosong"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = async (...paths: string[]): Promise<readonly string[]> =>
  (await findSources(paths, folder)).map(({ file }) => file);

describe("findSources", () => {
  it("finds every YAML file under a folder, in a fixed order, hidden folders and packages aside", async () => {
    expect(await files("sops")).toEqual(["sops/a.yml", "sops/b.yaml", "sops/sub/c.yaml"]);
  });

  it("gives each file once, by the same name however it was asked for", async () => {
    expect(await files("sops/b.yaml", "sops", "./sops/../sops/b.yaml", join(folder, "sops/b.yaml"))).toEqual([
      "sops/a.yml",
      "sops/b.yaml",
      "sops/sub/c.yaml",
    ]);
  });

  it("takes the id from the file's stem", async () => {
    expect((await findSources(["sops/a.yml"], folder))[0]).toMatchObject({ id: "a", folder: join(folder, "sops") });
  });

  it("takes a single file whatever its ending", async () => {
    expect(await files("sops/catatan.txt")).toEqual(["sops/catatan.txt"]);
  });

  it("says what is not there, and what holds nothing", async () => {
    await expect(files("tidak-ada")).rejects.toThrow(NothingToRead);
    await expect(files("sops/b.yaml/c.yaml")).rejects.toThrow(NothingToRead);
    await expect(files("kosong")).rejects.toThrow("kosong");
  });
});
