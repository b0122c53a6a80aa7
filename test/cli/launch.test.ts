import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { workFolder } from "../e2e/run-sop.ts";

const LAUNCHER = readFileSync("bin/sop.cjs", "utf8").replace(/^#!.*/, "");

/** What the launcher does on a Node of some version: its exit code, its words, and what it would go on with. */
function launchedOn(version: string): { readonly code: unknown; readonly said: string; readonly loads: boolean } {
  let loads = false;
  const said: string[] = [];
  const process = {
    versions: { node: version },
    stderr: { write: (text: string) => said.push(text) },
    env: {},
    exitCode: undefined,
  };
  const modules: Readonly<Record<string, unknown>> = {
    fs: { existsSync: () => true },
    path: { join: (...parts: string[]) => parts.join("/") },
    url: { pathToFileURL: (path: string) => new URL(`file://${path}`) },
    "./compile-cache.cjs": {
      keepCompiled: () => {
        loads = true;
        // The rest is another test's: here nothing is to be run.
        throw new Error("enough");
      },
    },
  };
  try {
    runInNewContext(LAUNCHER, { require: (name: string) => modules[name], process, __dirname: "/x/bin" });
  } catch (error) {
    if (!loads) throw error;
  }
  return { code: process.exitCode, said: said.join(""), loads };
}

describe("the launcher", () => {
  it.each(["12.22.0", "18.20.4", "20.20.2", "22.18.0", "23.11.1", "9.0.0"])(
    "says what is needed on Node %s",
    (version) => {
      const { code, said, loads } = launchedOn(version);
      expect(loads).toBe(false);
      expect(code).toBe(3);
      expect(said).toContain(`Perlu Node 24 atau lebih baru, sedangkan ini Node ${version}.`);
      expect(said).toContain(`Node 24 or newer is needed, and this is Node ${version}.`);
    },
  );

  it.each(["24.0.0", "24.21.0", "25.1.0", "100.0.0", "24.0.0-nightly2025"])("goes on on Node %s", (version) => {
    expect(launchedOn(version)).toEqual({ code: undefined, said: "", loads: true });
  });

  it("is written for every Node since 12", () => {
    // What came with the 13th edition of the language or later would stop an old Node before a word is said.
    expect(LAUNCHER).not.toMatch(/\?\.|\?\?|\bawait\b|\bstatic\b|#[a-z]|"node:|\.at\(|catch \{|replaceAll/);
  });

  it("runs what was compiled where there is no source", async () => {
    await using folder = await workFolder();
    for (const part of ["bin", "dist/cli"]) await mkdir(join(folder.path, part), { recursive: true });
    for (const file of ["sop.cjs", "compile-cache.cjs"]) await copyFile(`bin/${file}`, join(folder.path, "bin", file));
    await writeFile(join(folder.path, "package.json"), '{ "type": "module", "engines": { "node": ">=22.18" } }');
    await writeFile(join(folder.path, "dist/cli/bin.js"), "process.stdout.write(process.argv.slice(2).join());");
    const run = spawnSync(process.execPath, [join(folder.path, "bin/sop.cjs"), "check", "x"], { encoding: "utf8" });
    expect([run.status, run.stdout]).toEqual([0, "check,x"]);
  });
});
