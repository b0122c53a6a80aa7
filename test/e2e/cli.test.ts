import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { completeExample } from "../../src/check/examples.ts";
import { runSop, workFolder } from "./run-sop.ts";

const WRONG = `sop: 1
nama: Salah
pelaksana:
  kasubag: Kasubag
langkah:
  - kegiatan: Menyusun konsep.
    pelaksana: kasubagg
`;

/** An SOP without any finding, not even a note. */
const RIGHT = completeExample("status: draf");

describe("sop build", () => {
  it("compiles every SOP under sops/ into out/ and says nothing on stdout", async () => {
    await using folder = await workFolder({ sops: "sops" });
    const run = await runSop(["build"], { cwd: folder.path });
    expect(run.stderr).toContain("5 SOP disusun ke out/");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    const files = await readdir(join(folder.path, "out"), { recursive: true });
    for (const id of ["penyusunan-pengukuran-kinerja", "pembentukan-tim", "pengumpulan-bahan"]) {
      expect(files).toEqual(
        expect.arrayContaining(["pdf", "mmd", "svg", "json"].map((kind) => join(id, `${id}.${kind}`))),
      );
    }
    const index: unknown = JSON.parse(await readFile(join(folder.path, "out/index.json"), "utf8"));
    expect(index).toMatchObject({ format: "sop-index/1" });
    expect(files.filter((file) => file.includes("sop-tmp"))).toEqual([]);
  });

  it("builds the good SOPs beside a wrong one, whose earlier outputs stay", async () => {
    await using folder = await workFolder({ sops: "sops" });
    await writeFile(join(folder.path, "sops/salah.yaml"), WRONG);
    await mkdir(join(folder.path, "out/salah"), { recursive: true });
    await writeFile(join(folder.path, "out/salah/salah.pdf"), "yang lama");
    const run = await runSop(["build", "--only", "json,mmd"], { cwd: folder.path });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("sops/salah.yaml:7:16");
    expect(run.stderr).toContain("`kasubag`");
    expect(await readdir(join(folder.path, "out/pembentukan-tim"))).toEqual([
      "pembentukan-tim.json",
      "pembentukan-tim.mmd",
    ]);
    expect(await readFile(join(folder.path, "out/salah/salah.pdf"), "utf8")).toBe("yang lama");
  });

  it("says what was tried and what mends it when there is no browser, and exits with 3", async () => {
    await using folder = await workFolder({ sops: "sops" });
    const env = { SOP_BROWSER: "/tidak/ada/peramban" };
    const run = await runSop(["build"], { cwd: folder.path, env });
    expect(run).toMatchObject({ code: 3, stdout: "" });
    expect(run.stderr).toContain("/tidak/ada/peramban");
    expect(run.stderr.match(/Tidak ada peramban/g)).toHaveLength(1);
    const without = await runSop(["build", "--only", "json,mmd"], { cwd: folder.path, env });
    expect(without.code).toBe(0);
  });

  it("refuses to write where it may not, with exit code 3, and leaves what was there", async () => {
    await using folder = await workFolder({ sops: "sops" });
    await writeFile(join(folder.path, "out"), "sebuah berkas, bukan folder");
    const run = await runSop(["build", "--only", "json"], { cwd: folder.path });
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/^Memeriksa 5 SOP…\n[^\n]+ \(E[A-Z]+\)\n$/);
    expect(await readFile(join(folder.path, "out"), "utf8")).toBe("sebuah berkas, bukan folder");
  });
});

describe("sop check", () => {
  it("finds no error in the shipped SOPs, only the warnings that the first one brings along, and notes", async () => {
    const run = await runSop(["check"], { cwd: process.cwd() });
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toContain("Kasubbag");
    expect(run.stderr).not.toMatch(/^kesalahan/m);
  });

  it("gives whole JSON on stdout, and an empty document when all is well", async () => {
    await using folder = await workFolder();
    await writeFile(join(folder.path, "salah.yaml"), WRONG);
    await writeFile(join(folder.path, "benar.yaml"), RIGHT);
    const bad = await runSop(["check", "salah.yaml", "--format", "json"], { cwd: folder.path });
    expect(bad.code).toBe(1);
    expect(bad.stderr).toBe("");
    const good = await runSop(["check", "benar.yaml", "--format", "json"], { cwd: folder.path });
    expect(good).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(good.stdout)).toEqual({ diagnostics: [] });
    const { diagnostics }: { diagnostics: readonly Record<string, unknown>[] } = JSON.parse(bad.stdout);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        severity: "error",
        file: "salah.yaml",
        line: 7,
        column: 16,
        endLine: 7,
        endColumn: 24,
      }),
    );
  });

  it("reads one SOP from standard input", async () => {
    const right = await readFile("sops/pendokumentasian.yaml", "utf8");
    expect(await runSop(["check", "-"], { cwd: process.cwd(), stdin: right })).toMatchObject({ code: 0 });
    const wrong = await runSop(["check", "-", "--lang", "en"], { cwd: process.cwd(), stdin: WRONG });
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("Did you mean");
  });

  it("fails on warnings when asked to, and is harder on a final SOP", async () => {
    const seed = "sops/penyusunan-pengukuran-kinerja.yaml";
    expect((await runSop(["check", seed], { cwd: process.cwd() })).code).toBe(0);
    expect((await runSop(["check", seed, "--strict"], { cwd: process.cwd() })).code).toBe(1);
  });
});

describe("--format", () => {
  it("may be given several times: files, one document on stdout, and people beside it", async () => {
    await using folder = await workFolder();
    await writeFile(join(folder.path, "salah.yaml"), WRONG);
    const formats = ["sarif:out/temuan/sop.sarif", "junit:junit.xml", "gitlab", "pretty", "pretty:teks.txt"];
    const args = ["check", "salah.yaml", ...formats.flatMap((format) => ["--format", format])];
    const run = await runSop(args, { cwd: folder.path });
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toHaveLength(run.stderr.match(/-->/g)?.length ?? 0);
    expect(run.stderr).toContain("1 SOP diperiksa.");
    const read = (path: string): Promise<string> => readFile(join(folder.path, path), "utf8");
    expect(JSON.parse(await read("out/temuan/sop.sarif"))).toMatchObject({ version: "2.1.0" });
    expect(await read("junit.xml")).toContain("<failure");
    expect(run.stderr).toContain(await read("teks.txt"));
    expect((await readdir(folder.path, { recursive: true })).filter((file) => file.includes("sop-tmp"))).toEqual([]);
  });

  it("tells people when all findings go to files, and gives empty documents when all is well", async () => {
    await using folder = await workFolder();
    await writeFile(join(folder.path, "salah.yaml"), WRONG);
    await writeFile(join(folder.path, "benar.yaml"), RIGHT);
    const bad = await runSop(["check", "salah.yaml", "--format", "json:x.json"], { cwd: folder.path });
    expect(bad).toMatchObject({ code: 1, stdout: "" });
    expect(bad.stderr).toContain("salah.yaml:7:16");
    const good = await Promise.all(
      ["sarif", "github", "junit", "gitlab"].map((format) =>
        runSop(["check", "benar.yaml", "--format", format], { cwd: folder.path }),
      ),
    );
    for (const run of good) expect(run).toMatchObject({ code: 0, stderr: "" });
    const [sarif, github, junit, gitlab] = good.map(({ stdout }) => stdout);
    expect(JSON.parse(sarif ?? "")).toMatchObject({ runs: [{ results: [] }] });
    expect(github).toBe("");
    expect(junit).toContain('tests="1" failures="0"');
    expect(JSON.parse(gitlab ?? "")).toEqual([]);
  });

  it("exits with 3 when a file cannot be written", async () => {
    const run = await runSop(["check", "sops", "--format", "json:package.json/x.json"], { cwd: process.cwd() });
    expect(run).toMatchObject({ code: 3, stdout: "" });
  });
});

describe("a reader that goes away", () => {
  it("stops neither the findings nor the outputs, whichever stream it read", async () => {
    await using folder = await workFolder();
    for (const id of ["a", "b"]) await writeFile(join(folder.path, `${id}.yaml`), WRONG);
    const shell = `{ "$@" 2>&1; echo "$?" > code; } | head -c 1`;
    const codeOf = async (...args: readonly string[]): Promise<string> => {
      await runSop(args, { cwd: folder.path, shell });
      return readFile(join(folder.path, "code"), "utf8");
    };
    expect(await codeOf("check", ".")).toBe("1\n");
    for (const id of ["a", "b"]) await writeFile(join(folder.path, `${id}.yaml`), RIGHT);
    expect(await codeOf("check", ".")).toBe("0\n");
    expect(await codeOf("build", ".", "--only", "json")).toBe("0\n");
    expect(await readdir(join(folder.path, "out"))).toEqual(expect.arrayContaining(["a", "b", "index.json"]));
  });
});

describe("sop new", () => {
  it("writes a draft that `sop check` accepts, and overwrites nothing", async () => {
    await using folder = await workFolder({ schemas: "schemas" });
    const made = await runSop(["new", "peminjaman-arsip"], { cwd: folder.path });
    expect(made).toMatchObject({ code: 0, stdout: "" });
    expect(made.stderr).toContain("sops/peminjaman-arsip.yaml");
    const file = join(folder.path, "sops/peminjaman-arsip.yaml");
    expect(await readFile(file, "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schemas\/sop\.schema\.json\n/,
    );
    expect(await runSop(["check"], { cwd: folder.path })).toMatchObject({ code: 0 });
    await writeFile(file, "milik saya");
    const again = await runSop(["new", "peminjaman-arsip"], { cwd: folder.path });
    expect(again).toMatchObject({ code: 2, stdout: "" });
    expect(await readFile(file, "utf8")).toBe("milik saya");
  });

  it("prints the file instead, with the shipped schema where the project has none", async () => {
    await using folder = await workFolder();
    const run = await runSop(["new", "peminjaman-arsip", "--stdout"], { cwd: folder.path });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const schema = /\$schema=(\S+)/.exec(run.stdout)?.[1] ?? "";
    expect(
      JSON.parse(await readFile(join(folder.path, "sops", "..", schema.replace(/^\.\.\//, "")), "utf8")),
    ).toHaveProperty("$defs.langkah");
    expect(await readdir(folder.path)).toEqual([]);
  });
});

describe("sop explain", () => {
  it("explains a code by its own examples, and lists all codes without one", async () => {
    const one = await runSop(["explain", "alur-tak-tercapai"], { cwd: process.cwd() });
    expect(one).toMatchObject({ code: 0, stderr: "" });
    expect(one.stdout).toMatch(/^alur-tak-tercapai \(kesalahan\)\n.*Salah:\n.* {2}> .*Benar:\n/s);
    const all = await runSop(["explain", "--lang", "en"], { cwd: process.cwd() });
    expect(all.stdout).toMatch(/^Flow\n {2}alur-.*alur-tak-tercapai .*\(error\)$/ms);
  });
});

describe("a signal", () => {
  it("ends even the wait for standard input, with one line", async ({ skip }) => {
    if (process.platform === "win32") skip("there are no named pipes");
    await using folder = await workFolder();
    let interrupt: ((signal: NodeJS.Signals) => void) | undefined;
    const waiting = runSop(["check", "-", "--lang", "en"], {
      cwd: folder.path,
      shell: 'mkfifo pipa; echo ada >&2; exec "$@" <> pipa',
      heard: (said, kill) => {
        if (interrupt || !said.includes("ada")) return;
        interrupt = kill;
        // More than a pipe holds: once all of it is written, somebody reads.
        void writeFile(join(folder.path, "pipa"), "#".repeat(200_000)).then(() => interrupt?.("SIGINT"));
      },
    });
    expect(await waiting).toEqual({ code: 130, stdout: "", stderr: "ada\nStopped.\n" });
  });
});

describe("a folder within a project", () => {
  it("is not where its SOPs are: every command says so, and which way they lie", async () => {
    await using folder = await workFolder({ "proyek/sops": "sops" });
    const project = join(folder.path, "proyek");
    const within = join(project, "sops", "arsip", "2025");
    await mkdir(within, { recursive: true });
    for (const args of [["build"], ["check"], ["verify", join(project, "sops/pembentukan-tim.yaml")], ["info", "x"]]) {
      const run = await runSop(args, { cwd: within });
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toContain(`${project}: jalankan \`cd ../../..\`, lalu ulangi.`);
    }
    expect(await readdir(within)).toEqual([]);
    const outside = await runSop(["check", "--lang", "en"], { cwd: folder.path });
    expect(outside.code).toBe(2);
    expect(outside.stderr).toBe(
      `There is no folder sops/ in ${folder.path}. Go to the project's folder, name SOP files or folders, or begin with \`sop new ID\`.\n`,
    );
  });
});

describe("wrong usage", () => {
  // What each wrong word is told stands in `test/cli/usage.test.ts`, which needs no process.
  it("is told with exit code 2 and nothing on stdout", async () => {
    const run = await runSop(["build", "--only", "doc"], { cwd: process.cwd() });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("pdf, mmd, svg, json");
  });

  it("help goes to stdout, in both languages", async () => {
    const indonesian = await runSop(["--help"], { cwd: process.cwd() });
    const english = await runSop(["build", "--help"], { cwd: process.cwd(), env: { SOP_LANG: "en" } });
    expect(indonesian).toMatchObject({ code: 0, stderr: "" });
    expect(indonesian.stdout).toContain("Perintah:");
    expect(english.stdout).toContain("folder of outputs");
  });
});
