import { inline } from "../model/text.ts";
import type { Collection, KnownSop } from "./collection.ts";
import { sameness } from "./texts.ts";

/** The SOPs of a collection by what others may know them by. */
export interface CollectionIndex {
  /** By title as it is compared (`titleKey`). */
  readonly byTitle: ReadonlyMap<string, readonly KnownSop[]>;
  /** By number without spaces; numbers that are still to be filled in are left out. */
  readonly byNumber: ReadonlyMap<string, readonly KnownSop[]>;
}

/** Made once a collection, so that checking a thousand SOPs does not compare each with each. */
const indexes = new WeakMap<Collection, CollectionIndex>();

export function indexOf(collection: Collection): CollectionIndex {
  const made = indexes.get(collection) ?? makeIndex(collection);
  indexes.set(collection, made);
  return made;
}

function makeIndex({ sops }: Collection): CollectionIndex {
  const byTitle = new Map<string, KnownSop[]>();
  const byNumber = new Map<string, KnownSop[]>();
  for (const sop of sops.values()) {
    add(byTitle, titleKey(inline(sop.title)), sop);
    add(byNumber, numberKey(sop), sop);
  }
  return { byTitle, byNumber };
}

function add(map: Map<string, KnownSop[]>, key: string | null, sop: KnownSop): void {
  if (key === null || key === "") return;
  const others = map.get(key);
  if (others) others.push(sop);
  else map.set(key, [sop]);
}

/** A title as titles are compared: with or without `SOP` before it, without regard to case and spacing. */
export function titleKey(title: string): string {
  return sameness(withoutSop(title));
}

/** `SOP Pembentukan Tim` is the SOP `Pembentukan Tim`. */
export function withoutSop(title: string): string {
  return title.replace(/^\s*(?:SOP|Standar\s+Operasional\s+Prosedur)(?![\p{L}\p{N}])\s*/iu, "");
}

/** Null while it has none, or dots stand for a part of it. */
export function numberKey({ number }: KnownSop): string | null {
  const text = inline(number).toLowerCase().replace(/\s+/gu, "");
  return !/\d/.test(text) || /\.{2,}|…|_{2,}|\/\.\/|\/\.$/u.test(text) ? null : text;
}
