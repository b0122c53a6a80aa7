/** The part of JSON Schema that `sop-runtime.schema.json` is written in. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The TypeScript module that says what the schema says. */
export function typesOf(schema: Schema): string {
  const named = [schema, ...Object.values(schema.$defs ?? {})];
  return [
    "// Generated from schemas/sop-runtime.schema.json; a test holds the two together, and `vitest -u` writes it anew.",
    ...named.map(interfaceOf),
  ]
    .join("\n\n")
    .concat("\n");
}

function interfaceOf(schema: Schema): string {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...comment(field.description, "  "),
    `  readonly ${name}: ${typeOf(field)};`,
  ]);
  return [...comment(schema.description, ""), `export interface ${nameOf(schema.title)} {`, ...fields, "}"].join("\n");
}

/** `Step` is `RuntimeStep` in the program, where a `Step` of the model exists too. */
function nameOf(title: string | undefined): string {
  if (title === undefined) throw new Error("an object of the schema has no title");
  return title.startsWith("Runtime") ? title : `Runtime${title}`;
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref.split("/").at(-1));
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const types = [schema.type ?? []].flat();
  if (types.length === 0) throw new Error("a part of the schema has no type");
  return types.map((type) => primitive(type, schema)).join(" | ");
}

function primitive(type: string, { items }: Schema): string {
  switch (type) {
    case "string":
    case "boolean":
    case "null":
      return type;
    case "integer":
    case "number":
      return "number";
    case "array": {
      if (items === undefined) throw new Error("a list of the schema does not say of what");
      const item = typeOf(items);
      return item.includes(" ") ? `readonly (${item})[]` : `readonly ${item}[]`;
    }
    default:
      throw new Error(`the schema has a type that this does not know: ${type}`);
  }
}

/** Wrapped as the formatter leaves it alone: it touches no comment. */
function comment(text: string | undefined, indent: string): readonly string[] {
  if (text === undefined) throw new Error("a part of the schema has no description");
  const lines = text.split("\n").flatMap((line) => (line === "" ? [""] : wrapped(line, 115 - indent.length)));
  if (lines.length === 1) return [`${indent}/** ${lines[0]} */`];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
