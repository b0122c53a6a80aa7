import { chmod, lstat, mkdir, readFile, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { workFolder } from "../e2e/run-sop.ts";

const sop = (title: string, more = ""): string => `sop: 1
nama: ${title}
${more}pelaksana:
  kasubag: Kasubag # penyusun
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
`;

/** Runs one command within this process. */
async function run(cwd: string, words: readonly string[], stdin = "") {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(words, {
    workingFolder: cwd,
    env: {},
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    isTerminal: false,
    readStdin: async () => new TextEncoder().encode(stdin),
    signal: new AbortController().signal,
  });
  return { code, out: out.join(""), err: err.join("") };
}

describe("sop check --fix", () => {
  it("mends the file, says so, and leaves the others and the permissions as they are", async () => {
    await using folder = await workFolder();
    const [wrong, right] = [join(folder.path, "sops/a.yaml"), join(folder.path, "sops/b.yaml")];
    await mkdir(join(folder.path, "sops"));
    await writeFile(wrong, sop("Satu", "nomer: 1\n"));
    await chmod(wrong, 0o640);
    await writeFile(right, sop("Dua"));
    await utimes(right, 1, 1);
    const { code, out, err } = await run(folder.path, ["check", "--fix"]);
    expect(await readFile(wrong, "utf8")).toBe(sop("Satu", "nomor: 1\n"));
    expect((await stat(wrong)).mode & 0o777).toBe(0o640);
    expect((await stat(right)).mtimeMs).toBe(1000);
    expect(err).toMatch(/^sops\/a\.yaml:3: `nomer` menjadi `nomor` \[baca-kunci-tak-dikenal\]$/m);
    expect(err).not.toContain("--fix");
    expect([code, out]).toEqual([0, ""]);
  });

  it("tells what is left, by the exit code and in every format, as it stands after the fixes", async () => {
    await using folder = await workFolder();
    await writeFile(join(folder.path, "a.yaml"), sop("Satu", "nomer: 1\nstatus: final\n"));
    const { code, out } = await run(folder.path, ["check", "a.yaml", "--fix", "--format", "json"]);
    const { diagnostics }: { diagnostics: readonly { code: string; severity: string }[] } = JSON.parse(out);
    expect(diagnostics.filter(({ severity }) => severity === "error").map((one) => one.code)).toEqual([
      "baca-nilai-salah",
    ]);
    expect(code).toBe(1);
  });

  it("writes through a link to a file", async () => {
    await using folder = await workFolder();
    await writeFile(join(folder.path, "asli.yaml"), sop("Satu", "nomer: 1\n"));
    await symlink("asli.yaml", join(folder.path, "a.yaml"));
    await run(folder.path, ["check", "a.yaml", "--fix"]);
    expect((await lstat(join(folder.path, "a.yaml"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder.path, "asli.yaml"), "utf8")).toContain("nomor: 1");
  });

  it("gives an SOP from standard input to standard output, mended or not", async () => {
    await using folder = await workFolder();
    const { out, err } = await run(folder.path, ["check", "-", "--fix", "--lang", "en"], sop("Satu", "nomer: 1\n"));
    expect(out).toBe(sop("Satu", "nomor: 1\n"));
    expect(err).toContain("stdin:3: `nomer` is now `nomor`");
    expect((await run(folder.path, ["check", "-", "--fix"], sop("Satu"))).out).toBe(sop("Satu"));
    const clash = await run(folder.path, ["check", "-", "--fix", "--format", "json"], sop("Satu"));
    expect([clash.code, clash.out]).toEqual([2, ""]);
    expect(clash.err).toContain("--format json:out/temuan");
  });

  it("is offered where it may help", async () => {
    await using folder = await workFolder();
    await writeFile(join(folder.path, "a.yaml"), sop("Satu", "nomer: 1\n"));
    const { err } = await run(folder.path, ["check", "a.yaml"]);
    expect(err).toContain("1 temuan mungkin dapat diperbaiki dengan `sop check --fix`.");
    expect(await readFile(join(folder.path, "a.yaml"), "utf8")).toContain("nomer");
  });
});
