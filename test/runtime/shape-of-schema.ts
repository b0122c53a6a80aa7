import type { Schema } from "../emit/runtime/types-of-schema.ts";

/** A part of the schema that may also say how short a list may be. */
interface Part extends Schema {
  readonly minItems?: number;
  readonly items?: Part;
}

/** The module by which the loader checks a definition's shape: every key with a short form of its type. */
export function shapeOf(schema: Schema): string {
  const named: readonly (readonly [string, Schema])[] = [
    ["Definition", schema],
    ...Object.entries(schema.$defs ?? {}).map(([name, part]) => [name, part] as const),
  ];
  return [
    "// Generated from schemas/sop-runtime.schema.json; a test holds the two together, and `vitest -u` writes it anew.",
    "",
    "/** Every object's required keys with their types, in the short forms that `check.ts` reads. */",
    "export const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {",
    ...named.flatMap(([name, part]) => [`  ${name}: {`, ...fieldsOf(part), "  },"]),
    "};",
    "",
  ].join("\n");
}

function fieldsOf({ properties = {}, required = [] }: Schema): readonly string[] {
  return required.map((key) => {
    const field = properties[key];
    if (field === undefined) throw new Error(`the schema asks for a key that it does not describe: ${key}`);
    return `    ${key}: ${JSON.stringify(formOf(field))},`;
  });
}

function formOf(part: Part): string {
  if (part.$ref !== undefined) return `#${part.$ref.split("/").at(-1)}`;
  if (part.anyOf !== undefined) {
    const [one, none, ...more] = part.anyOf;
    if (one === undefined || none?.type !== "null" || more.length > 0) throw new Error("only `or null` is known");
    return `${formOf(one)}?`;
  }
  if (part.enum !== undefined) return `=${part.enum.join("|")}`;
  const types = [part.type ?? []].flat();
  const [type] = types.filter((one) => one !== "null");
  const optional = types.includes("null") ? "?" : "";
  switch (type) {
    case "string":
    case "boolean":
    case "integer":
      return `${type}${optional}`;
    case "array":
      if (part.items === undefined) throw new Error("a list of the schema does not say of what");
      return `${part.minItems === 1 ? "+" : "["}${formOf(part.items)}${optional}`;
    default:
      throw new Error(`the schema has a type that this does not know: ${type}`);
  }
}
