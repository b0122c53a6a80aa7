import { isObject } from "./json.ts";

interface Member {
  readonly key: string;
  /** With what stands before and behind it. */
  readonly text: string;
}

/**
 * The canonical JSON of RFC 8785 of a value that was read from JSON, without the key `digest` of the outermost object.
 * Null when it is nested more than 64 levels deep, or holds half a surrogate pair.
 *
 * @param isPlain no text or key in the value needs an escape: there is no need to look at each
 */
export function canonicalJson(value: unknown, isPlain: boolean): string | null {
  /** As ECMAScript does it: RFC 8785 asks for that. */
  const quoted = (text: string): string => {
    if (!text.isWellFormed()) throw 0;
    return isPlain ? `"${text}"` : JSON.stringify(text);
  };
  /** By number of keys: those of the last object, as they came and sorted. Steps mostly have the same ones. */
  const orders: { readonly keys: readonly string[]; readonly sorted: readonly Member[] }[] = [];
  const inOrder = (keys: readonly string[]): readonly Member[] => {
    const last = orders[keys.length];
    if (last?.keys.every((key, i) => key === keys[i])) return last.sorted;
    // `toSorted` compares UTF-16 units, as RFC 8785 does.
    const sorted = keys.toSorted().map((key, i) => ({ key, text: `${i ? "," : ""}${quoted(key)}:` }));
    orders[keys.length] = { keys, sorted };
    return sorted;
  };
  const write = (value: unknown, depth: number): string => {
    if (typeof value === "string") return quoted(value);
    if (!isObject(value)) return `${value}`;
    // More than any definition has.
    if (depth > 64) throw 0;
    let out = "";
    if (Array.isArray(value)) {
      for (const item of value) out += (out && ",") + write(item, depth + 1);
      return `[${out}]`;
    }
    const keys = Object.keys(value);
    const said = depth ? keys : keys.filter((key) => key !== "digest");
    for (const { key, text } of inOrder(said)) out += text + write(value[key], depth + 1);
    return `{${out}}`;
  };
  try {
    return write(value, 0);
  } catch {
    return null;
  }
}
