import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.ts";

describe("wrong usage", () => {
  it.each([
    ["build --only docx", "Nilai untuk `--only` tidak dapat dipakai. Yang ada: pdf, mmd, svg, json"],
    ["check --lang xx", "Nilai untuk `--lang` tidak dapat dipakai. Yang ada: id, en."],
    ["build --only", "Pilihan `--only` memerlukan nilai."],
    ["check --lang en --status x", "The value for `--status` cannot be used. There are: resmi."],
  ])("%s", async (line, words) => {
    const { code, stderr: err } = await runMain(line.split(" "));
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it.each([
    [["buidl"], "build"],
    [["build", "--onyl", "pdf"], "--only"],
    [["build", "--only", "doc"], "pdf, mmd, svg, json"],
    [["build", "--jobs", "0"], "1 sampai 64"],
    [["check", "tidak-ada.yaml"], "tidak-ada.yaml"],
    [["new"], "memerlukan `ID`"],
    [["new", "a", "b"], "Terlalu banyak"],
    [["new", "../Peminjaman Arsip.yaml"], "Maksud Anda `peminjaman-arsip`?"],
    [["new", "a".repeat(101)], "100"],
    [["explain", "alur-tak-tercapi"], "Maksud Anda `alur-tak-tercapai`?"],
    [["explain", "zzz"], "sop explain"],
    [["check", "--format", "xml"], "pretty, json, sarif"],
    [["check", "--format", "json", "--format", "sarif"], "sudah dipakai json"],
    [["check", "--format", "json:"], "json:"],
    [["check", "--format", "json:a", "--format", "sarif:a"], "dua kali"],
    [[], "Pemakaian:"],
    [["--lang", "en"], "Usage:"],
    [["--lang", "en", "check", "tidak-ada.yaml"], "There is no file or folder named tidak-ada.yaml."],
    [["--strict", "check"], "Pilihan `--strict` ditulis sesudah perintahnya: `sop check --strict`."],
    [["--lang=en", "-q", "build"], "The option `-q` comes after its command: `sop build -q`."],
    [["--watch"], "`sop build --watch`"],
    [["check", "--watch"], "Pilihan `--watch` tidak dikenal di sini; yang mengenalnya: `sop build --watch`."],
    [["check", "--only=pdf"], "yang mengenalnya: `sop build --only`."],
    [["check", "--lang", "en", "--verify"], "There is no option `--verify` here; it belongs to `sop build --verify`."],
    [["check", "--jobs", "0"], "1 sampai 64"],
    [["check", "--fix", "--shard", "1/2"], "`--fix` dan `--shard` tidak dapat dipakai bersama"],
  ] as const)("%j is told, with exit code 2", async (args, words) => {
    const run = await runMain(args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(words);
  });
});
