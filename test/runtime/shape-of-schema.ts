import type { Schema } from "../emit/runtime/types-of-schema.ts";

/** A part of the schema that may also say how short a list may be. */
interface Part extends Schema {
  readonly minItems?: number;
  readonly items?: Part;
}

/** What a run relies on, and the types of that. The rest of a definition is for readers of the SOP. */
const KEYS = ["id", "digest", "title", "actors", "start", "end", "steps"];
const TYPES = ["Actor", "Step", "Duration", "DurationAlternative", "Transition"];

/** The module by which the loader checks a definition's shape: every object's required keys, with their types. */
export function shapeOf(schema: Schema): string {
  const named: readonly (readonly [string, Schema])[] = [
    ["Root", { ...schema, required: KEYS }],
    ...TYPES.map((name) => [name, schema.$defs?.[name] ?? {}] as const),
  ];
  return [
    "// Generated from schemas/sop-runtime.schema.json; a test holds the two together, and `vitest -u` writes it anew.",
    "",
    'import type { RuntimeDefinition } from "./definition.ts";',
    "",
    "/** The part of a definition that the loader checks and a run relies on; the rest is for readers of the SOP. */",
    `export type Runnable = Pick<RuntimeDefinition, ${KEYS.map((key) => JSON.stringify(key)).join(" | ")}>;`,
    "",
    "/** Every object's keys, with their types in the short forms that `check.ts` reads. */",
    "export const SHAPES: Readonly<Record<string, string>> = {",
    ...named.map(([name, part]) => entry(name, fieldsOf(part))),
    "};",
    "",
  ].join("\n");
}

function fieldsOf({ properties = {}, required = [] }: Schema): string {
  const fields = required.map((key) => {
    const field = properties[key];
    if (field === undefined) throw new Error(`the schema asks for a key that it does not describe: ${key}`);
    return `${key}${formOf(field)}`;
  });
  return JSON.stringify(fields.join(" "));
}

/** As the formatter leaves it alone: it puts no text on a line of its own behind a key of four letters. */
function entry(name: string, text: string): string {
  return `  ${name}:${text.length > 90 && name.length > 4 ? "\n    " : " "}${text},`;
}

/** Text is what most keys are, and is not said. */
function formOf(part: Part): string {
  if (part.$ref !== undefined) return `#${part.$ref.split("/").at(-1)}`;
  if (part.anyOf !== undefined) {
    const [one, none, ...more] = part.anyOf;
    if (one === undefined || none?.type !== "null" || more.length > 0) throw new Error("only `or null` is known");
    return `?${formOf(one)}`;
  }
  if (part.enum !== undefined) return `=${part.enum.join("|")}`;
  const types = [part.type ?? []].flat();
  const [type] = types.filter((one) => one !== "null");
  const optional = types.includes("null") ? "?" : "";
  switch (type) {
    case "string":
      return optional;
    case "boolean":
      return `${optional}!`;
    case "integer":
      return `${optional}%`;
    case "array":
      if (part.items === undefined) throw new Error("a list of the schema does not say of what");
      return `${optional}${part.minItems === 1 ? "+" : "*"}${formOf(part.items)}`;
    default:
      throw new Error(`the schema has a type that this does not know: ${type}`);
  }
}
