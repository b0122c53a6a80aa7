/** The value of a JSON text; undefined, which JSON does not have, when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a value that may be anything has under a key; undefined for nothing. */
export function member(value: unknown, key: string): unknown {
  return Reflect.get(Object(value), key);
}

/** Whether a value is a text, or null for none. */
export function isText(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}
