import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { outcomeVariable } from "../../src/emit/bpmn/names.ts";
import { readProcess } from "../emit/bpmn/read-process.ts";
import { sopWith } from "../emit/read-sop.ts";
import { runSop, workFolder } from "./run-sop.ts";

const GUIDE = readFileSync("docs/menjalankan-sop.md", "utf8");

function blocks(language: string): readonly string[] {
  return [...GUIDE.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, text]) => text ?? "");
}
function block(language: string, first: string): string {
  return blocks(language).find((text) => text.startsWith(first)) ?? "";
}
const node = (args: readonly string[], cwd: string) => promisify(execFile)(process.execPath, [...args], { cwd });

/** The rows of the table that begins with this cell, as the texts of their two cells. */
function examples(first: string): readonly (readonly [string, string])[] {
  const table = GUIDE.slice(GUIDE.indexOf(`| ${first} |`)).split("\n\n")[0] ?? "";
  const rows = table.split("\n").slice(2);
  return rows.map((row) => {
    const [, left = "", right = ""] = /^\| `(.*)` \| `(.*)` \|$/.exec(row) ?? [];
    return [left, right];
  });
}

describe("the guide to running SOPs", () => {
  it("names variables and branches as the files do", () => {
    const variables = examples("id langkah");
    expect(variables.length).toBeGreaterThan(3);
    for (const [id, name] of variables) expect(outcomeVariable(id), id).toBe(name);

    const branches = examples("label di `keputusan`");
    expect(branches.length).toBeGreaterThan(3);
    const labels = branches.map(([label]) => `${JSON.stringify(label)}: selesai`).join(", ");
    const [decision] = sopWith(`- {kegiatan: menilai, pelaksana: a, keputusan: {${labels}}}`).steps;
    expect(decision?.transitions.map(({ label, outcome }) => [label, outcome])).toEqual(branches);
  });

  it("builds what it shows, names what is in it, and turns it into Flowable's conditions", async () => {
    await using folder = await workFolder({ sops: "sops" });
    for (const kind of ["bpmn", "xstate", "json"]) expect(GUIDE).toContain(`npx sop build --only ${kind}`);
    const [command = ""] = /sop (build .*--only bpmn)/.exec(block("sh", "npx sop build"))?.slice(1) ?? [];
    expect(await runSop(command.split(" "), { cwd: folder.path })).toMatchObject({ code: 0 });
    const xml = await readFile(join(folder.path, "out/pembentukan-tim/pembentukan-tim.bpmn"), "utf8");
    const shell = blocks("sh").join("\n");
    for (const [, body = ""] of shell.matchAll(/-d '(.*?)'/g)) expect(() => JSON.parse(body)).not.toThrow();
    for (const [name] of shell.matchAll(/outcome_\w+/g)) expect(xml).toContain(`=${name} = "ya"`);
    expect(xml).toContain('<bpmn:process id="sop-pembentukan-tim"');

    await writeFile(join(folder.path, "ke-flowable.mjs"), block("js", "// ke-flowable.mjs"));
    const convert = /node (ke-flowable\.mjs .*)/.exec(shell)?.[1]?.split(" ") ?? [];
    await node(convert, folder.path);
    const converted = await readFile(join(folder.path, "pembentukan-tim.bpmn20.xml"), "utf8");
    const conditions = [...converted.matchAll(/<bpmn:conditionExpression[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(conditions.length).toBe([...xml.matchAll(/<bpmn:conditionExpression/g)].length);
    for (const text of conditions) expect(text).toMatch(/^\$\{outcome_\w+ == '[\p{L}\d-]+'\}$/u);
    expect(readProcess(converted).tasks).toEqual(readProcess(xml).tasks);
  });

  it("shows a machine that runs", async () => {
    await using folder = await workFolder({ sops: "sops" });
    await runSop(["build", "sops/pembentukan-tim.yaml", "--only", "xstate"], { cwd: folder.path });
    await writeFile(
      join(folder.path, "mesin.mjs"),
      linked(block("js", "// mesin.mjs"), { xstate: import.meta.resolve("xstate") }),
    );
    expect((await node(["mesin.mjs"], folder.path)).stdout).toBe("[ 'minta-nama' ]\n");
  });

  it("shows a workflow that runs an SOP to its end", async () => {
    await using folder = await workFolder({ sops: "sops" });
    await runSop(["build", "sops/pembentukan-tim.yaml", "--only", "json"], { cwd: folder.path });
    const runtime = pathToFileURL("src/runtime/index.ts").href;
    const modules = { "@temporalio/workflow": "./temporal.mjs", "sop-compiler/runtime": runtime };
    await mkdir(join(folder.path, "kerja"));
    await writeFile(join(folder.path, "kerja/workflow.ts"), linked(block("ts", "// workflow.ts"), modules));
    await writeFile(join(folder.path, "kerja/temporal.mjs"), TEMPORAL);
    await writeFile(join(folder.path, "kerja/coba.mjs"), TRY);
    const { stdout } = await node(["kerja/coba.mjs"], folder.path);
    expect(JSON.parse(stdout)).toMatchObject({
      refused: "not-active",
      first: ["susun-rencana"],
      left: [],
      finished: true,
    });
  });
});

/** The program with its imports led to what is installed here. */
function linked(program: string, modules: Readonly<Record<string, string>>): string {
  expect(program).not.toBe("");
  return Object.entries(modules).reduce(
    (text, [name, url]) => text.replace(`from "${name}"`, `from "${url}"`),
    program,
  );
}

/** As much of Temporal as the workflow asks for: handlers by name, and a condition that is looked at again and again. */
const TEMPORAL = `
export const handlers = new Map();
export const defineQuery = (name) => name;
export const defineUpdate = (name) => name;
export const setHandler = (name, handler) => void handlers.set(name, handler);
export const condition = async (holds) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
};
`;

const TRY = `
import { readFileSync } from "node:fs";
import { handlers } from "./temporal.mjs";
import { jalankanSop } from "./workflow.ts";

const definition = readFileSync("out/pembentukan-tim/pembentukan-tim.json", "utf8");
const { steps } = JSON.parse(definition);
const run = jalankanSop(definition);
const work = () => handlers.get("pekerjaan")();
const first = work();
let refused = "";
try {
  handlers.get("selesaikan")({ complete: steps.at(-1).id });
} catch (error) {
  refused = error.message;
}
while (work().length > 0) {
  const step = steps.find(({ id }) => id === work()[0]);
  const outcome = step.kind === "decision" ? step.transitions[0].outcome : null;
  handlers.get("selesaikan")({ complete: step.id, outcome });
}
console.log(JSON.stringify({ refused, first, left: work(), finished: (await run) > 0 }));
`;
