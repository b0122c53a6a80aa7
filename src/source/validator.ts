import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import schema from "../../schemas/sop.schema.json" with { type: "json" };

/** The name under `$defs` of the schema that an error comes from; null for the root and for parts of a definition. */
export function definitionOf(error: ErrorObject): string | null {
  return DEFINITIONS.get(error.parentSchema) ?? null;
}

const DEFINITIONS: ReadonlyMap<unknown, string> = new Map(
  Object.entries(schema.$defs).map(([name, definition]) => [definition, name]),
);

/** The schema's keywords that speak to editors alone. */
const EDITOR_KEYWORDS = ["markdownDescription", "defaultSnippets", "errorMessage", "patternErrorMessage"];

/** Compiles `schemas/sop.schema.json`; takes some tens of milliseconds, so `validator` keeps it. */
export function compileSchema(): ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    // The format is forgiving: most values may be one of several types, each with its own keywords.
    strictTypes: false,
    strictRequired: false,
    // The schema is ours, and its own correctness a matter of the tests; checking it costs more than compiling it.
    meta: false,
    validateSchema: false,
    code: { optimize: false },
    allErrors: true,
    verbose: true,
  });
  ajv.addVocabulary(EDITOR_KEYWORDS);
  return ajv.compile(schema);
}

/** The compiled schema: a constant, computed when it is first asked for. */
export const validator = once(compileSchema);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
