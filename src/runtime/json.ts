/** The value of a JSON text; undefined, which JSON does not have, when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a value that may be anything has under a key of its own. */
export function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** A text, or null for none: null and a missing key mean the same. Undefined: something else. */
export function textOrNull(value: unknown): string | null | undefined {
  return value === undefined || value === null ? null : typeof value === "string" ? value : undefined;
}
