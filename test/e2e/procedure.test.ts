import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { type Run, runSop, workFolder } from "./run-sop.ts";

const HERE = { cwd: process.cwd() };
const SOP = "sops/pembentukan-tim.yaml";
const FAULTY = "sop: 1\nnama: X\npelaksana: {a: A}\nlangkah: [{kegiatan: y, pelaksana: b}]\n";

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

  it("reads standard input, and beside it the SOPs of the project", async () => {
    const stdin = await readFile("sops/pembuatan-bahan.yaml", "utf8");
    const [piped, alone] = await Promise.all([
      call(["info", "-"], { ...HERE, stdin }),
      call(["info", "-"], { cwd: tmpdir(), stdin: stdin.replace(/- sop: .*/g, "- SOP Lain") }),
    ]);
    const named = await call(["info", "pembuatan-bahan"], HERE);
    expect(piped).toMatchObject({ code: 0, stderr: "" });
    expect(piped.stdout).toBe(named.stdout.replace("(pembuatan-bahan)", "(stdin)"));
    expect(alone).toMatchObject({ code: 0, stderr: "" });
    expect(alone.stdout).not.toContain("SOP yang dipanggil");
  });

  it("shows what is wrong instead, with exit code 1", async () => {
    await using folder = await workFolder();
    await writeFile(join(folder.path, "x.yaml"), FAULTY);
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
    [["diff", SOP], "memerlukan `BARU`"],
    [["diff", SOP, "--lang", "en"], "needs `AFTER`"],
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

  it("shows what is wrong in what can be mended, and compares an edition of the past as far as it can be read", async () => {
    await using folder = await repository();
    const { path: cwd } = folder;
    const good = await readFile(join(cwd, SOP), "utf8");
    await writeFile(join(cwd, SOP), FAULTY);
    const faulty = await call(["diff", "HEAD", SOP], { cwd });
    expect(faulty).toMatchObject({ code: 1, stdout: "" });
    expect(faulty.stderr).toContain(`${SOP}:4`);
    expect(await call(["diff", SOP, "-"], { cwd, stdin: good })).toMatchObject({ code: 1, stdout: "" });

    await promisify(execFile)("git", ["commit", "-qam", "salah"], { cwd });
    await writeFile(join(cwd, SOP), good);
    const mended = await call(["diff", "HEAD", SOP], { cwd });
    expect(mended).toMatchObject({
      code: 0,
      stderr: `HEAD:${SOP} memuat kesalahan; dibandingkan sejauh dapat dibaca.\n`,
    });
    expect(mended.stdout).toContain("Nama SOP: X menjadi Pembentukan Tim");
  });

  it("reads one of the two from standard input", async () => {
    const text = await readFile(SOP, "utf8");
    const stdin = text.replace("nama: Pembentukan Tim", "nama: Pembentukan Tim Kerja");
    const words = "\n\nKepala dokumen\n  Nama SOP: ";
    const after = await call(["diff", "pembentukan-tim", "-"], { ...HERE, stdin });
    expect(after).toMatchObject({ code: 0, stderr: "" });
    expect(after.stdout).toBe(`Dari ${SOP} ke stdin${words}Pembentukan Tim menjadi Pembentukan Tim Kerja\n`);
    const before = await call(["diff", "-", SOP], { ...HERE, stdin });
    expect(before.stdout).toBe(`Dari stdin ke ${SOP}${words}Pembentukan Tim Kerja menjadi Pembentukan Tim\n`);
    expect(await call(["diff", "-", "-"], { ...HERE, stdin })).toMatchObject({ code: 2, stdout: "" });
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
  { cwd, env = {}, stdin = "" }: { cwd: string; env?: NodeJS.ProcessEnv; stdin?: string },
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
    readStdin: async () => new TextEncoder().encode(stdin),
    signal: new AbortController().signal,
  });
  return { code, stdout, stderr };
}

/** A folder under git with SOPs in it, committed once. */
async function repository(): ReturnType<typeof workFolder> {
  const folder = await workFolder({ sops: "sops" });
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
