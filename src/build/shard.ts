import { sha256 } from "./cache/digest.ts";

/** One of `count` parts of a collection, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * The ids of one part. Parts differ by one SOP at most, every SOP is in exactly one, and a new SOP moves at most one
 * from each part to the next: ids are put in the order of their digests, and that order is cut.
 */
export function shardOf(ids: readonly string[], { index, count }: Shard): ReadonlySet<string> {
  const ordered = [...new Set(ids)].map((id) => ({ id, digest: sha256(id) }));
  ordered.sort((a, b) => (a.digest < b.digest ? -1 : 1));
  const cut = (part: number): number => Math.round((part * ordered.length) / count);
  return new Set(ordered.slice(cut(index - 1), cut(index)).map(({ id }) => id));
}
