import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.ts";

/** Words that stand for something in a help that are Indonesian, or the same in both languages. */
const INDONESIAN = new Set(
  "pilihan perintah berkas folder jenis bentuk bahasa kode status n ID KODE port host".split(" "),
);

describe("help", () => {
  it("has no English placeholder in Indonesian, for any command", async () => {
    const { stdout: out } = await runMain(["--help"]);
    const names = [...out.matchAll(/^ {2}([a-z]+) [[A-Z]/gm)].map(([, name]) => name ?? "");
    expect(names).toEqual(expect.arrayContaining(["build", "check", "new", "explain"]));
    const helps = await Promise.all(names.map((name) => runMain(["help", name])));
    for (const help of [out, ...helps.map((one) => one.stdout)]) {
      const words = [...help.matchAll(/[<[]([^<>\s]+)[>\]]/g)].flatMap(([, inner]) => inner?.match(/[A-Za-z]+/g) ?? []);
      expect(words.filter((word) => !INDONESIAN.has(word))).toEqual([]);
    }
  });

  it("says each thing once, in the reader's language, for what stands below a command too", async () => {
    expect((await runMain(["index", "--help"])).stdout).toMatch(/folder hasil \(bawaan: out\)$/m);
    expect((await runMain(["cache", "--help"])).stdout).toMatch(/^ {2}clear \[pilihan\] {2}kosongkan/m);
    expect((await runMain(["cache", "clear", "--help", "--lang", "en"])).stdout).toContain("sop cache clear [options]");
  });

  it("keeps English words in English", async () => {
    const { stdout: out } = await runMain(["build", "--help", "--lang", "en"]);
    expect(out).toContain("Usage: sop build [options] [path…]");
    expect(out).toContain("--only <kinds>");
    expect(await runMain(["--lang", "en", "build", "--help"])).toMatchObject({ code: 0, stdout: out });
  });
});
