import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** Instructions in order; lines that end with a backslash go on. */
function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.replace(/\\\n/g, " ").split("\n");
  return lines
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => ({ name: line.split(" ", 1)[0] ?? "", rest: line.slice(line.indexOf(" ") + 1).trim() }));
}

const KNOWN = new Set(["FROM", "WORKDIR", "COPY", "RUN", "USER", "ENTRYPOINT", "CMD", "ENV", "LABEL", "ARG"]);
const all = instructionsOf(readFileSync("Dockerfile", "utf8"));
const last = all.slice(all.findLastIndex(({ name }) => name === "FROM"));
const manifest: { readonly files: readonly string[] } = JSON.parse(readFileSync("package.json", "utf8"));

describe("the Dockerfile", () => {
  it("has known instructions and begins with an image of a set version", () => {
    expect(all.filter(({ name }) => !KNOWN.has(name))).toEqual([]);
    const images = all.filter(({ name }) => name === "FROM").map(({ rest }) => rest.split(" ")[0]);
    expect(images.length).toBeGreaterThan(1);
    for (const image of images) expect(image).toMatch(/^node:24(\.\d+)*-[a-z]+-slim$/);
  });

  it("copies what is there, what the ignored files let through, and all that the package holds", () => {
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    expect(ignored[0]).toBe("**");
    const copied = all
      .filter(({ name, rest }) => name === "COPY" && !rest.startsWith("--from"))
      .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1));
    for (const path of copied) {
      expect([path, existsSync(path)]).toEqual([path, true]);
      expect(ignored).toContain(`!${path}`);
    }
    expect(
      ignored
        .filter((line) => line.startsWith("!"))
        .map((line) => line.slice(1))
        .sort(),
    ).toEqual([...new Set(copied)].sort());
    const targets = last.filter(({ name }) => name === "COPY").map(({ rest }) => rest.split(/\s+/).at(-1));
    for (const name of manifest.files) expect(targets).toContain(`/opt/sop/${name}`);
  });

  it("compiles with no more than its first stage copies", async () => {
    const stage = mkdtempSync(join(tmpdir(), "sop-image-"));
    try {
      const first = all.slice(0, all.length - last.length);
      for (const { rest } of first.filter(({ name }) => name === "COPY")) {
        const words = rest.split(/\s+/);
        const target = words.at(-1) ?? "";
        for (const from of words.slice(0, -1)) {
          const to = target.endsWith("/") ? join(target, basename(from)) : target;
          cpSync(from, join(stage, to), { recursive: true });
        }
      }
      symlinkSync(resolve("node_modules"), join(stage, "node_modules"));
      expect(first.some(({ name, rest }) => name === "RUN" && rest.startsWith("node tools/dist.ts &&"))).toBe(true);
      await promisify(execFile)(process.execPath, ["tools/dist.ts"], { cwd: stage });
      expect(existsSync(join(stage, "dist/cli/bin.js"))).toBe(true);
    } finally {
      rmSync(stage, { recursive: true, force: true });
    }
  });

  it("runs as somebody who is not root, in the form that gets signals", () => {
    expect(last.findLast(({ name }) => name === "USER")?.rest).toBe("node");
    const entry: unknown = JSON.parse(last.find(({ name }) => name === "ENTRYPOINT")?.rest ?? "null");
    expect(entry).toEqual(["sop"]);
    expect(JSON.parse(last.find(({ name }) => name === "CMD")?.rest ?? "null")).toEqual(["--help"]);
  });

  it("installs exactly what is locked, without scripts, and fetches nothing else", () => {
    const runs = all.filter(({ name }) => name === "RUN").map(({ rest }) => rest);
    expect(runs.filter((run) => run.includes("npm "))).toEqual([
      "npm ci --ignore-scripts",
      expect.stringContaining("npm prune --omit=dev --ignore-scripts"),
    ]);
    for (const run of runs) expect(run).not.toMatch(/curl|wget|apt-get|npx|npm i(nstall)? /);
  });
});
