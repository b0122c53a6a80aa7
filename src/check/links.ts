import { printedRelated } from "../model/related.ts";
import type { TextItem } from "../model/sop.ts";
import { inline } from "../model/text.ts";
import type { Collection, KnownSop } from "./collection.ts";
import { indexOf, titleKey, withoutSop } from "./collection-index.ts";
import { isNounOfAction } from "./prose/verbs.ts";
import { asWritten, itemsOf } from "./texts.ts";

/** An SOP that a text names by its title. */
export interface NamedSop {
  /** Without `SOP` before it, as written. */
  readonly title: string;
  readonly key: string;
  /**
   * Whether it is the title of an SOP even where none is known by it: "sesuai SOP yang berlaku" names none, and "sesuai
   * SOP Biro Umum" says whose it is.
   */
  readonly certain: boolean;
  readonly item: TextItem;
  /** Where it begins in the item's text, and how long it is there. */
  readonly at: number;
  readonly length: number;
}

/** The SOPs that the steps' `keterangan` names: `SOP Pembentukan Tim`, `Lihat SOP …`, `(SOP …)`, several of them after commas. */
export function namedInNotes(sop: Pick<KnownSop, "steps">): readonly NamedSop[] {
  return sop.steps.flatMap(({ notes }) => itemsOf(notes).flatMap(namedIn));
}

/** Whether it is worth looking for the name of an SOP in a text. */
export function mayNameSop(text: string): boolean {
  return /SOP|Standar\s+Operasional/iu.test(text);
}

const NAMED =
  /(?:^|[,;\n(]|\bdan\s)\s*(?:lihat(?:\s+juga)?\s*:?\s+|((?:sesuai|berdasarkan|mengacu|merujuk|mengikuti|menurut|melalui|dilanjutkan)(?:\s+(?:dengan|pada|kepada|ke))?)\s+)?((?:SOP|Standar\s+Operasional\s+Prosedur)(?:\s+\(SOP\))?(?:\s+(?:tentang|mengenai))?\s*:?\s+)(\p{L}(?:[^\n,;()]|\([^()\n]*\))*?)(?=[\s.]*(?:$|[\n,;)]|\((?![^()\n]*\))|\bdan\s+SOP\b))/giu;

function namedIn(item: TextItem): readonly NamedSop[] {
  if (item.text.length > 300 || !mayNameSop(item.text)) return [];
  return [...item.text.matchAll(NAMED)].flatMap((match) => {
    const [whole, by, before = "", title = ""] = match;
    // "SOP ini", "SOP lain": one small word is no title, even if an SOP is called `Lain`.
    if (/^\p{Ll}+$/u.test(title)) return [];
    return {
      title: asWritten(title),
      key: titleKey(title),
      certain: isTitle(title) && (by === undefined || saysWhat(title)),
      item,
      at: match.index + whole.length - title.length - before.length,
      length: before.length + title.length,
    };
  });
}

/** A title begins with a capital, and is no number or short form: "SOP yang berlaku", "SOP No. 5" and "SOP AP" name none. */
function isTitle(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !/^[\p{Lu}\d]+$|^(?:Nomor|No)(?!\p{L})/u.test(text);
}

/** "Pembentukan Tim", which no office is called. */
function saysWhat(title: string): boolean {
  const [first = "", second] = title.split(/\s+/, 2);
  return second !== undefined && isNounOfAction(first);
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
