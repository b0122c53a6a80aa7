import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** What each room may import, itself and the files that stand outside the rooms aside. ARCHITECTURE.md draws the picture. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  model: ["source"],
  fonts: [],
  profile: ["source", "model", "fonts"],
  check: ["source", "model", "fonts", "profile"],
  fix: ["source"],
  layout: ["model", "profile"],
  browser: [],
  emit: ["model", "profile", "fonts", "check", "layout", "browser"],
  analysis: ["model", "check", "emit"],
  report: ["source", "check", "fix"],
  runtime: [],
  build: ["source", "model", "profile", "check", "fix", "layout", "browser", "emit"],
  cli: ["source", "model", "profile", "check", "fix", "report", "analysis", "browser", "build"],
};

const SRC = resolve("src");

function imports(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, path]) => resolve(dirname(file), path ?? ""));
}

const roomOf = (file: string): string => relative(SRC, file).split(sep)[0] ?? "";

describe("the house", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(SRC, file));

  it("has the rooms that this test knows", () => {
    const rooms = new Set(files.map(roomOf).filter((room) => !room.endsWith(".ts")));
    expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it("lets data flow one way", () => {
    const wrong = files.flatMap((file) => {
      const allowed = MAY_IMPORT[roomOf(file)];
      if (!allowed) return [];
      return imports(file)
        .filter((target) => target.startsWith(SRC + sep))
        .map(roomOf)
        .filter((room) => !room.endsWith(".ts") && room !== roomOf(file) && !allowed.includes(room))
        .map((room) => `${relative(SRC, file)} imports from ${room}`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it("keeps outputs from knowing each other", () => {
    const output = (file: string): string => relative(join(SRC, "emit"), file).split(sep)[0] ?? "";
    const emitters = files.filter((file) => roomOf(file) === "emit");
    const wrong = emitters.flatMap((file) =>
      imports(file)
        .filter((target) => roomOf(target) === "emit" && output(target) !== output(file))
        .map((target) => `${relative(SRC, file)} imports ${relative(SRC, target)}`),
    );
    expect(wrong).toEqual([]);
  });

  it("ends the process nowhere but in the bin", () => {
    const wrong = files.filter(
      (file) => !file.endsWith(join("cli", "bin.ts")) && /process\.exit\(/.test(readFileSync(file, "utf8")),
    );
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });
});
