import { isAlias, isMap, isPair, isScalar, isSeq, type Node, Scalar } from "yaml";
import type { Diagnostic, Place } from "../diagnostic.ts";
import { firstForbidden } from "./characters.ts";
import { LIMITS } from "./limits.ts";
import { mergeEntries } from "./merge.ts";
import type { Positions } from "./positions.ts";
import type { SourceEntry, SourceNode } from "./tree.ts";
import {
  duplicateKeys,
  exclamation,
  forbiddenEscape,
  keyNotText,
  type Repeated,
  selfAlias,
  tooManyRepeats,
  unknownAnchor,
  unusedAnchor,
} from "./tree-findings.ts";

export interface Built {
  readonly root: SourceNode;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The parsed document as our own tree: scalars as written, aliases and merge keys resolved, duplicate keys reported
 * (the first one counts). Repetition through aliases is bounded, so the tree may be walked freely.
 */
export function buildTree(contents: Node | null, positions: Positions): Built {
  const state: State = {
    positions,
    diagnostics: [],
    anchors: new Map(),
    used: new Set(),
    sizes: new Map(),
    repeated: 0,
  };
  const root: SourceNode = contents === null ? { kind: "blank", place: positions.place(0, 0) } : build(contents, state);
  for (const [name, anchor] of state.anchors) {
    if (anchor.leadsText && !state.used.has(name)) state.diagnostics.push(unusedAnchor(name, anchor.place));
  }
  return { root, diagnostics: state.diagnostics };
}

interface Anchor {
  /** Null while its node is still being built: an alias to it then would hold itself. */
  readonly node: SourceNode | null;
  readonly place: Place;
  /** It stands before a plain text, so it may be an `&` that was meant as text. */
  readonly leadsText: boolean;
}

interface State {
  readonly positions: Positions;
  readonly diagnostics: Diagnostic[];
  readonly anchors: Map<string, Anchor>;
  readonly used: Set<string>;
  /** Size of a node with everything in it, aliases included. */
  readonly sizes: Map<SourceNode, number>;
  repeated: number;
}

function build(node: Node, state: State): SourceNode {
  const place = placeOf(node, state);
  if (isAlias(node)) return resolveAlias(node.source, place, state);
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  const leadsText = isScalar(node) && (node.type === Scalar.PLAIN || node.value === null);
  const anchorPlace = anchor === undefined ? place : (anchorPlaceBefore(node, anchor, state) ?? place);
  if (anchor !== undefined) state.anchors.set(anchor, { node: null, place: anchorPlace, leadsText: false });
  const built = buildOwn(node, place, state);
  state.sizes.set(built, sizeOf(built, state));
  if (anchor !== undefined) state.anchors.set(anchor, { node: built, place: anchorPlace, leadsText });
  return built;
}

function buildOwn(node: Node, place: Place, state: State): SourceNode {
  if (isMap(node)) return buildMap(node.items, place, state);
  if (isSeq(node)) {
    return { kind: "list", place, items: node.items.map((item) => buildItem(item, place, state)) };
  }
  if (!isScalar(node)) return { kind: "blank", place };
  const plain = node.type === Scalar.PLAIN;
  const sign = loneExclamation(node, state);
  if (sign !== null) state.diagnostics.push(exclamation(sign));
  const source = typeof node.source === "string" ? node.source : String(node.value ?? "");
  if (plain && node.value === null && (source === "" || source === "~" || source === "null")) {
    return { kind: "blank", place };
  }
  if (firstForbidden(source) !== -1 || !source.isWellFormed()) {
    state.diagnostics.push(forbiddenEscape(place));
    return { kind: "text", text: "", flag: null, plain, place };
  }
  const flag = plain && typeof node.value === "boolean" ? node.value : null;
  return { kind: "text", text: source, flag, plain, place };
}

/** `! penting`: to YAML a kind of data without a name, which it lets fall without a word. */
function loneExclamation(node: Scalar, { positions }: State): Place | null {
  const start = node.range?.[0] ?? 0;
  const before = positions.text.slice(positions.lineRange(positions.lineAt(start)).from, start);
  const at = /(?:^|[\s[,{])!\s+$/.exec(before) === null ? -1 : start - before.length + before.lastIndexOf("!");
  return at === -1 ? null : positions.place(at, at + 1);
}

/** A list in brackets may hold `a: b` without braces; the library gives that as a bare pair. */
function buildItem(item: unknown, place: Place, state: State): SourceNode {
  if (isPair(item)) return buildMap([item], place, state);
  // The items of a parsed list are pairs or nodes.
  const node = item as Node;
  const built = build(node, state);
  const start = node.range?.[0] ?? 0;
  // Of a blank item there is nothing to point at but its hyphen.
  return built.kind === "blank" && state.positions.text[start - 1] === "-"
    ? { ...built, place: state.positions.place(start - 1, start) }
    : built;
}

function buildMap(pairs: readonly unknown[], place: Place, state: State): SourceNode {
  const entries: SourceEntry[] = [];
  const merges: { readonly at: number; readonly value: SourceNode }[] = [];
  const byKey = new Map<string, SourceEntry>();
  const repeated: Repeated[] = [];
  let isBadKey = false;
  for (const [at, pair] of pairs.entries()) {
    if (!isPair(pair)) continue;
    // The keys and values of a parsed pair are nodes or null.
    const keyNode = pair.key as Node | null;
    const valueNode = pair.value as Node | null;
    const key: SourceNode = keyNode === null ? { kind: "blank", place } : build(keyNode, state);
    const value: SourceNode = valueNode === null ? { kind: "blank", place: key.place } : build(valueNode, state);
    if (key.kind === "text" && key.plain && key.text === "<<") {
      merges.push({ at: entries.length, value });
    } else if (key.kind !== "text" && key.kind !== "blank") {
      state.diagnostics.push(keyNotText(key.place));
      isBadKey = true;
    } else {
      const name = key.kind === "text" ? key.text : keyNode !== null && isScalar(keyNode) ? (keyNode.source ?? "") : "";
      const entry: SourceEntry = { key: name, keyPlace: key.place, value };
      const earlier = byKey.get(name);
      if (earlier === undefined) {
        byKey.set(name, entry);
        entries.push(entry);
      } else {
        repeated.push({ entry, earlier, at });
      }
    }
  }
  state.diagnostics.push(...duplicateKeys(repeated));
  // A text in double braces: what its place lacks is no other mistake.
  const start = state.positions.lineRange(place.line).from + place.column - 1;
  if (isBadKey && state.positions.text.startsWith("{{", start))
    return { kind: "text", text: "{}", flag: null, plain: false, place };
  const merged = mergeEntries(entries, merges, new Set(byKey.keys()), state.diagnostics);
  return { kind: "map", entries: merged, place };
}

function resolveAlias(name: string, place: Place, state: State): SourceNode {
  const anchor = state.anchors.get(name);
  const blank: SourceNode = { kind: "blank", place };
  if (anchor === undefined) {
    state.diagnostics.push(unknownAnchor(name, place, state.anchors.keys()));
    return { kind: "text", text: `*${name}`, flag: null, plain: true, place };
  }
  state.used.add(name);
  if (anchor.node === null) {
    state.diagnostics.push(selfAlias(name, place, anchor.place));
    return blank;
  }
  const before = state.repeated;
  state.repeated += state.sizes.get(anchor.node) ?? 1;
  if (state.repeated <= LIMITS.repeated) return anchor.node;
  if (before <= LIMITS.repeated) state.diagnostics.push(tooManyRepeats(place));
  return blank;
}

function sizeOf(node: SourceNode, state: State): number {
  switch (node.kind) {
    case "blank":
    case "text":
      return 1;
    case "list":
      return node.items.reduce((sum, item) => sum + (state.sizes.get(item) ?? 1), 1);
    case "map":
      return node.entries.reduce((sum, entry) => sum + 1 + (state.sizes.get(entry.value) ?? 1), 1);
  }
}

function placeOf(node: Node, state: State): Place {
  const [from, to] = node.range ?? [0, 0];
  return state.positions.place(from, to);
}

/** The anchor's own place: it stands before its node, with only blanks and line breaks between. */
function anchorPlaceBefore(node: Node, anchor: string, state: State): Place | null {
  const end = node.range?.[0] ?? 0;
  const at = state.positions.text.lastIndexOf(`&${anchor}`, end);
  return at === -1 ? null : state.positions.place(at, at + anchor.length + 1);
}
