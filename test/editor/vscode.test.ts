import { existsSync, readdirSync, readFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { pretty } from "../../src/report/pretty.ts";
import { checkText } from "../check/reading.ts";
import { FLAWED } from "../report/findings.ts";

interface Task {
  readonly problemMatcher: readonly {
    readonly severity: string;
    readonly pattern: readonly [{ readonly regexp: string }, { readonly regexp: string }];
  }[];
}

const read = (name: string): Record<string, unknown> => JSON.parse(readFileSync(`.vscode/${name}`, "utf8"));

describe(".vscode", () => {
  it("recommends the extension that speaks YAML", () => {
    expect(read("extensions.json").recommendations).toContain("redhat.vscode-yaml");
  });

  it("gives every SOP and every profile its schema", () => {
    const schemas = Object.entries(read("settings.json")["yaml.schemas"] ?? {});
    for (const [schema] of schemas) expect(existsSync(schema), schema).toBe(true);
    const schemaOf = (file: string): readonly string[] =>
      schemas.filter(([, globs]) => globs.some((glob: string) => matchesGlob(file, glob))).map(([schema]) => schema);
    for (const name of readdirSync("sops")) expect(schemaOf(`sops/${name}`)).toEqual(["./schemas/sop.schema.json"]);
    for (const name of readdirSync("templates")) {
      const file = `templates/${name}/profile.yaml`;
      if (existsSync(file)) expect(schemaOf(file)).toEqual(["./schemas/profile.schema.json"]);
    }
  });

  it("has a task that turns every finding of a check into a problem at its place", () => {
    const [first, ...others] = checkText(FLAWED);
    const found: readonly Diagnostic[] = first ? [{ ...first, severity: "info" }, ...others] : [];
    const printed = pretty(found, { language: "id", sources: new Map([["sops/contoh.yaml", FLAWED]]) }).split("\n");
    const tasks: readonly Task[] = JSON.parse(readFileSync(".vscode/tasks.json", "utf8")).tasks;
    const matchers = tasks.flatMap(({ problemMatcher }) => problemMatcher);
    const problems = printed.flatMap((line, i) =>
      matchers.flatMap(({ severity, pattern: [title, where] }) => {
        const [, code] = new RegExp(title.regexp).exec(line) ?? [];
        const [, file, row, column] = new RegExp(where.regexp).exec(printed[i + 1] ?? "") ?? [];
        return code === undefined ? [] : [{ severity, code, place: `${file}:${row}:${column}` }];
      }),
    );
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["error", "warning", "info"]));
    expect(problems).toEqual(
      found.map(({ severity, code, place: { file, line, column } }) => {
        return { severity, code, place: `${file}:${line}:${column}` };
      }),
    );
  });

  it("indents with spaces, as YAML wants it, and asks no server for schemas", () => {
    expect(read("settings.json")).toMatchObject({
      "yaml.schemaStore.enable": false,
      "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
    });
  });
});
