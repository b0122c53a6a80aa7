import { join } from "node:path";
import { expect, test } from "vitest";
import schema from "../../schemas/sop-runtime.schema.json" with { type: "json" };
import { typesOf } from "../emit/runtime/types-of-schema.ts";
import { shapeOf } from "./shape-of-schema.ts";

const ROOM = join(import.meta.dirname, "../../src/runtime");

test("the loader's types and its check of shapes say what the published schema says", async () => {
  await expect(typesOf(schema)).toMatchFileSnapshot(join(ROOM, "definition.ts"));
  await expect(shapeOf(schema)).toMatchFileSnapshot(join(ROOM, "shape.ts"));
});
