import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import schema from "../../schemas/sop.schema.json" with { type: "json" };
import { definitionOf, validator } from "../../src/source/validator.ts";
import { compileSchema, SHAPES, validatorModule } from "../../tools/schema-validator.ts";

it("is the schema, compiled; `node tools/schema-validator.ts` writes it anew", () => {
  expect(readFileSync(SHAPES.sop.file, "utf8")).toBe(validatorModule("sop"));
});

it("finds what the schema finds, and names the same parts of it", () => {
  const compiled = compileSchema("sop");
  const step = { kegiatan: "", pelaksana: { berurutan: [] }, waktu: { teks: [] }, selesai: "a b", lain: 1 };
  const wrong = [{}, null, [], { sop: 2, nama: [], status: "final", pelaksana: { "a b": 1 }, langkah: [step, null] }];
  for (const value of wrong) {
    expect(validator(value)).toBe(compiled(value));
    expect(validator.errors).toEqual(compiled.errors);
    expect(validator.errors?.length).toBeGreaterThan(0);
  }
  expect(new Set(validator.errors?.map(definitionOf))).toContain("status");
  expect(schema.$defs.status).toBe(
    validator.errors?.find(({ instancePath }) => instancePath === "/status")?.parentSchema,
  );
});
