import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runSop, workFolder } from "./run-sop.ts";

/** A device that is always full, where the system has it. */
const FULL = "/dev/full";
const LINE = /^Keluaran standar tidak tertulis seluruhnya\. Penyimpanan penuh; .*\(ENOSPC\)\n$/;

describe.skipIf(!existsSync(FULL))("standard output on a full disk", () => {
  it.each([
    "info pembentukan-tim",
    "info pembentukan-tim --format json",
    "diff pembentukan-tim pengumpulan-bahan",
    "new peminjaman-arsip --stdout",
    "explain",
    "--help",
  ])("is told in one line: sop %s", async (line) => {
    const run = await runSop(line.split(" "), { cwd: process.cwd(), shell: `"$@" >${FULL}` });
    expect(run).toMatchObject({ code: 3, stderr: expect.stringMatching(LINE) });
  });

  it("ends no work, whose own words are told beside it", async () => {
    await using folder = await workFolder({ sops: "sops" });
    const args = ["build", "sops/pembentukan-tim.yaml", "--only", "json", "--format", "json"];
    const run = await runSop([...args, "--lang", "en"], { cwd: folder.path, shell: `"$@" >${FULL}` });
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("Standard output was not written in full. The disk is full;");
    expect(run.stderr).not.toContain("    at ");
    const built = await readFile(join(folder.path, "out/pembentukan-tim/pembentukan-tim.json"), "utf8");
    expect(JSON.parse(built)).toMatchObject({ id: "pembentukan-tim" });
  });

  it("is an exit code where standard error is full too", async () => {
    const run = await runSop(["explain"], { cwd: process.cwd(), shell: `"$@" >${FULL} 2>&1` });
    expect(run).toEqual({ code: 3, stdout: "", stderr: "" });
  });
});
