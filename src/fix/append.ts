import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar } from "yaml";
import type { Change, ListItem } from "../diagnostic.ts";
import type { Edit } from "./edits.ts";
import { isNone } from "./none.ts";

/** The edits that put one more item under a top-level key; null where its place or its form is not certain. */
export function appended({ key, item }: Extract<Change, { kind: "append" }>, text: string): readonly Edit[] | null {
  const { contents, errors } = parseDocument(text, { uniqueKeys: false, resolveKnownTags: false });
  if (errors.length > 0 || !isMap(contents) || contents.flow) return null;
  const file: File = { text, newline: text.includes("\r\n") ? "\r\n" : "\n" };
  const pairs = contents.items.filter(({ key: name }) => isScalar(name) && name.value === key);
  const [pair, ...others] = pairs;
  if (others.length > 0) return null;
  if (!pair) return afterSibling(key, item, contents.items, file);
  // The values of a parsed map are nodes or null.
  return underKey(pair as Pair<Scalar, Node | null>, item, file);
}

interface File {
  readonly text: string;
  readonly newline: string;
}

function underKey({ key, value }: Pair<Scalar, Node | null>, item: ListItem, file: File): readonly Edit[] | null {
  const [, keyEnd] = key.range ?? [0, 0];
  if (value === null || (isScalar(value) && value.value === null && (value.source ?? "") === "")) {
    if (value?.anchor || value?.tag) return null;
    return [insertion(lineEnd(file.text, keyEnd), `${file.newline}  - ${written(item)}`)];
  }
  const [from, to] = value.range ?? [0, 0];
  if (isSeq(value)) {
    // The items of a parsed list are nodes or pairs; only nodes know their range.
    const last = value.items.at(-1) as Node | undefined;
    const [lastFrom, lastTo] = last?.range ?? [0, 0];
    if (!last && /^\[\s*\]$/.test(file.text.slice(from, to))) return [{ from, to, text: `[${written(item)}]` }];
    if (!last || lastTo === lastFrom) return null;
    if (value.items.length === 1 && isDash(last)) return [{ from: lastFrom, to: lastTo, text: written(item) }];
    if (value.flow) return [insertion(lastTo, `, ${written(item)}`)];
    const dash = file.text.slice(lineStart(file.text, from), from);
    return dash.trim() === ""
      ? [insertion(endOf(file.text, lastTo), `${file.newline}${dash}- ${written(item)}`)]
      : null;
  }
  if (!isOneLine(file.text, from, to) || value.anchor || value.tag || value.srcToken?.type === "flow-collection") {
    return null;
  }
  if (!isScalar(value) && !(isMap(value) && value.items.length === 1)) return null;
  if (isScalar(value) && (value.type === Scalar.BLOCK_FOLDED || value.type === Scalar.BLOCK_LITERAL)) return null;
  if (isDash(value)) {
    const colon = file.text.indexOf(":", keyEnd);
    const entry = insertion(lineEnd(file.text, to), `${file.newline}  - ${written(item)}`);
    return /^\s*$/.test(file.text.slice(colon + 1, from)) ? [{ from: colon + 1, to, text: "" }, entry] : null;
  }
  // What stood alone becomes the first item: on the key's line it moves below, on its own line it gets a hyphen.
  const colon = file.text.indexOf(":", keyEnd);
  const between = file.text.slice(colon + 1, from);
  if (/[^ \t\r\n]/.test(between)) return null;
  const indent = between.includes("\n") ? file.text.slice(lineStart(file.text, from), from) : "  ";
  const first = between.includes("\n")
    ? insertion(from, "- ")
    : { from: colon + 1, to: from, text: `${file.newline}${indent}- ` };
  return [first, insertion(endOf(file.text, to), `${file.newline}${indent}- ${written(item)}`)];
}

/** `"-"`: there is none, so what is added takes its place. */
function isDash(node: Node): boolean {
  return isScalar(node) && typeof node.value === "string" && isNone(node.value);
}

/** The keys of an SOP after which a missing one is written, the nearest first. */
const BEFORE = [
  "kualifikasi_pelaksana",
  "dasar_hukum",
  "pengesah",
  "tanggal",
  "instansi",
  "profil",
  "status",
  "nomor",
  "nama",
];

function afterSibling(key: string, item: ListItem, pairs: readonly Pair[], file: File): readonly Edit[] | null {
  for (const name of BEFORE) {
    const sibling = pairs.find((pair) => isScalar(pair.key) && pair.key.value === name);
    if (!sibling) continue;
    const value = sibling.value as Node | null;
    const keyEnd = isScalar(sibling.key) ? (sibling.key.range?.[1] ?? 0) : 0;
    const [from, to] = value?.range ?? [keyEnd, keyEnd];
    const end = to > from ? endOf(file.text, to) : lineEnd(file.text, keyEnd);
    return [insertion(end, `${file.newline}${key}:${file.newline}  - ${written(item)}`)];
  }
  return null;
}

/** The end of the line that a node ends on; a node that ends at a line's beginning took that line's break with it. */
function endOf(text: string, to: number): number {
  let end = to;
  while (end > 0 && /[\s]/.test(text[end - 1] ?? "")) end--;
  return lineEnd(text, end);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  const stop = end === -1 ? text.length : end;
  return text[stop - 1] === "\r" ? stop - 1 : stop;
}

function isOneLine(text: string, from: number, to: number): boolean {
  return !text.slice(from, to).trimEnd().includes("\n");
}

function insertion(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

function written(item: ListItem): string {
  return typeof item === "string" ? scalar(item) : `${item.key}: ${scalar(item.value)}`;
}

/** Bare where no sign of it can mean anything to YAML, in a list of any form; else in quotes (a JSON string is one). */
function scalar(text: string): string {
  const isBare =
    /^\p{L}[\p{L}\p{M}\p{N}()/.-]*(?: [\p{L}\p{M}\p{N}()/.-]+)*$/u.test(text) && !/^(?:true|false|null)$/i.test(text);
  return isBare ? text : JSON.stringify(text);
}
