import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { kit } from "../../tools/conformance/kit.ts";

const ROOT = join(import.meta.dirname, "../..");
const KIT = join(ROOT, "conformance");

const hasPython = spawnSync("python3", ["--version"]).status === 0;
if (!hasPython) process.stderr.write("python3 is not here: its consumer of the conformance kit is not run\n");

function files(): readonly string[] {
  return readdirSync(KIT, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
}

function consume(folder: string) {
  return spawnSync("python3", ["-B", join(folder, "python/run_kit.py")], { encoding: "utf8" });
}

describe("the conformance kit", () => {
  test("is what `node tools/conformance.ts` makes of the corpus today", async () => {
    const made = (await kit()).files;
    expect([...files()].sort()).toEqual([...made.keys()].sort());
    for (const [path, text] of made)
      expect(readFileSync(join(KIT, path), "utf8") === text, `${path} is stale: node tools/conformance.ts`).toBe(true);
  });

  test("stays small enough to be cloned", () => {
    expect(files().reduce((sum, path) => sum + statSync(join(KIT, path)).size, 0)).toBeLessThan(2_000_000);
  });

  test.skipIf(!hasPython)("is passed by a consumer in Python that shares no code with ours", () => {
    const { status, stdout, stderr } = consume(KIT);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^\d{3} runs, \d+ lines, 0 differences\n$/);
    expect(status).toBe(0);
  });

  test.skipIf(!hasPython)("is not passed when something else is expected", () => {
    const folder = mkdtempSync(join(tmpdir(), "kit-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(ROOT, "schemas"), join(folder, "schemas"), { recursive: true });
    cpSync(join(KIT, "python"), join(folder, "conformance/python"), { recursive: true });
    for (const path of ["loading.json", "resuming.json", "times.json", "definitions/macet.json", "runs/macet.json"])
      cpSync(join(KIT, path), join(folder, "conformance", path));
    const change = (path: string, from: string, to: string): void => {
      const text = readFileSync(join(folder, "conformance", path), "utf8");
      expect(text).toContain(from);
      writeFileSync(join(folder, "conformance", path), text.replace(from, to));
    };
    expect(consume(join(folder, "conformance")).status).toBe(0);
    change("runs/macet.json", '"stuck"', '"finished"');
    change("loading.json", '"dead-join"', '"live-join"');
    change("times.json", '"due":"2026', '"due":"2025');
    change("resuming.json", '"other-definition"', '"same-definition"');
    const { status, stdout } = consume(join(folder, "conformance"));
    expect(stdout).toContain("4 differences");
    expect(status).toBe(1);
  });
});
