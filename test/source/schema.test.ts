import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import schema from "../../schemas/sop.schema.json" with { type: "json" };
import { LABEL_KEYS } from "../../src/profile/profile.ts";
import { EXPECTATIONS } from "../../src/source/expectations.ts";
import { KEYS, MAP_KEYS, TEXT_KEYS } from "../../src/source/keys.ts";
import { compileSchema } from "../../tools/schema-validator.ts";

interface Definition {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Definition & { readonly $ref?: string }>>;
}

const definitions: Readonly<Record<string, Definition>> = schema.$defs;

test("the schema is valid JSON Schema 2020-12", () => {
  const ajv = new Ajv2020({ strict: false });
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(compileSchema("sop")).toBeTypeOf("function");
});

test("the labels an SOP may reword are those of a profile", () => {
  expect(Object.keys(schema.$defs.label.properties)).toEqual([...LABEL_KEYS]);
});

describe("an editor finds words for everything it may show", () => {
  const shown: [string, Definition][] = [["root", schema], ...Object.entries(definitions)];
  test.each(shown)("%s", (_, definition) => {
    for (const part of [definition, ...Object.values(definition.properties ?? {})]) {
      expect(part.title, JSON.stringify(part)).toMatch(/\S/);
      expect(part.description, JSON.stringify(part)).toMatch(/\S/);
    }
  });
});

test("every definition has its words for a finding", () => {
  expect(Object.keys(EXPECTATIONS).toSorted()).toEqual(Object.keys(definitions).toSorted());
});

test("the keys that hold texts are those that the schema says hold texts", () => {
  const texts = /^#\/\$defs\/(teks|teks_wajib|teks_tunggal|waktu|keterkaitan)$/;
  const keys = [
    schema,
    ...Object.entries(definitions)
      .filter(([name]) => name !== "label")
      .map(([, d]) => d),
  ].flatMap((part: Definition) =>
    Object.entries(part.properties ?? {})
      .filter(([, property]) => texts.test(property.$ref ?? ""))
      .map(([key]) => key),
  );
  expect([...new Set(keys)].toSorted()).toEqual([...TEXT_KEYS].toSorted());
});

test("the keys that people write are those of the schema", () => {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === "properties") for (const name of Object.keys(value)) found.add(name);
      visit(value);
    }
  };
  visit({ ...schema, $defs: Object.fromEntries(Object.entries(definitions).filter(([name]) => name !== "label")) });
  expect([...found].toSorted()).toEqual([...KEYS].toSorted());
  for (const key of MAP_KEYS) expect(KEYS).toContain(key);
});

describe("an editor, which sees numbers and booleans, accepts what the reader accepts", () => {
  const validate = compileSchema("sop");
  const sops = new URL("../../sops/", import.meta.url);
  const files = [
    new URL("../fixtures/format/lengkap.yaml", import.meta.url),
    ...readdirSync(sops)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => new URL(name, sops)),
  ];
  test.each(files.map((file) => [file.pathname.split("/").at(-1), file] as const))("%s", (_, file) => {
    const accepted = validate(parse(readFileSync(file, "utf8"), { merge: true }));
    expect(validate.errors ?? []).toEqual([]);
    expect(accepted).toBe(true);
  });
});
