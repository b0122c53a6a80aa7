/**
 * The canonical JSON of RFC 8785: keys in the order of their UTF-16 units, no white space, numbers and strings as
 * ECMAScript writes them. The same value gives the same text, whoever wrote it down in whatever order.
 *
 * @throws RangeError for what JSON does not have: `undefined`, numbers that are not finite, half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "boolean":
      return String(value);
    case "number":
      if (Number.isFinite(value)) return JSON.stringify(value);
      break;
    case "string":
      if (value.isWellFormed()) return JSON.stringify(value);
      break;
    case "object":
      if (value === null) return "null";
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
      return `{${members(value).join(",")}}`;
  }
  throw new RangeError(`JSON has no such ${typeof value}`);
}

function members(value: object): readonly string[] {
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
}
