import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unpackPinned } from "../../src/browser/pinned.ts";

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "sop-test-"));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const entries = () => readdirSync(join(cache, "sop-compiler"));

describe.runIf(process.platform === "linux" && process.arch === "x64")("the pinned browser", () => {
  test("is unpacked once and whole, with its own fonts alone, when two start at once on a fresh machine", async () => {
    const env = { ...process.env, XDG_CACHE_HOME: cache };
    const [one, other] = await Promise.all([unpackPinned(env), unpackPinned(env)]);
    expect(one).toEqual(other);
    expect(entries()).toEqual([expect.stringMatching(/^chromium-\d+\./)]);
    expect(statSync(one.path).size).toBeGreaterThan(100_000_000);
    expect(statSync(one.path).mode & 0o100).toBe(0o100);

    const fonts = readFileSync(String(one.env.FONTCONFIG_FILE), "utf8").matchAll(/<dir>(.*)<\/dir>/g);
    expect([...fonts].map(([, folder]) => folder?.startsWith(cache))).toEqual([true]);

    const stamp = statSync(one.path).mtimeMs;
    await unpackPinned(env);
    expect(statSync(one.path).mtimeMs).toBe(stamp);
  });

  test("leaves nothing behind when its unpacking is abandoned, and clears what a killed one left", async () => {
    const leftover = join(cache, "sop-compiler", "unpack-lama");
    mkdirSync(leftover, { recursive: true, mode: 0o700 });
    const long = new Date(Date.now() - 24 * 60 * 60 * 1000);
    utimesSync(leftover, long, long);
    const abandon = new AbortController();
    setTimeout(() => abandon.abort(), 100);
    await expect(unpackPinned({ ...process.env, XDG_CACHE_HOME: cache }, abandon.signal)).rejects.toThrow();
    expect(entries()).toEqual([]);
  });

  test("does not trust a cache that others can write to", async () => {
    mkdirSync(join(cache, "sop-compiler"), { mode: 0o777 });
    chmodSync(join(cache, "sop-compiler"), 0o777);
    const other = join(cache, "tmp");
    mkdirSync(other);
    const { path } = await unpackPinned({ ...process.env, XDG_CACHE_HOME: cache, TMPDIR: other });
    expect(path.startsWith(other)).toBe(true);
  });
});
