import { join } from "node:path";
import { expect, test } from "vitest";
import schema from "../../../schemas/sop-runtime.schema.json" with { type: "json" };
import { typesOf } from "./types-of-schema.ts";

test("the TypeScript types say what the published schema says", async () => {
  const file = join(import.meta.dirname, "../../../src/emit/runtime/definition.ts");
  await expect(typesOf(schema)).toMatchFileSnapshot(file);
});
