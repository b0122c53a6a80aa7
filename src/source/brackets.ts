/** Definitions of the schema that take a list of ids. */
const LISTS: ReadonlySet<string> = new Set(["tujuan", "lanjut", "pelaku", "gabung", "daftar_id", "selesai"]);

/**
 * What was meant by a list or a map written without its brackets: `a, b` where ids belong is `[a, b]`, and
 * `ya kirim, tidak konsep` where branches belong is `{ ya: kirim, tidak: konsep }`. Null for every other text.
 */
export function bracketed(text: string, definition: string | null): string | null {
  const parts = text.split(/[,;]|\sdan\s/).map((part) => part.trim());
  if (definition !== null && LISTS.has(definition)) {
    return parts.length > 1 && parts.every((part) => /^[\w-]+$/.test(part)) ? `[${parts.join(", ")}]` : null;
  }
  if (definition !== "keputusan") return null;
  const pairs = parts.map((part) => /^([\w-]+)[\s=]+([\w-]+)$/.exec(part));
  return pairs.every((pair) => pair !== null)
    ? `{ ${pairs.map(([, label, target]) => `${label}: ${target}`).join(", ")} }`
    : null;
}
