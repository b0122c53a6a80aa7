import { asWritten, itemsOf, sameness } from "../../check/texts.ts";
import type { Bilingual } from "../../diagnostic.ts";
import type { Text } from "../../model/sop.ts";
import type { Change } from "./change.ts";

type At = Pick<Change, "from" | "to">;
const NOWHERE: At = { from: null, to: null };

/** One text instead of another. */
export function replaced(
  field: string,
  name: Bilingual,
  before: string,
  after: string,
  kind: Change["kind"] = "header",
  at: At = NOWHERE,
): readonly Change[] {
  const [old, now] = [asWritten(before), asWritten(after)];
  if (old === now) return [];
  return [{ ...at, kind, field, before: old || null, after: now || null, words: became(name, old, now) }];
}

/** `Waktu langkah 1: 1 jam menjadi 2 jam` */
export function became(name: Bilingual, before: string, after: string): Bilingual {
  return {
    id: `${name.id}: ${before || "(kosong)"} menjadi ${after || "(kosong)"}`,
    en: `${name.en}: ${before || "(blank)"} became ${after || "(blank)"}`,
  };
}

/**
 * Items that went and came, and those that are the same but for capitals and signs. Those that stayed may stand in
 * another order without a change of meaning.
 */
export function itemChanges(
  kind: Change["kind"],
  field: string,
  name: Bilingual,
  before: readonly string[],
  after: readonly string[],
  at: At = NOWHERE,
): readonly Change[] {
  const left = [...after];
  const changed = before.filter((text) => take(left, (now) => now === text) === undefined);
  const spelt: Change[] = [];
  const gone = changed.filter((text) => {
    const now = take(left, (one) => sameness(one) === sameness(text));
    if (now !== undefined) spelt.push(...replaced(field, name, text, now, kind, at));
    return now === undefined;
  });
  const base = { ...at, kind, field };
  return [
    ...gone.map((text) => ({ ...base, before: text, after: null, words: said(name, "dihapus", "dropped", text) })),
    ...left.map((text) => ({ ...base, before: null, after: text, words: said(name, "ditambah", "added", text) })),
    ...spelt,
  ];
}

/** The first that fits, taken out of the list. */
function take(texts: string[], fits: (text: string) => boolean): string | undefined {
  const at = texts.findIndex(fits);
  return at === -1 ? undefined : texts.splice(at, 1)[0];
}

/** `Dasar hukum ditambah: …` */
export function said(name: Bilingual, id: string, en: string, text: string): Bilingual {
  return { id: `${name.id} ${id}: ${text}`, en: `${name.en} ${en}: ${text}` };
}

export function textsOf(text: Text): readonly string[] {
  return itemsOf(text).map((item) => asWritten(item.text));
}
