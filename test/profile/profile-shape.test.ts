import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { validate } from "../../src/profile/profile-shape.js";
import { compileSchema, SHAPES, validatorModule } from "../../tools/schema-validator.ts";

it("is the schema, compiled; `node tools/schema-validator.ts` writes it anew", () => {
  expect(readFileSync(SHAPES.profile.file, "utf8")).toBe(validatorModule("profile"));
});

it("finds what the schema finds", () => {
  const compiled = compileSchema("profile");
  const wrong = [{}, null, [], { profil: 1, kepala: ["nomor", "nomor"], label: { nip: "x".repeat(999) }, kertas: 4 }];
  for (const value of wrong) {
    expect(validate(value)).toBe(compiled(value));
    expect(validate.errors).toEqual(compiled.errors);
    expect(validate.errors?.length).toBeGreaterThan(0);
  }
  expect(validate({ profil: 1, memperluas: "kemnaker", label: { nip: "NIP" }, kepala: ["nomor", "nama"] })).toBe(true);
});
