import type { SourceNode } from "./tree.ts";

/**
 * A node as the schema sees it: `true` and `false` as such, every other scalar as the text that is written, blanks as
 * null. Maps have no prototype, so that keys such as `__proto__` and `constructor` are keys like any other.
 */
export function toInstance(node: SourceNode, known: Map<SourceNode, unknown> = new Map()): unknown {
  const made = known.get(node);
  if (made !== undefined) return made;
  const instance = make(node, known);
  known.set(node, instance);
  return instance;
}

function make(node: SourceNode, known: Map<SourceNode, unknown>): unknown {
  switch (node.kind) {
    case "blank":
      return null;
    case "text":
      return node.flag ?? node.text;
    case "list":
      return node.items.map((item) => toInstance(item, known));
    case "map": {
      const object: Record<string, unknown> = Object.create(null);
      for (const entry of node.entries) object[entry.key] = toInstance(entry.value, known);
      return object;
    }
  }
}

/** The way to a node that a JSON pointer (RFC 6901) names. */
export interface Spot {
  readonly node: SourceNode;
  /** The entry whose value the node is, or is an item of. */
  readonly entry: { readonly key: string; readonly keyPlace: SourceNode["place"] } | null;
  /** Keys and item numbers from the root, as written. */
  readonly path: readonly string[];
}

export function spotAt(root: SourceNode, pointer: string): Spot {
  const path = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  let node = root;
  let entry: Spot["entry"] = null;
  for (const part of path) {
    if (node.kind === "map") {
      const found = node.entries.find((candidate) => candidate.key === part);
      if (found === undefined) break;
      entry = found;
      node = found.value;
    } else if (node.kind === "list") {
      const item = node.items[Number(part)];
      if (item === undefined) break;
      node = item;
    }
  }
  return { node, entry, path };
}
