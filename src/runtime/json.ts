import type { Unread } from "./refusal.ts";

/** In characters: a hundred times what a form takes, and little enough to be read in a moment. */
const LONGEST = 2 ** 21;

/** Reads a text as JSON. What comes as a value is read from its own text, so that nobody can change it any more. */
export function read(source: unknown): { readonly text: string; readonly value: unknown } | Unread {
  let size = 0;
  const counted = (_: string, part: unknown): unknown => {
    // What contains one thing many times over may never end. No definition of the length has so many parts.
    size += 4;
    if (size > LONGEST) throw 0;
    return part;
  };
  try {
    const text = typeof source === "string" ? source : JSON.stringify(source, counted);
    size = text.length;
    if (size <= LONGEST) return { text, value: JSON.parse(text) };
  } catch {
    // No JSON, or something that throws when it is looked at.
  }
  return size > LONGEST ? { reason: "too-large", limit: LONGEST } : { reason: "not-json" };
}

/** What a value that may be anything has under a key; undefined for nothing. */
export function member(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

/** Whether a value has members. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object(value) === value;
}

/** Whether a value is a text, or null for none. */
export function isText(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

/** The answer to what is refused. */
export function refused<Refusal>(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
