import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { runSop, workFolder } from "./run-sop.ts";

const GUIDE = readFileSync("docs/ci.md", "utf8");
const CHECKS = [...GUIDE.matchAll(/npx sop (check .*)/g)].map(([, words]) => (words ?? "").trim().split(/\s+/));

function blocks(language: string): readonly string[] {
  return [...GUIDE.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, text]) => text ?? "");
}

describe("the guide to continuous integration", () => {
  it("shows YAML that parses", () => {
    const parsed = blocks("yaml").map((text) => parseDocument(text));
    expect(parsed.length).toBeGreaterThan(0);
    for (const { errors, warnings } of parsed) expect([...errors, ...warnings]).toEqual([]);
  });

  it("shows checks that run, and uploads the reports that they write", async () => {
    expect(CHECKS.length).toBeGreaterThan(2);
    for (const words of CHECKS) {
      await using folder = await workFolder({ sops: "sops" });
      const run = await runSop(words, { cwd: folder.path });
      expect([run.code, words], run.stderr).toEqual([0, words]);
      const files = words.flatMap((word) => /^[a-z]+:(.+)$/.exec(word)?.[1] ?? []);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(join(folder.path, file)), file).toBe(true);
    }
    const written = new Set(CHECKS.flat().flatMap((word) => /^[a-z]+:(out\/.+)$/.exec(word)?.[1] ?? []));
    const uploaded = [...GUIDE.matchAll(/(?:sarif_file|codequality|junit): (out\/[\w./-]+)/g)].map(([, file]) => file);
    expect(uploaded.length).toBeGreaterThan(2);
    for (const file of uploaded) expect(written).toContain(file);
  });

  it("tells the exit codes as they are", async () => {
    await using folder = await workFolder({ sops: "sops" });
    const codes = [];
    for (const words of [["sops"], ["-"], ["tidak-ada"]]) {
      const run = await runSop(["check", ...words], { cwd: folder.path, stdin: "sop: 2\n" });
      codes.push(run.code);
    }
    expect(codes).toEqual([0, 1, 2]);
    for (const code of [0, 1, 2, 3]) expect(GUIDE).toContain(`| ${code} |`);
  });
});
