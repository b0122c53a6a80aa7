import { existsSync, readdirSync, readFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { describe, expect, it } from "vitest";

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

  it("indents with spaces, as YAML wants it, and asks no server for schemas", () => {
    expect(read("settings.json")).toMatchObject({
      "yaml.schemaStore.enable": false,
      "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
    });
  });
});
