import { printedRelated } from "../model/related.ts";
import type { TextItem } from "../model/sop.ts";
import { inline } from "../model/text.ts";
import type { Collection, KnownSop } from "./collection.ts";
import { indexOf, titleKey, withoutSop } from "./collection-index.ts";
import { asWritten, itemsOf } from "./texts.ts";

/** An SOP that a text names by its title. */
export interface NamedSop {
  /** Without `SOP` before it, as written. */
  readonly title: string;
  readonly key: string;
  readonly item: TextItem;
  /** Where it begins in the item's text, and how long it is there. */
  readonly at: number;
  readonly length: number;
}

/** The SOPs that the steps' `keterangan` names: `SOP Pembentukan Tim`, several of them after commas. */
export function namedInNotes(sop: Pick<KnownSop, "steps">): readonly NamedSop[] {
  return sop.steps.flatMap(({ notes }) => itemsOf(notes).flatMap(namedIn));
}

/** A title begins with a capital: "SOP ini" names none. */
function namedIn(item: TextItem): readonly NamedSop[] {
  if (item.text.length > 300) return [];
  const pieces = item.text.matchAll(/(?:^|[,;\n]\s*|\bdan\s+)(SOP\s+\p{Lu}.*?)(?=[\s.]*(?:$|[,;\n]|\bdan\s+SOP\b))/gu);
  return [...pieces].map((match) => {
    const written = match[1] ?? "";
    return {
      title: asWritten(withoutSop(written)),
      key: titleKey(written),
      item,
      at: match.index + match[0].length - written.length,
      length: written.length,
    };
  });
}

/** What `keterkaitan` lists, as it is printed. */
export interface RelatedSop {
  readonly title: string;
  readonly key: string;
  /** The SOP of the collection that is linked by its id. */
  readonly linked: KnownSop | null;
}

export function relatedSops(sop: KnownSop, { sops }: Collection): readonly RelatedSop[] {
  return sop.related.map((related) => {
    const linked = related.kind === "sop" ? (sops.get(related.sop) ?? null) : null;
    const printed = printedRelated(related, () => (linked ? inline(linked.title) : null));
    return { title: asWritten(withoutSop(printed)), key: titleKey(printed), linked };
  });
}

/** Read once an SOP: rings are looked for from each SOP of a collection. */
const read = new WeakMap<Collection, WeakMap<KnownSop, ReadonlyMap<string, NamedSop>>>();

/** The SOPs of the collection that the steps of this one hand over to, by id, each with the first place that names it. */
export function callsOf(sop: KnownSop, collection: Collection): ReadonlyMap<string, NamedSop> {
  const known = read.get(collection) ?? new WeakMap<KnownSop, ReadonlyMap<string, NamedSop>>();
  read.set(collection, known);
  const calls = known.get(sop) ?? readCalls(sop, collection);
  known.set(sop, calls);
  return calls;
}

function readCalls(sop: KnownSop, collection: Collection): ReadonlyMap<string, NamedSop> {
  const calls = new Map<string, NamedSop>();
  for (const named of namedInNotes(sop)) {
    const [called, ...others] = indexOf(collection).byTitle.get(named.key) ?? [];
    if (called && others.length === 0 && !calls.has(called.id)) calls.set(called.id, named);
  }
  return calls;
}
