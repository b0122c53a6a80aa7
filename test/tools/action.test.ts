import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
const TEXT = readFileSync("action.yml", "utf8");
const ACTION: Action = parse(TEXT);
const { steps } = ACTION.runs;

describe("the action", () => {
  it("says what it is, what it takes and what it gives", () => {
    expect(ACTION.runs.using).toBe("composite");
    expect([ACTION.name, ACTION.description].every((words) => words.length > 0)).toBe(true);
    expect(Object.keys(ACTION.inputs)).toEqual(["command", "paths", "out", "format", "cache"]);
    for (const { description, default: value } of Object.values(ACTION.inputs)) {
      expect(description).toMatch(/\.$/);
      expect(typeof value).toBe("string");
    }
    for (const name of Object.keys(ACTION.inputs)) expect(TEXT).toContain(`inputs.${name}`);
    const ids = new Set(steps.map(({ id }) => id));
    for (const { value } of Object.values(ACTION.outputs)) {
      const [, id, output] = /^\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
      expect(ids.has(id)).toBe(true);
      expect(steps.some((step) => step.id === id && step.run?.includes(`${output}=`))).toBe(true);
    }
  });

  it("has steps that run: a shell for each script, a version for each action", () => {
    for (const { uses, run, shell } of steps) {
      expect([uses === undefined, run === undefined].filter(Boolean)).toHaveLength(1);
      if (run !== undefined) expect(shell).toBe("bash");
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    }
  });

  it("puts no input into the text of a script", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
});

describe("the action's script", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sop-action-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the last step as a runner would. */
  async function runWith(inputs: Readonly<Record<string, string>>): Promise<{ code: number | null; text: string }> {
    const given = { command: "check", paths: "sops", out: "out", format: "github", ...inputs };
    const output = join(folder, "output");
    writeFileSync(output, "");
    const env = {
      ...process.env,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      GITHUB_ACTION_PATH: resolve("."),
      GITHUB_OUTPUT: output,
      SOP_COMMAND: given.command,
      SOP_PATHS: given.paths,
      SOP_OUT: given.out,
      SOP_FORMAT: given.format,
      SOP_CACHE: "off",
      SOP_LANG: "en",
    };
    // As the runner calls `shell: bash`.
    const script = join(folder, "step.sh");
    writeFileSync(script, steps.at(-1)?.run ?? "");
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], { env, cwd: resolve(".") });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.stderr.on("data", (chunk) => {
      text += chunk;
    });
    const code = await new Promise<number | null>((done) => child.on("close", done));
    return { code, text: text + readFileSync(output, "utf8") };
  }

  it("checks several paths, in several forms", async () => {
    const sarif = join(folder, "a b.sarif");
    const paths = "sops/pembentukan-tim.yaml\n\nsops/pendokumentasian.yaml\n";
    const { code, text } = await runWith({ paths, format: `github\nsarif:${sarif}` });
    expect([code, text]).toEqual([0, expect.stringMatching(/out=out\nexit-code=0\n$/)]);
    expect(text).toContain("::warning file=sops/pembentukan-tim.yaml");
    expect(existsSync(sarif)).toBe(true);
  });

  it("fails as the command does, and says how", async () => {
    const broken = join(folder, "rusak.yaml");
    writeFileSync(broken, "sop: 1\n");
    expect(await runWith({ paths: broken })).toEqual({ code: 1, text: expect.stringContaining("exit-code=1\n") });
  });

  it("takes nothing for an option or a command that is a path or a text", async () => {
    const marked = join(folder, "marked");
    expect((await runWith({ paths: "--version" })).code).toBe(2);
    expect((await runWith({ paths: `$(touch ${marked})\n; touch ${marked}` })).code).toBe(2);
    expect((await runWith({ command: `check; touch ${marked}` })).code).toBe(2);
    expect((await runWith({ out: `out\nexit-code=0`, paths: "no-such-folder" })).text).toMatch(/out=outexit-code=0\n/);
    expect(existsSync(marked)).toBe(false);
  });
});
