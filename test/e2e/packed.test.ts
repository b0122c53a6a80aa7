import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDist } from "../../tools/dist.ts";

const run = promisify(execFile);
interface Manifest {
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
const MANIFEST: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
/** Paths of the Nodes to try it on; `npm run smoke` names all that the package promises. */
const NODES = process.env.SOP_TEST_NODES?.split(":") ?? [process.execPath];

/** A folder with everything that is packed. */
let stage: string;
/** A project of someone else's that has installed the package. */
let project: string;
let installed: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "sop-packed-"));
  stage = join(folder, "stage");
  mkdirSync(stage);
  makeDist(join(stage, "dist"));
  for (const name of ["package.json", "README.md", "LICENSE", ...MANIFEST.files]) {
    if (name !== "dist") cpSync(name, join(stage, name), { recursive: true });
  }
  await run("npm", ["pack", "--ignore-scripts", "--offline", "--silent", "--pack-destination", folder], { cwd: stage });
  const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));

  // Installed by hand, for nothing may be fetched: the package's own files are real, what it stands on is linked.
  project = join(folder, "project");
  const modules = join(project, "node_modules");
  installed = join(modules, "sop-compiler");
  mkdirSync(installed, { recursive: true });
  await run("tar", ["-xzf", join(folder, tarball), "-C", installed, "--strip-components=1"]);
  for (const name of Object.keys(MANIFEST.dependencies)) link(name, modules);
  for (const name of ["@types/node", "undici-types"]) link(name, modules);
  cpSync("sops", join(project, "sops"), { recursive: true });
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
});

afterAll(() => rmSync(resolve(stage, ".."), { recursive: true, force: true }));

function link(name: string, modules: string): void {
  const to = join(modules, name);
  mkdirSync(resolve(to, ".."), { recursive: true });
  symlinkSync(resolve("node_modules", name), to);
}

const WITHIN = { timeout: 60_000, maxBuffer: 10_000_000 };
const onNode = (node: string, ...args: string[]) => run(node, args, { cwd: project, ...WITHIN });

describe("the package", () => {
  it("holds what runs and nothing of how it is made", () => {
    const names = readdirSync(installed).sort();
    expect(names).toEqual(["LICENSE", "README.md", "bin", "data", "dist", "package.json", "schemas", "templates"]);
    expect(MANIFEST.scripts.prepack).toBe("node tools/dist.ts");
    const strays = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter(
      (name) => /\.ts$/.test(name) && !name.endsWith(".d.ts"),
    );
    expect(strays).toEqual([]);
  });

  it("is well formed for those who import it", async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    const faults = messages.filter(({ type }) => type !== "suggestion");
    expect(faults.map((message) => formatMessage(message, MANIFEST, { color: false }))).toEqual([]);
  });

  it("has types for the library and for the runtime", async () => {
    writeFileSync(
      join(project, "use.ts"),
      `import { build, check, findSources, type Diagnostic, type Sop } from "sop-compiler";
import { load, start, type RuntimeDefinition } from "sop-compiler/runtime";
export const found = async (): Promise<readonly Diagnostic[]> => {
  const sources = await findSources(["sops"], ".");
  const { sops } = await check(sources, { workingFolder: ".", profiles: new Set(["kemnaker"]) });
  const first: Sop | null | undefined = sops[0]?.sop;
  return first ? sops.flatMap(({ diagnostics }) => diagnostics) : [];
};
export const title = (definition: RuntimeDefinition): string => definition.title;
// @ts-expect-error an SOP's id is a text
export const wrong = (definition: RuntimeDefinition): number => definition.id;
export const parts = [build, load, start].length;
`,
    );
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--types", "node"];
    const tsc = resolve("node_modules", "typescript", "bin", "tsc");
    const outcome = await onNode(process.execPath, tsc, ...options, "--skipLibCheck", "use.ts").catch((error) => error);
    expect(outcome.stdout).toBe("");
  });
});

describe.each(NODES)("the package on %s", (node) => {
  const sop = (...args: string[]) => onNode(node, join(installed, "bin", "sop.cjs"), ...args);

  it("checks, begins and builds SOPs", async () => {
    const check = await sop("check", "sops", "--format", "json");
    expect(JSON.parse(check.stdout).diagnostics.length).toBeGreaterThan(5);
    await sop("new", "tamu-dinas");
    expect(readFileSync(join(project, "sops", "tamu-dinas.yaml"), "utf8")).toContain("yaml-language-server");
    rmSync(join(project, "sops", "tamu-dinas.yaml"));

    // What another Node made is no proof that this one can.
    for (const made of ["out", "node_modules/.cache"]) rmSync(join(project, made), { recursive: true, force: true });
    await sop("build", "sops/pembentukan-tim.yaml", "--only", "json,mmd,pdf", "--quiet");
    const out = join(project, "out", "pembentukan-tim");
    expect(readdirSync(out).sort()).toEqual(["pembentukan-tim.json", "pembentukan-tim.mmd", "pembentukan-tim.pdf"]);
    expect(readFileSync(join(out, "pembentukan-tim.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    expect(readFileSync(join(project, "out", "index.html"), "utf8")).toContain("Pembentukan Tim");
  });

  it("is imported as a library and as the runtime alone", async () => {
    const program = `
      import { check, findSources } from "sop-compiler";
      import { load } from "sop-compiler/runtime";
      import { readFileSync } from "node:fs";
      const { sops } = await check(await findSources(["sops"], "."), { workingFolder: ".", profiles: new Set(["kemnaker"]) });
      const loaded = load(JSON.parse(readFileSync("out/pembentukan-tim/pembentukan-tim.json", "utf8")));
      console.log(JSON.stringify({ sops: sops.length, loaded: loaded.ok }));`;
    const { stdout } = await onNode(node, "--input-type=module", "--eval", program);
    expect(JSON.parse(stdout)).toEqual({ sops: 5, loaded: true });
  });
});
