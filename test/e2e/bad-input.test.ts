import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LIMITS } from "../../src/source/limits.ts";
import { HARMLESS, HOSTILE } from "./hostile-files.ts";
import { type Run, type RunOptions, runSop, workFolder } from "./run-sop.ts";

/** Everything that was meant to exhaust it took no more (MB); real SOPs take 75. */
const MOST_MEMORY = 300;

/** Has the process leave its greatest memory behind; the heap alone may not grow beyond 250 MB either. */
const METER = `process.on("exit", () => {
  require("node:fs").writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS / 1024));
});\n`;

async function measured(
  folder: string,
  args: readonly string[],
  more: Partial<RunOptions> = {},
): Promise<Run & { readonly memory: number }> {
  await writeFile(join(folder, "meter.cjs"), METER);
  const env = {
    NODE_OPTIONS: `--require ${join(folder, "meter.cjs")} --max-old-space-size=250`,
    MEMORY_FILE: join(folder, "memory"),
  };
  const run = await runSop(args, { cwd: folder, env, ...more });
  return { ...run, memory: Number(await readFile(join(folder, "memory"), "utf8")) };
}

/** Codes of what is found in the files of a folder, by file, and the memory that took. */
async function foundIn(files: ReadonlyMap<string, string | Uint8Array>): Promise<{
  readonly memory: number;
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
}> {
  await using folder = await workFolder();
  for (const [name, content] of files) await writeFile(join(folder.path, `${name}.yaml`), content);
  const run = await measured(folder.path, ["check", "--format", "json", "."]);
  expect(run.stderr).toBe("");
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; file: string }[] };
  const byFile = Map.groupBy(diagnostics, ({ file }) => file.replace(/\.yaml$/, ""));
  return {
    memory: run.memory,
    codes: new Map([...files.keys()].map((name) => [name, new Set(byFile.get(name)?.map(({ code }) => code))])),
  };
}

const contents = new Map(Object.entries(HOSTILE).map(([name, [, content]]) => [name, content()]));
const isSmall = (content: string | Uint8Array): boolean => content.length < 50_000 || content.length > LIMITS.bytes;
const large = [...contents].filter(([, content]) => !isSmall(content));
const small = [...contents].filter(([, content]) => isSmall(content));

test.each([
  ["small ones and those that are far too large", small] as const,
  ...large.map((one) => [one[0], [one]] as const),
])("files made to break the reader end in a finding each, in bounded memory: %s", async (_, files) => {
  const { codes, memory } = await foundIn(new Map(files));
  for (const [name, found] of codes) expect([...found], name).toContain(HOSTILE[name]?.[0]);
  expect(memory).toBeLessThan(MOST_MEMORY);
});

test("files that only look strange are read like any other", async () => {
  const files = new Map(Object.entries(HARMLESS).map(([name, content]) => [name, content()]));
  for (const [name, found] of (await foundIn(files)).codes) expect([...found], name).toEqual([]);
});

test("standard input is let go once it is known to be too large", async () => {
  await using folder = await workFolder();
  const run = await measured(folder.path, ["check", "-"], { stdin: "sop: 1\n".repeat(3 << 20) });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain("baca-terlalu-besar");
  expect(run.memory).toBeLessThan(MOST_MEMORY);
});
