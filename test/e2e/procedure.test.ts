import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { type Run, runSop, workFolder } from "./run-sop.ts";

const HERE = { cwd: process.cwd() };
const SOP = "sops/pembentukan-tim.yaml";

describe("sop build --only", () => {
  it("makes what other systems run, without a browser, and by default none of it", async () => {
    await using folder = await workFolder({ sops: "sops" });
    const args = ["build", SOP, "--only", "bpmn,xstate,swimlane"];
    const run = await call(args, { cwd: folder.path, env: { SOP_BROWSER: "/tidak/ada" } });
    expect(run).toMatchObject({ code: 0, stdout: "" });
    const made = await readdir(join(folder.path, "out/pembentukan-tim"));
    expect(made.sort()).toEqual(["bpmn", "swimlane.mmd", "xstate.json"].map((ending) => `pembentukan-tim.${ending}`));
    const index = JSON.parse(await readFile(join(folder.path, "out/index.json"), "utf8"));
    expect(Object.keys(index.sops[0].outputs)).toHaveLength(3);
  });
});

describe("sop info", () => {
  it("takes an id or a file, and gives text, JSON, or a chart on standard output", async () => {
    const [text, json, chart] = await Promise.all([
      call(["info", "pembuatan-bahan"], HERE),
      call(["info", "sops/pembuatan-bahan.yaml", "--format", "json"], HERE),
      call(["info", "pembuatan-bahan", "--format", "mermaid", "--lang", "en"], HERE),
    ]);
    for (const run of [text, json, chart]) expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(text.stdout).toContain("SOP yang dipanggil\n  Pendokumentasian (pendokumentasian)\n");
    expect(JSON.parse(json.stdout)).toMatchObject({ id: "pembuatan-bahan", ways: { all: true, count: 1 } });
    expect(chart.stdout).toMatch(/^flowchart LR\n/);
  });

  it("shows what is wrong instead, with exit code 1", async () => {
    await using folder = await workFolder();
    await writeFile(
      join(folder.path, "x.yaml"),
      "sop: 1\nnama: X\npelaksana: {a: A}\nlangkah: [{kegiatan: y, pelaksana: b}]\n",
    );
    const run = await call(["info", "x.yaml"], { cwd: folder.path });
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain("x.yaml:4");
  });
});

describe("sop diff", () => {
  it("compares files, a revision with the file, and two revisions", async () => {
    await using folder = await repository();
    const { path: cwd } = folder;
    const git = (...args: string[]) => promisify(execFile)("git", args, { cwd });
    await edit(cwd, "pelaksana: kabag", "pelaksana: karo");
    await git("commit", "-qam", "dua");
    await edit(cwd, "nama: Pembentukan Tim", "nama: Pembentukan Tim Kerja");
    const told = "Pelaksana langkah 2 (periksa-rencana): Kabag menjadi Karo";
    const [first, both, ids, json] = await Promise.all([
      call(["diff", "HEAD", SOP], { cwd }),
      call(["diff", "HEAD~1", "pembentukan-tim"], { cwd }),
      call(["diff", `HEAD~1:${SOP}`, `HEAD:${SOP}`], { cwd }),
      call(["diff", "HEAD~1", `HEAD:${SOP}`, "--format", "json", "--lang", "en"], { cwd }),
    ]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toBe(
      `Dari HEAD:${SOP} ke ${SOP}\n\nKepala dokumen\n  Nama SOP: Pembentukan Tim menjadi Pembentukan Tim Kerja\n`,
    );
    expect(both.stdout).toContain(told);
    expect(ids.stdout).toContain(told);
    expect(ids.stdout).not.toContain("Nama SOP");
    expect(JSON.parse(json.stdout)).toMatchObject({
      format: "sop-diff/1",
      changes: [{ kind: "step-reassigned", before: "Kabag", after: "Karo", from: { id: "periksa-rencana", no: 2 } }],
    });
  });

  it.each([
    [["diff", "cabang-yang-tidak-ada", SOP], "Git tidak punya"],
    [["diff", "HEAD:sops/lain.yaml", SOP], "Git tidak punya"],
    [["diff", "HEAD:../../../etc/passwd", SOP], "Git tidak punya"],
    [["diff", "--", "--output=x:y", SOP], "Git tidak punya"],
    [["diff", "$(touch kena):sops/x.yaml", SOP], "Git tidak punya"],
    [["diff", "pembentukan-tm", "pembentukan-tim2"], "Tidak ada SOP"],
    [["diff", SOP], "memerlukan"],
    [["info", "pembentukan-tm"], "Maksud Anda `pembentukan-tim`?"],
  ] as const)("%j is told, with exit code 2", async (args, words) => {
    await using folder = await repository();
    const run = await call(args, { cwd: folder.path });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(words);
    expect(await readdir(folder.path)).not.toContain("kena");
  });

  it("shows what cannot be read, with exit code 1", async () => {
    await using folder = await workFolder({ sops: "sops" });
    await writeFile(join(folder.path, "x.yaml"), "bukan: sop\n");
    const run = await call(["diff", "x.yaml", SOP], { cwd: folder.path });
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain("x.yaml:1");
  });

  it("needs git for revisions alone, with exit code 3", async () => {
    const env = { PATH: "/tidak/ada" };
    expect(await runSop(["diff", SOP, SOP], { ...HERE, env })).toMatchObject({ code: 0 });
    const run = await runSop(["diff", "HEAD", SOP], { ...HERE, env });
    expect(run).toMatchObject({ code: 3, stdout: "" });
    expect(run.stderr).toContain("git");
  });
});

/** Runs a command line within this process. */
async function call(
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Run> {
  let [stdout, stderr] = ["", ""];
  const code = await main(args, {
    workingFolder: cwd,
    env,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    isTerminal: false,
    readStdin: async () => new Uint8Array(),
    signal: new AbortController().signal,
  });
  return { code, stdout, stderr };
}

/** A folder under git with one SOP in it, committed once. */
async function repository(): ReturnType<typeof workFolder> {
  const folder = await workFolder({ [SOP]: SOP });
  const git = (...args: string[]) => promisify(execFile)("git", args, { cwd: folder.path });
  await git("init", "-q");
  await git("config", "user.email", "uji@contoh.invalid");
  await git("config", "user.name", "Uji");
  await git("add", ".");
  await git("commit", "-qm", "satu");
  return folder;
}

async function edit(cwd: string, from: string, to: string): Promise<void> {
  const file = join(cwd, SOP);
  const text = await readFile(file, "utf8");
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}
