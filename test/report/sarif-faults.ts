import { Ajv2020 } from "ajv/dist/2020.js";

/** The part of a SARIF log that tests look into. */
export interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly language: string;
    readonly columnKind: string;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: Physical }[];
      readonly relatedLocations?: readonly { readonly id: number; readonly physicalLocation: Physical }[];
    }[];
  }[];
}

interface Physical {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
  readonly region: unknown;
}

const object = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});
const text = { type: "string", minLength: 1 };
const message = object({ text });
const position = { type: "integer", minimum: 1 };
const level = { enum: ["none", "note", "warning", "error"] };
/** RFC 3986: only these signs, and percent signs only before two hexadecimal digits. */
const uri = { type: "string", pattern: "^(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})+$" };
const artifactLocation = object({ uri, uriBaseId: text }, ["uri"]);
const region = object({ startLine: position, startColumn: position, endLine: position, endColumn: position });
const physicalLocation = object({ artifactLocation, region });

/** What SARIF 2.1.0 asks of the objects that we write, closed against keys that we do not mean to write. */
const SCHEMA = object({
  $schema: { type: "string", pattern: "/sarif-schema-2\\.1\\.0\\.json$" },
  version: { const: "2.1.0" },
  runs: {
    type: "array",
    minItems: 1,
    maxItems: 1,
    items: object({
      tool: object({
        driver: object({
          name: text,
          version: text,
          semanticVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
          rules: {
            type: "array",
            uniqueItems: true,
            items: object(
              {
                id: text,
                shortDescription: message,
                fullDescription: message,
                help: message,
                defaultConfiguration: object({ level }),
              },
              ["id"],
            ),
          },
        }),
      }),
      language: { type: "string", pattern: "^[a-z]{2}(-[A-Z]{2})?$" },
      columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
      artifacts: { type: "array", uniqueItems: true, items: object({ location: artifactLocation }) },
      results: {
        type: "array",
        items: object(
          {
            ruleId: text,
            ruleIndex: { type: "integer", minimum: -1 },
            level,
            message,
            locations: { type: "array", minItems: 1, items: object({ physicalLocation }) },
            relatedLocations: {
              type: "array",
              uniqueItems: true,
              items: object({ id: { type: "integer", minimum: 0 }, message, physicalLocation }),
            },
            fixes: { type: "array", minItems: 1 },
            partialFingerprints: { type: "object", minProperties: 1, additionalProperties: text },
          },
          ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
        ),
      },
    }),
  },
});

const validate = new Ajv2020({ allErrors: true }).compile<Log>(SCHEMA);

/** What is wrong with a log by the standard: its shape, and what no schema can say. */
export function faultsOfSarif(log: unknown): readonly string[] {
  if (!validate(log))
    return (validate.errors ?? []).map(({ instancePath, message: fault }) => `${instancePath} ${fault}`);
  return log.runs.flatMap(({ tool, results }) =>
    results.flatMap((result, i) => [
      ...(tool.driver.rules[result.ruleIndex]?.id === result.ruleId ? [] : [`result ${i}: another rule's index`]),
      ...(unique((result.relatedLocations ?? []).map(({ id }) => id)) ? [] : [`result ${i}: an id twice`]),
    ]),
  );
}

function unique(ids: readonly number[]): boolean {
  return new Set(ids).size === ids.length;
}
