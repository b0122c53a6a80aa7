import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completeExample } from "../../src/check/examples.ts";
import { newSop } from "../../src/cli/new/template.ts";
import { type LanguageClient, yamlLanguageServer } from "./language-client.ts";

interface Completion {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: unknown;
}

/** The settings that the repository itself gives editors, as the server asks for them: by section. */
function repositorySettings(): Readonly<Record<string, unknown>> {
  const flat: Record<string, unknown> = JSON.parse(readFileSync(".vscode/settings.json", "utf8"));
  const yaml = {
    schemas: flat["yaml.schemas"],
    schemaStore: { enable: flat["yaml.schemaStore.enable"] },
    format: { enable: flat["yaml.format.enable"] },
    completion: true,
    hover: true,
    validate: true,
  };
  return { yaml };
}

let server: LanguageClient;
let opened = 0;
beforeAll(async () => {
  server = await yamlLanguageServer(pathToFileURL(resolve(".")).href, repositorySettings());
  // It answers before it has read its configuration; once it finds a fault by the schema it has.
  open("sop: 2\n");
  await server.notification("textDocument/publishDiagnostics", (params) => diagnosticsOf(params).length > 0);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

/** Opens a text as a file of `sops/`, or another folder (none is written), and gives its address. */
function open(text: string, folder = "sops"): string {
  const uri = pathToFileURL(resolve(folder, `editor-${++opened}.yaml`)).href;
  server.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  return uri;
}

/** The position of `|` in a text, and the text without it. */
function cursor(marked: string): { readonly text: string; readonly position: { line: number; character: number } } {
  const before = marked.slice(0, marked.indexOf("|")).split("\n");
  return {
    text: marked.replace("|", ""),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

async function complete(marked: string): Promise<readonly Completion[]> {
  const { text, position } = cursor(marked);
  const result = await server.request("textDocument/completion", { textDocument: { uri: open(text) }, position });
  if (typeof result !== "object" || result === null || !("items" in result) || !Array.isArray(result.items)) return [];
  return result.items;
}

async function hover(marked: string): Promise<string> {
  const { text, position } = cursor(marked);
  return JSON.stringify(await server.request("textDocument/hover", { textDocument: { uri: open(text) }, position }));
}

interface Problem {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

async function problems(text: string, folder?: string): Promise<readonly Problem[]> {
  const uri = open(text, folder);
  const isOurs = (params: unknown): boolean =>
    typeof params === "object" && params !== null && "uri" in params && params.uri === uri;
  return diagnosticsOf(await server.notification("textDocument/publishDiagnostics", isOurs));
}

function diagnosticsOf(params: unknown): readonly Problem[] {
  if (typeof params !== "object" || params === null || !("diagnostics" in params)) return [];
  return Array.isArray(params.diagnostics) ? params.diagnostics : [];
}

describe("an editor", () => {
  it("completes a key at the top and in a step, with its explanation in Indonesian", async () => {
    const top = await complete("sop: 1\nnama: Contoh\nda|\npelaksana:\n  kasubag: Kasubag\n");
    expect(JSON.stringify(top.find(({ label }) => label === "dasar_hukum"))).toContain("Peraturan yang mendasari SOP");
    const inStep = await complete("sop: 1\nlangkah:\n  - kegiatan: menyusun konsep\n    kepu|\n");
    expect(inStep.map(({ label }) => label)).toContain("keputusan");
    // The plain text that most people want, not the map that a text may be as well.
    for (const [items, key] of [
      [top, "dasar_hukum"],
      [inStep, "waktu"],
      [inStep, "pelaksana"],
    ] as const) {
      expect(items.find(({ label }) => label === key)?.insertText).toBe(`${key}: `);
    }
  });

  it("completes values, and offers snippets for whole steps", async () => {
    expect((await complete("sop: 1\nstatus: |\n")).map(({ label }) => label)).toEqual(
      expect.arrayContaining(["draf", "resmi"]),
    );
    const steps = await complete("sop: 1\nlangkah:\n  |\n");
    expect(steps.map(({ label }) => label)).toEqual(expect.arrayContaining(["langkah", "keputusan"]));
    expect(steps.find(({ label }) => label === "keputusan")?.insertText).toMatch(/keputusan:\s+ya: /);
  });

  it("explains a key in Indonesian under the mouse", async () => {
    expect(await hover("sop: 1\ndasar_|hukum: x\n")).toContain("Peraturan yang mendasari SOP");
    expect(await hover("sop: 1\npenge|sah:\n  nip:\n")).toContain("Pejabat yang mengesahkan SOP ini.");
    expect(await hover("sop: 1\nlangkah:\n  - wak|tu: 30 menit\n")).toContain("5-10 menit");
  });

  it("marks a wrong value and an unknown key, in the schema's words", async () => {
    const found = await problems(completeExample("status: final\nnomer: 1"));
    expect(found.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining("Isinya `draf` atau `resmi`.")]),
    );
    expect(found.map(({ message }) => message).join("\n")).toContain("nomer");
  });

  it("finds the schema by a file's first line alone, wherever the file lies", async () => {
    const wrong = newSop("contoh", "../schemas/sop.schema.json").replace("status: draf", "status: final");
    expect((await problems(wrong, "docs")).map(({ message }) => message).join("\n")).toContain("`draf` atau `resmi`");
    expect(await problems(wrong.replace(/^# yaml-language-server.*\n/, ""), "docs")).toEqual([]);
  });

  it("finds nothing wrong with a new SOP, nor with one that is shipped", async () => {
    expect(await problems(newSop("contoh", "../schemas/sop.schema.json"))).toEqual([]);
    expect(await problems(readFileSync("sops/pembuatan-bahan.yaml", "utf8"))).toEqual([]);
  });
});
