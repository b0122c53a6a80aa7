import { mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "../../src/build/make-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sop-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("makeFolder", () => {
  it("makes a folder with all above it, at once from several sides, and again", async () => {
    const path = join(folder, "a/b/c");
    await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(folder, "a/b/d"))]);
    await makeFolder(path);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it("says that a file is in the way, at the end of the path and within it", async () => {
    await writeFile(join(folder, "berkas"), "");
    await expect(makeFolder(join(folder, "berkas"))).rejects.toThrow("EEXIST");
    await expect(makeFolder(join(folder, "berkas/a/b"))).rejects.toThrow("ENOTDIR");
  });

  it("says that links lead in a circle or nowhere", async () => {
    await symlink(join(folder, "a"), join(folder, "b"));
    await symlink(join(folder, "b"), join(folder, "a"));
    await symlink(join(folder, "tiada"), join(folder, "c"));
    await expect(makeFolder(join(folder, "a/x"))).rejects.toThrow("ELOOP");
    await expect(makeFolder(join(folder, "c"))).rejects.toThrow("EEXIST");
  });

  // Node's own `recursive` hangs there: https://man7.org/linux/man-pages/man5/proc.5.html takes no folders.
  it.runIf(process.platform === "linux")("comes back from a place that takes no folders", async () => {
    await expect(makeFolder("/proc/x/y")).rejects.toThrow("ENOENT");
  });
});
