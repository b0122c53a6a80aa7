/** More than any definition holds; what holds more is no definition, or would keep its reader busy on purpose. */
const DEEPEST = 64;
const MOST_VALUES = 1e6;

/** All but control characters, quotes, backslashes, and surrogates: what may need an escape, or be no text at all. */
const NOT_PLAIN = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/**
 * The canonical JSON of RFC 8785, without the key `but` of the outermost object. Null for what is no JSON (numbers
 * that are not finite, half a surrogate pair, functions), is nested more than 64 levels deep, or holds more than a
 * million lists and objects.
 */
export function canonicalJson(value: unknown, but?: string): string | null {
  let values = 0;
  /** By number of keys: those of the last object, as they came and sorted. Steps mostly have the same ones. */
  const orders: (readonly [keys: readonly string[], sorted: readonly (readonly [string, string])[]])[] = [];
  const inOrder = (keys: readonly string[]): readonly (readonly [string, string])[] => {
    const [known, sorted] = orders[keys.length] ?? [];
    if (sorted && known?.every((key, i) => key === keys[i])) return sorted;
    const written = keys.toSorted().map((key) => [key, `${text(key)}:`] as const);
    orders[keys.length] = [keys, written];
    return written;
  };
  const write = (value: unknown, depth: number): string => {
    if (typeof value === "string") return text(value);
    if (value === null || value === !!value || Number.isFinite(value)) return `${value}`;
    if (typeof value !== "object" || depth > DEEPEST || ++values > MOST_VALUES) throw 0;
    let out = "";
    if (Array.isArray(value)) {
      for (const item of value) out += (out && ",") + write(item, depth + 1);
      return `[${out}]`;
    }
    for (const [key, written] of inOrder(Object.keys(value)))
      if (depth || key !== but) out += (out && ",") + written + write(Reflect.get(value, key), depth + 1);
    return `{${out}}`;
  };
  try {
    return write(value, 0);
  } catch {
    // A getter of what is no plain JSON may throw whatever it likes too.
    return null;
  }
}

/** `toSorted` compares UTF-16 units, and numbers and strings are written as ECMAScript does: RFC 8785 asks for that. */
function text(value: string): string {
  if (!NOT_PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw 0;
  return JSON.stringify(value);
}
