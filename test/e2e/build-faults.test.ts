import { spawnSync } from "node:child_process";
import { chmod, chown, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { SopBrowser } from "../../src/browser/browser.ts";
import { errors, outcomes, realBrowser, smallSop, type Workshop, workshop } from "../build/workshop.ts";
import { runSop } from "./run-sop.ts";

const THREE = {
  "sops/a.yaml": smallSop("Penyusunan A"),
  "sops/b.yaml": smallSop("Penyusunan B"),
  "sops/c.yaml": smallSop("Penyusunan C"),
};
const WHOLE = ["a/a.pdf", "a/a.svg", "b/b.pdf", "b/b.svg", "c/c.pdf", "c/c.svg"];
const REAL = { only: ["pdf", "svg"], openBrowser: realBrowser } as const;

/** After any fault: every SOP has all of its outputs or none, each of them whole, and no process is left. */
async function expectNoHarm(work: Workshop): Promise<void> {
  await expect.poll(() => processesNaming(work.path), { timeout: 20_000 }).toEqual([]);
  const files = (await work.files("out")).filter((file) => /^[abc]\/[abc]\.(pdf|svg)$/.test(file));
  for (const id of ["a", "b", "c"]) expect([0, 2]).toContain(files.filter((file) => file.startsWith(id)).length);
  for (const file of files) {
    const end = (await work.read(join("out", file))).trimEnd().slice(-6);
    expect(end).toBe(file.endsWith("pdf") ? "%%EOF".padStart(6, "\n") : "</svg>");
  }
}

/** The next run finishes the job, and clears away what was left. */
async function expectFinished(work: Workshop, env: NodeJS.ProcessEnv): Promise<void> {
  const run = await runSop(["build", "--only", "pdf,svg", "--quiet"], { cwd: work.path, env });
  expect(run).toMatchObject({ code: 0 });
  expect((await work.files("out")).filter((file) => file !== "index.html")).toEqual([...WHOLE, "index.json"].sort());
}

describe("a build that is ended", () => {
  it.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)(
    "by %s in the middle does no harm, and the next one finishes it",
    async (signal) => {
      await using work = await workshop(THREE);
      const env = { TMPDIR: work.path, SOP_CACHE: join(work.path, "cache") };
      let ended = false;
      const run = await runSop(["build", "--only", "pdf,svg", "--jobs", "1"], {
        ...{ cwd: work.path, env },
        heard: (said, kill) => {
          if (ended || !said.includes("[1/3]")) return;
          ended = true;
          kill(signal);
        },
      });
      expect(run.code).toBe({ SIGKILL: null, SIGTERM: 143, SIGINT: 130 }[signal]);
      expect(run.stderr).not.toContain("[3/3]");
      if (signal !== "SIGKILL") expect(run.stderr).toMatch(/\n\[1\/3\] disusun: a\n(?:\[2.*\n)?Dihentikan\.\n$/);
      await expectNoHarm(work);
      // Who is killed cannot clear up; the next one does, also behind the browser.
      const homes = async () => (await readdir(work.path)).filter((name) => name.startsWith("sop-browser-"));
      expect(await homes()).toHaveLength(signal === "SIGKILL" ? 1 : 0);
      await expectFinished(work, env);
      expect(await homes()).toEqual([]);
      expect((await work.files("out")).filter((file) => file.includes("sop-tmp"))).toEqual([]);
    },
  );

  it("leaves files that it was writing to the next one, which clears them away", async () => {
    await using work = await workshop(THREE);
    const { pid } = spawnSync("true");
    await work.write(`out/a/.${pid}-0a1b2c3d.sop-tmp`, "separuh");
    await work.write(`out/a/.${process.pid}-0a1b2c3d.sop-tmp`, "sedang ditulis yang lain");
    await work.build();
    expect(await work.files("out/a")).toEqual([`.${process.pid}-0a1b2c3d.sop-tmp`, "a.json", "a.mmd"]);
  });
});

describe("a browser", () => {
  it("that is killed in the middle is started again, and every SOP is built", async () => {
    await using work = await workshop(THREE);
    const started: SopBrowser[] = [];
    const result = await work.build({
      ...{ ...REAL, jobs: 1 },
      openBrowser: async () => {
        const browser = await realBrowser();
        started.push(browser);
        return browser;
      },
      onProgress: ({ done }) => {
        if (done === 1) killGroup(started[0]);
      },
    });
    expect(outcomes(result)).toEqual({ a: "built", b: "built", c: "built" });
    expect(started).toHaveLength(2);
    for (const browser of started) expect(browser.raw.connected).toBe(false);
    await expectNoHarm(work);
  });

  it("whose page hangs gets a new page, once; an SOP that hangs again is a finding, and the others are built", async () => {
    await using work = await workshop(THREE);
    const hangs = { b: 1, c: 2 };
    const openBrowser = async (): Promise<SopBrowser> => hanging(await realBrowser(), hangs);
    const result = await work.build({ only: ["svg"], openBrowser, jobs: 1 });
    expect(outcomes(result)).toEqual({ a: "built", b: "built", c: "failed" });
    expect(hangs).toEqual({ b: 0, c: 0 });
    expect(errors(result)).toEqual(["alat-keluaran-gagal"]);
    expect(result.sops[2]?.diagnostics.at(-1)).toMatchObject({ place: { file: "sops/c.yaml" } });
    expect((await work.files("out")).filter((file) => file.endsWith("svg"))).toEqual(["a/a.svg", "b/b.svg"]);
    expect(outcomes(await work.build({ only: ["svg"], openBrowser }))).toEqual({
      a: "reused",
      b: "reused",
      c: "built",
    });
  });
});

describe("a disk", () => {
  it("that is full ends the build with exit code 3, and every earlier output stays", async ({ skip }) => {
    await using work = await workshop(THREE);
    await work.build();
    const before = await work.read("out/a/a.json");
    const small = join(work.path, "disk");
    await mkdir(small);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", small]).status === 0;
    try {
      if (mounted) {
        await writeFile(join(small, "isi"), Buffer.alloc(52 * 1024));
        const run = await runSop(["build", "--only", "json,mmd", "--out", "disk"], { cwd: work.path });
        expect(run.code).toBe(3);
        expect(run.stderr).toContain("ENOSPC");
        const left = await readdir(small, { recursive: true });
        expect(left.filter((file) => file.includes("sop-tmp"))).toEqual([]);
        await rm(join(small, "isi"));
        expect(await runSop(["build", "--only", "json", "--out", "disk", "-q"], { cwd: work.path })).toMatchObject({
          code: 0,
        });
      } else {
        // No right to mount: files of this process may not grow beyond a block.
        const run = await runSop(["build", "--only", "json,mmd"], {
          cwd: work.path,
          shell: "trap '' XFSZ; ulimit -f 1; exec \"$@\"",
        });
        if (run.code === 0) skip("the shell knows no limit for files");
        expect(run.code).toBe(3);
        expect(run.stderr).toContain("EFBIG");
      }
    } finally {
      if (mounted) spawnSync("umount", [small]);
    }
    expect(await work.read("out/a/a.json")).toBe(before);
    expect((await work.files("out")).filter((file) => file.includes("sop-tmp"))).toEqual([]);
  });

  it("that may not be written to ends the build with exit code 3, and what was there stays", async ({ skip }) => {
    if (process.platform === "win32") skip("permissions work otherwise there");
    await using work = await workshop(THREE);
    await work.build();
    await work.write("sops/a.yaml", smallSop("Penyusunan A", "Menyusun konsep surat."));
    const before = await work.read("out/a/a.json");
    const isRoot = process.getuid?.() === 0;
    await chmod(work.path, 0o755);
    for (const folder of ["out/a", "out"]) await chmod(join(work.path, folder), 0o555);
    // For root nothing is read-only, so somebody else tries.
    const user = isRoot ? { uid: 65534 } : {};
    if (isRoot) await chown(join(work.path, "sops"), 65534, 65534);
    const run = await runSop(["build", "--only", "json,mmd"], { cwd: work.path, ...user });
    if (run.stderr.includes("Cannot find module")) skip("the other user cannot read this project");
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("EACCES");
    expect(await work.read("out/a/a.json")).toBe(before);
    for (const folder of ["out", "out/a"]) await chmod(join(work.path, folder), 0o755);
    expect(await runSop(["build", "--only", "json,mmd", "-q"], { cwd: work.path })).toMatchObject({ code: 0 });
    expect(await work.read("out/a/a.mmd")).toContain("surat");
  });
});

describe("two builds", () => {
  it("in one folder at once lose nothing of each other", async () => {
    await using work = await workshop(
      Object.fromEntries(
        ["a", "b", "c", "d", "e", "f"].map((id) => [
          `${id < "d" ? "satu" : "dua"}/${id}.yaml`,
          smallSop(`Penyusunan ${id.toUpperCase()}`),
        ]),
      ),
    );
    const env = { SOP_CACHE: join(work.path, "cache") };
    const build = (...args: string[]) =>
      runSop(["build", ...args, "--only", "json,mmd", "-q"], { cwd: work.path, env });
    const runs = await Promise.all([build("satu"), build("dua"), build("satu", "dua"), build("dua", "--force")]);
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(runs.map(() => ({ code: 0, stderr: "" })));
    const index: { sops: readonly { id: string; outputs: object }[] } = JSON.parse(await work.read("out/index.json"));
    expect(index.sops.map(({ id, outputs }) => [id, Object.keys(outputs).length])).toEqual(
      ["a", "b", "c", "d", "e", "f"].map((id) => [id, 2]),
    );
    const files = await work.files("out");
    expect(files.filter((file) => file.includes(".sop-"))).toEqual([]);
    expect(files).toHaveLength(14);
    expect(await build("satu", "dua")).toMatchObject({ code: 0 });
    expect(await work.read("out/index.json")).toBe(`${JSON.stringify(index, null, 2)}\n`);
  });

  it("take over the lock of one that was killed", async () => {
    await using work = await workshop(THREE);
    const { pid } = spawnSync("true");
    const { hostname } = await import("node:os");
    await work.write("out/.index.sop-lock", `${pid} ${hostname()}`);
    await work.build();
    expect(await work.files("out")).not.toContain(".index.sop-lock");
  });
});

/** A browser whose pages hang as often as said when they are to draw the SOP of that id. */
function hanging(browser: SopBrowser, hangs: Record<string, number>): SopBrowser {
  const order = ["a", "b", "b", "c", "c", "c"];
  return {
    ...browser,
    withPrepared: (kind, fn) => {
      const id = order.shift() ?? "";
      if ((hangs[id] ?? 0) === 0) return browser.withPrepared(kind, fn);
      hangs[id] = (hangs[id] ?? 0) - 1;
      const forever = (page: Parameters<typeof fn>[0]) =>
        page.evaluate(() => {
          for (;;);
        });
      return browser.withPrepared(kind, forever, 300);
    },
  };
}

function killGroup(browser: SopBrowser | undefined): void {
  const pid = browser?.raw.process()?.pid;
  if (pid === undefined) throw new Error("no browser was started");
  process.kill(-pid, "SIGKILL");
}

/** Command lines of processes that were started with something from this folder. */
async function processesNaming(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (line.includes(folder)) found.push(line.replaceAll("\0", " "));
  }
  await setTimeout(10);
  return found;
}
