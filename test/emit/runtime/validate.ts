import { Ajv2020 } from "ajv/dist/2020.js";
import schema from "../../../schemas/sop-runtime.schema.json" with { type: "json" };

/** Complaints of the published schema, and of the same schema when it lets no unknown key pass. */
export function complaints(definition: unknown): readonly string[] {
  return [published, closed].flatMap((validate) => {
    validate(definition);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  });
}

const published = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const closed = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(sealed(schema));

/** A copy in which every object has exactly the keys it names. */
function sealed(part: unknown): object {
  const copy: unknown = JSON.parse(JSON.stringify(part), (_, value: unknown) =>
    typeof value === "object" && value !== null && "type" in value && value.type === "object"
      ? { ...value, additionalProperties: false }
      : value,
  );
  if (typeof copy !== "object" || copy === null) throw new Error("a schema is an object");
  return copy;
}
