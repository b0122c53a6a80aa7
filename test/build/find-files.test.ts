import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
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

  it("opens files and links to files alone, and tells of links that lead nowhere", async () => {
    const sops = join(folder, "sops");
    await mkdir(join(sops, "folder.yaml"));
    await writeFile(join(sops, "folder.yaml/f.yaml"), "sop: 1\n");
    await symlink("b.yaml", join(sops, "tautan.yaml"));
    await symlink("folder.yaml", join(sops, "ke-folder.yaml"));
    await symlink("putar.yaml", join(sops, "putar.yaml"));
    await symlink("tiada", join(sops, "tiada.yaml"));
    if (process.platform === "linux") execFileSync("mkfifo", [join(sops, "pipa.yaml")]);
    const found = await findSources(["sops"], folder);
    expect(found.map(({ file, unreadable }) => [file, unreadable?.en ?? null])).toEqual([
      ["sops/a.yml", null],
      ["sops/b.yaml", null],
      ["sops/folder.yaml/f.yaml", null],
      ["sops/putar.yaml", "its links lead in a circle"],
      ["sops/sub/c.yaml", null],
      ["sops/tautan.yaml", null],
      ["sops/tiada.yaml", "it is gone, or its link leads nowhere"],
    ]);
  });

  it.runIf(process.platform === "linux")("reads a pipe that is asked for by name", async () => {
    const pipe = join(folder, "pipa");
    execFileSync("mkfifo", [pipe]);
    const [[source]] = await Promise.all([findSources(["pipa"], folder), writeFile(pipe, "sop: 1\n")]);
    expect(new TextDecoder().decode(source?.content)).toBe("sop: 1\n");
  });
});
