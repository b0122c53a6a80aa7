import { chmod, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheFolder } from "../../bin/compile-cache.cjs";
import { runSop, workFolder } from "../e2e/run-sop.ts";

describe("the folder of what Node compiled", () => {
  it.each([
    [{ HOME: "/home/ani" }, "linux", "/home/ani/.cache/sop-compiler/compiled"],
    [{ HOME: "/home/ani", XDG_CACHE_HOME: "/var/ani" }, "linux", "/var/ani/sop-compiler/compiled"],
    [{ HOME: "/Users/ani" }, "darwin", "/Users/ani/Library/Caches/sop-compiler/compiled"],
    [{}, "linux", null],
    [{ HOME: "" }, "darwin", null],
    [{ XDG_CACHE_HOME: "di/sini" }, "linux", null],
    [{}, "win32", null],
  ] as const)("%j on %s: %s", (env, platform, folder) => {
    expect(cacheFolder(env, platform)).toBe(folder);
  });

  it("is filled by a run where it is the user's own, and by none where others can write", async () => {
    await using own = await workFolder();
    const cache = join(own.path, "sop-compiler/compiled");
    const env = { XDG_CACHE_HOME: own.path, NODE_COMPILE_CACHE: "", NODE_DISABLE_COMPILE_CACHE: undefined };
    expect((await runSop(["--version"], { cwd: own.path, env })).code).toBe(0);
    expect(await readdir(cache)).not.toEqual([]);

    await using shared = await workFolder();
    const open = join(shared.path, "sop-compiler/compiled");
    await mkdir(open, { recursive: true });
    await chmod(open, 0o777);
    expect((await runSop(["--version"], { cwd: shared.path, env: { ...env, XDG_CACHE_HOME: shared.path } })).code).toBe(
      0,
    );
    expect(await readdir(open)).toEqual([]);
  });

  it("is done without where none can be made", async () => {
    const env = { XDG_CACHE_HOME: "/proc/tiada", NODE_COMPILE_CACHE: "", NODE_DISABLE_COMPILE_CACHE: undefined };
    expect((await runSop(["--version"], { cwd: process.cwd(), env })).code).toBe(0);
  });
});
