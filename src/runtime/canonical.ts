/** More than any definition holds; what holds more is no definition, or would keep its reader busy on purpose. */
const DEEPEST = 64;
const MOST_VALUES = 5_000_000;

/** What needs an escape, or half a surrogate pair, which JSON does not have. */
const NOT_PLAIN = /["\\\p{Cc}\p{Cs}]/u;

/**
 * The canonical JSON of RFC 8785, without the key `but` of the outermost object. Null for what is no JSON (numbers
 * that are not finite, half a surrogate pair, functions), is nested more than 64 levels deep, or holds more than five
 * million values.
 */
export function canonicalJson(value: unknown, but?: string): string | null {
  const writer = new Writer(but);
  try {
    return writer.write(value, 0);
  } catch {
    // A getter of a value that is no plain JSON may throw whatever it likes; for a definition it is as bad as a hole.
    return null;
  }
}

class Writer {
  readonly #but: string | undefined;
  #values = 0;
  /** By number of keys: the keys of the last object, as they came and sorted. Steps mostly have the same ones. */
  readonly #orders: { readonly keys: readonly string[]; readonly sorted: readonly Key[] }[] = [];

  constructor(but: string | undefined) {
    this.#but = but;
  }

  write(value: unknown, depth: number): string {
    if (typeof value === "string") return text(value);
    if (value === null || typeof value === "boolean") return String(value);
    if (typeof value === "number" && Number.isFinite(value)) return String(value);
    this.#values++;
    if (typeof value !== "object" || depth > DEEPEST || this.#values > MOST_VALUES) throw new RangeError();
    return Array.isArray(value) ? this.#list(value, depth) : this.#object(value, depth);
  }

  #list(list: readonly unknown[], depth: number): string {
    let out = "[";
    for (let i = 0; i < list.length; i++) out += (i === 0 ? "" : ",") + this.write(list[i], depth + 1);
    return `${out}]`;
  }

  #object(object: object, depth: number): string {
    let out = "{";
    for (const { key, written } of this.#order(Object.keys(object))) {
      if (depth === 0 && key === this.#but) continue;
      out += (out === "{" ? written : `,${written}`) + this.write(Reflect.get(object, key), depth + 1);
    }
    return `${out}}`;
  }

  #order(keys: readonly string[]): readonly Key[] {
    const known = this.#orders[keys.length];
    if (known?.keys.every((key, i) => key === keys[i])) return known.sorted;
    const sorted = keys.toSorted().map((key) => ({ key, written: `${text(key)}:` }));
    this.#orders[keys.length] = { keys, sorted };
    return sorted;
  }
}

interface Key {
  readonly key: string;
  /** As text, with its colon. */
  readonly written: string;
}

/** `toSorted` compares UTF-16 units, and numbers and strings are written as ECMAScript does: RFC 8785 asks for that. */
function text(value: string): string {
  if (!NOT_PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new RangeError();
  return JSON.stringify(value);
}
