import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runSop, workFolder } from "./run-sop.ts";

const README = readFileSync("README.md", "utf8");

describe("the README", () => {
  it("shows an SOP with nothing to warn of but the parts that it leaves out", async () => {
    const yaml = /```yaml\n(.*?)```/s.exec(README)?.[1] ?? "";
    await using folder = await workFolder();
    await writeFile(join(folder.path, "contoh.yaml"), yaml);
    const run = await runSop(["check", "contoh.yaml", "--format", "json"], { cwd: folder.path });
    const { diagnostics }: { diagnostics: readonly { severity: string; code: string }[] } = JSON.parse(run.stdout);
    const warnings = diagnostics.filter(({ severity }) => severity !== "info");
    expect(warnings.map(({ code }) => code)).toEqual(["identitas-kosong"]);
    expect(run.code).toBe(0);
  });

  it("names the outputs that a build really makes", async () => {
    const yaml = /```yaml\n(.*?)```/s.exec(README)?.[1] ?? "";
    await using folder = await workFolder();
    await writeFile(join(folder.path, "peminjaman-arsip.yaml"), yaml);
    const run = await runSop(["build", "peminjaman-arsip.yaml"], { cwd: folder.path });
    expect(run.code).toBe(0);
    const files = [...README.matchAll(/^\| `(out\/\S+)`/gm)].map(([, file]) => file ?? "");
    expect(files).toHaveLength(6);
    for (const file of files) expect(readFileSync(join(folder.path, file)).length).toBeGreaterThan(100);
  });

  it("names the commands and options that there are", async () => {
    const pages = await Promise.all(
      [[], ["build"], ["check"], ["new"], ["explain"], ["info"], ["diff"], ["verify"], ["index"], ["cache"]].map(
        (command) => runSop([...command, "--help"], { cwd: process.cwd() }),
      ),
    );
    const help = pages.map(({ stdout }) => stdout).join("\n");
    const commands = [...README.matchAll(/^\| `sop (\w+)/gm)].map(([, name]) => name ?? "");
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) expect(help).toContain(command);
    for (const [option] of README.matchAll(/--[a-z]+(?:-[a-z]+)*/g)) expect(help).toContain(option);
  });

  it("gives the test command that CI runs", () => {
    const ci = readFileSync(".ci/run", "utf8");
    const commands = /```sh\n(.*?)```/s.exec(README)?.[1] ?? "";
    for (const command of commands.split("\n").flatMap((line) => line.replace(/#.*/, "").split("&&"))) {
      if (command.trim() !== "") expect(ci).toContain(command.trim());
    }
  });

  it("links to files that are there", () => {
    const targets = [...README.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target ?? "");
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });
});
