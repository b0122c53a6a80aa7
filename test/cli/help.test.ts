import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { ExitCode } from "../../src/cli/surroundings.ts";

/** What a command line prints, without a process of its own. */
async function run(line: string): Promise<{ readonly code: ExitCode; readonly out: string; readonly err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(line.split(" "), {
    workingFolder: "/",
    env: {},
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    isTerminal: false,
    readStdin: () => Promise.resolve(new Uint8Array()),
    signal: new AbortController().signal,
  });
  return { code, out: out.join(""), err: err.join("") };
}

/** Words that stand for something in a help that are Indonesian, or the same in both languages. */
const INDONESIAN = new Set(
  "pilihan perintah berkas folder jenis bentuk bahasa kode status n ID KODE port host".split(" "),
);

describe("help", () => {
  it("has no English placeholder in Indonesian, for any command", async () => {
    const { out } = await run("--help");
    const names = [...out.matchAll(/^ {2}([a-z]+) [[A-Z]/gm)].map(([, name]) => name ?? "");
    expect(names).toEqual(expect.arrayContaining(["build", "check", "new", "explain"]));
    const helps = await Promise.all(names.map((name) => run(`help ${name}`)));
    for (const help of [out, ...helps.map((one) => one.out)]) {
      const words = [...help.matchAll(/[<[]([^<>\s]+)[>\]]/g)].flatMap(([, inner]) => inner?.match(/[A-Za-z]+/g) ?? []);
      expect(words.filter((word) => !INDONESIAN.has(word))).toEqual([]);
    }
  });

  it("keeps English words in English", async () => {
    const { out } = await run("build --help --lang en");
    expect(out).toContain("Usage: sop build [options] [path…]");
    expect(out).toContain("--only <kinds>");
  });
});

describe("wrong usage", () => {
  it.each([
    ["build --only docx", "Nilai untuk `--only` tidak dapat dipakai. Yang ada: pdf, mmd, svg, json"],
    ["check --lang xx", "Nilai untuk `--lang` tidak dapat dipakai. Yang ada: id, en."],
    ["build --only", "Pilihan `--only` memerlukan nilai."],
    ["check --lang en --status x", "The value for `--status` cannot be used. There are: resmi."],
  ])("%s", async (line, words) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
