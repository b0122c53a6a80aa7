import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeHome, sweepHomes } from "../../src/browser/home.ts";

let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "sop-test-"));
  vi.stubEnv("TMPDIR", temporary);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

/** A folder as another process of this machine would have made it. */
async function homeOf(pid: number | undefined, start: string): Promise<string> {
  const name = basename(await makeHome());
  rmSync(join(temporary, name), { recursive: true });
  const [product, kind, machine] = name.split("-");
  return leave([product, kind, machine, pid, start, "abc123"].join("-"));
}

function leave(name: string): string {
  const path = join(temporary, name);
  mkdirSync(join(path, "profile"), { recursive: true });
  writeFileSync(join(path, "profile", "isi"), "");
  return path;
}

describe.runIf(process.platform === "linux")("what browsers of killed processes left", () => {
  test("goes with the next start, and what living ones use stays", async () => {
    const { pid: ended } = spawnSync("true");
    const left = await homeOf(ended, "12345");
    const mine = await makeHome();
    await sweepHomes();
    expect(existsSync(left)).toBe(false);
    expect(existsSync(mine)).toBe(true);
  });

  test("goes although its process's number was given to another one since", async () => {
    const mine = await makeHome();
    const left = await homeOf(process.pid, "12345");
    const unknown = await homeOf(process.pid, "0");
    await sweepHomes();
    expect(readdirSync(temporary).sort()).toEqual([mine, unknown].map((path) => basename(path)).sort());
    expect(existsSync(left)).toBe(false);
  });

  test("stays where it is another machine's, another user's or nobody's, and links lead nowhere", async ({ skip }) => {
    const { pid: ended } = spawnSync("true");
    leave(`sop-browser-0123456789ab-${ended}-12345-abc123`);
    leave("sop-browser-abc123");
    const outside = leave("dokumen");
    symlinkSync(outside, await homeOf(ended, "9").then((path) => `${path}d`));
    await sweepHomes();
    expect(existsSync(join(outside, "profile", "isi"))).toBe(true);
    expect(readdirSync(temporary).sort()).toEqual(
      ["dokumen", `sop-browser-0123456789ab-${ended}-12345-abc123`, "sop-browser-abc123"].sort(),
    );
    if (process.getuid?.() !== 0) skip("only root can give a folder to another user");
    const theirs = await homeOf(ended, "10");
    chownSync(theirs, 65534, 65534);
    await sweepHomes();
    expect(existsSync(theirs)).toBe(true);
  });
});
