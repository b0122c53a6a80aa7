import type { Change } from "../diagnostic.ts";
import { LIMITS } from "../source/limits.ts";
import { type Positions, positionsOf } from "../source/positions.ts";
import { readSource } from "../source/read.ts";
import { scan } from "../source/scan.ts";
import type { SourceEntry, SourceMap, SourceNode } from "../source/tree.ts";
import { type Edit, offsets } from "./edits.ts";
import { isNone } from "./none.ts";

/**
 * Whether two versions of a file say the same but for what was meant to change: the same comments in the same order,
 * and the same keys, texts, lists and maps wherever no edit has been. Of a file that could not be read before there is
 * nothing to compare but its comments.
 */
export function sameElsewhere(
  before: string,
  after: string,
  edits: readonly Edit[],
  changes: readonly Change[],
): boolean {
  if (!sameComments(before, after)) return false;
  const [old, now] = [readSource("", before).document, readSource("", after).document];
  if (old === null) return true;
  if (now === null) return false;
  const lists = new Set(changes.flatMap((change) => (change.kind === "append" ? [change.key] : [])));
  const touched = touchedBy(edits, positionsOf("", before));
  return sameRoot(old.root, now.root, lists, touched);
}

function sameComments(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) =>
    scan(text, LIMITS).comments.map((comment) => comment.text.trimEnd()),
  );
  return JSON.stringify(old) === JSON.stringify(now);
}

/** Whether an edit changes something within a node's place, or adds to it at its very edge. */
type Touched = (place: SourceNode["place"]) => boolean;

function touchedBy(edits: readonly Edit[], positions: Positions): Touched {
  return (place) => {
    const [from, to] = offsets(place, positions);
    return edits.some((edit) => edit.from <= to && from <= edit.to);
  };
}

function sameRoot(old: SourceMap, now: SourceMap, lists: ReadonlySet<string>, touched: Touched): boolean {
  const entriesOf = (map: SourceMap): readonly SourceEntry[] => map.entries.filter(({ key }) => !lists.has(key));
  const listOf = (map: SourceMap, key: string) => itemsOf(map.entries.find((entry) => entry.key === key)?.value);
  return (
    sameEntries(entriesOf(old), entriesOf(now), touched) &&
    [...lists].every((key) => {
      const [was, is] = [listOf(old, key), listOf(now, key)];
      return is.length > was.length && was.every((item, i) => sameItem(item, is[i], touched));
    })
  );
}

/** A mere dash says that there is none, until there is one. */
function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  if (node === undefined || node.kind === "blank") return [];
  const items = node.kind === "list" ? node.items : [node];
  return items.every((item) => item.kind === "text" && isNone(item.text)) ? [] : items;
}

function sameItem(old: SourceNode, now: SourceNode | undefined, touched: Touched): boolean {
  return now !== undefined && same(old, now, touched);
}

function same(old: SourceNode, now: SourceNode, touched: Touched): boolean {
  if (old.kind === "list" && now.kind === "list") {
    return old.items.length === now.items.length && old.items.every((item, i) => sameItem(item, now.items[i], touched));
  }
  if (old.kind === "map" && now.kind === "map") return sameEntries(old.entries, now.entries, touched);
  if (old.kind === "text" && now.kind === "text" && old.text === now.text && old.flag === now.flag) return true;
  return (old.kind === "blank" && now.kind === "blank") || touched(old.place);
}

function sameEntries(old: readonly SourceEntry[], now: readonly SourceEntry[], touched: Touched): boolean {
  return (
    old.length === now.length &&
    old.every((entry, i) => {
      const other = now[i];
      if (other === undefined || (entry.key !== other.key && !touched(entry.keyPlace))) return false;
      return same(entry.value, other.value, touched);
    })
  );
}
