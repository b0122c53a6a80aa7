import type { ErrorObject } from "ajv/dist/2020.js";
import schema from "../../schemas/sop.schema.json" with { type: "json" };

/** Says whether a value has the shape of `schemas/sop.schema.json`; its errors name the parts of the schema. */
export { validate as validator } from "./sop-shape.js";

/** The name under `$defs` of the schema that an error comes from; null for the root and for parts of a definition. */
export function definitionOf(error: ErrorObject): string | null {
  return DEFINITIONS.get(error.parentSchema) ?? null;
}

/** What a list or a map may hold stands in a part of its own (`allOf`): editors then write a text first. */
const DEFINITIONS: ReadonlyMap<unknown, string> = new Map(
  Object.entries(schema.$defs).flatMap(([name, definition]): [unknown, string][] => {
    const parts: readonly unknown[] = "allOf" in definition ? definition.allOf : [];
    return [definition, ...parts].map((part) => [part, name]);
  }),
);
