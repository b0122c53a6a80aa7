import { asWritten, itemsOf, sameness } from "../../check/texts.ts";
import { listed } from "../../check/words.ts";
import type { Bilingual } from "../../diagnostic.ts";
import { printedRelated } from "../../model/related.ts";
import type { DateValue, Sop, Text } from "../../model/sop.ts";
import { inline } from "../../model/text.ts";
import type { Change } from "./change.ts";

/** What changed above the table, in the order of the form. */
export function headerChanges(before: Sop, after: Sop): readonly Change[] {
  const single = (field: string, name: Bilingual, of: (sop: Sop) => string): readonly Change[] =>
    replaced(field, name, of(before), of(after));
  const several = (field: string, name: Bilingual, of: (sop: Sop) => Text): readonly Change[] =>
    itemChanges("header", field, name, textsOf(of(before)), textsOf(of(after)));
  return [
    ...single("nama", { id: "Nama SOP", en: "The SOP's name" }, ({ title }) => inline(title)),
    ...single("nomor", { id: "Nomor", en: "The number" }, ({ number }) => inline(number)),
    ...single("status", { id: "Status", en: "The status" }, ({ status }) => status),
    ...single("profil", { id: "Profil", en: "The profile" }, ({ profile }) => profile.name),
    ...several("instansi", { id: "Instansi", en: "The organization" }, ({ organization }) => organization),
    ...single("tanggal.pembuatan", { id: "Tanggal pembuatan", en: "The date of creation" }, ({ dates }) =>
      dateText(dates.created),
    ),
    ...single("tanggal.pengesahan", { id: "Tanggal pengesahan", en: "The date of approval" }, ({ dates }) =>
      dateText(dates.approved),
    ),
    ...single("tanggal.revisi", { id: "Tanggal revisi", en: "The date of revision" }, ({ dates }) =>
      dateText(dates.revised),
    ),
    ...single("tanggal.efektif", { id: "Tanggal efektif", en: "The effective date" }, ({ dates }) =>
      dateText(dates.effective),
    ),
    ...single("pengesah.jabatan", { id: "Jabatan pengesah", en: "The approver's office" }, ({ approver }) =>
      inline(approver.position),
    ),
    ...single("pengesah.nama", { id: "Nama pengesah", en: "The approver's name" }, ({ approver }) =>
      inline(approver.name),
    ),
    ...single("pengesah.nip", { id: "NIP pengesah", en: "The approver's NIP" }, ({ approver }) => inline(approver.nip)),
    ...itemChanges(
      "law",
      "dasar_hukum",
      { id: "Dasar hukum", en: "Legal basis" },
      textsOf(before.legalBasis),
      textsOf(after.legalBasis),
    ),
    ...several(
      "kualifikasi_pelaksana",
      { id: "Kualifikasi pelaksana", en: "Qualifications" },
      ({ qualifications }) => qualifications,
    ),
    ...itemChanges(
      "header",
      "keterkaitan",
      { id: "Keterkaitan", en: "Related SOPs" },
      relatedOf(before),
      relatedOf(after),
    ),
    ...several("peralatan", { id: "Peralatan", en: "Equipment" }, ({ equipment }) => equipment),
    ...several("peringatan", { id: "Peringatan", en: "Warnings" }, ({ warnings }) => warnings),
    ...several("pencatatan", { id: "Pencatatan", en: "Records" }, ({ records }) => records),
    ...several("catatan_kaki", { id: "Catatan kaki", en: "Footnotes" }, ({ footnotes }) => footnotes),
    ...actorChanges(before, after),
  ];
}

/** Items that went and came; those that stayed may stand in another order without a change of meaning. */
export function itemChanges(
  kind: Change["kind"],
  field: string,
  name: Bilingual,
  before: readonly string[],
  after: readonly string[],
  at: Pick<Change, "from" | "to"> = { from: null, to: null },
): readonly Change[] {
  const keys = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(sameness));
  const [old, now] = [keys(before), keys(after)];
  const gone = before.filter((text) => !now.has(sameness(text)));
  const come = after.filter((text) => !old.has(sameness(text)));
  return [
    ...gone.map((text) => ({
      ...at,
      kind,
      field,
      before: text,
      after: null,
      words: said(name, "dihapus", "dropped", text),
    })),
    ...come.map((text) => ({
      ...at,
      kind,
      field,
      before: null,
      after: text,
      words: said(name, "ditambah", "added", text),
    })),
  ];
}

function said(name: Bilingual, id: string, en: string, text: string): Bilingual {
  return { id: `${name.id} ${id}: ${text}`, en: `${name.en} ${en}: ${text}` };
}

/** One text instead of another. */
export function replaced(
  field: string,
  name: Bilingual,
  before: string,
  after: string,
  kind: Change["kind"] = "header",
  at: Pick<Change, "from" | "to"> = { from: null, to: null },
): readonly Change[] {
  const [old, now] = [asWritten(before), asWritten(after)];
  if (old === now) return [];
  const words = {
    id: `${name.id}: ${old || "(kosong)"} menjadi ${now || "(kosong)"}`,
    en: `${name.en}: ${old || "(blank)"} became ${now || "(blank)"}`,
  };
  return [{ ...at, kind, field, before: old || null, after: now || null, words }];
}

export function textsOf(text: Text): readonly string[] {
  return itemsOf(text).map((item) => asWritten(item.text));
}

function relatedOf({ related }: Sop): readonly string[] {
  return related.map((one) => asWritten(printedRelated(one, () => null)));
}

function dateText(date: DateValue): string {
  switch (date.kind) {
    case "blank":
      return "";
    case "none":
      return "-";
    case "date":
      return date.iso;
    case "unreadable":
      return date.text;
  }
}

/** By their ids, which steps name them by. */
function actorChanges(before: Sop, after: Sop): readonly Change[] {
  const base = { from: null, to: null } as const;
  const old = new Map(before.actors.map((actor) => [actor.id, actor]));
  const now = new Map(after.actors.map((actor) => [actor.id, actor]));
  const dropped = before.actors.filter(({ id }) => !now.has(id));
  const added = after.actors.filter(({ id }) => !old.has(id));
  const stayed = after.actors.filter(({ id }) => old.has(id));
  const changed = stayed.flatMap((actor) => {
    const earlier = old.get(actor.id);
    const field = `pelaksana.${actor.id}`;
    const name = { id: `Pelaksana \`${actor.id}\``, en: `Actor \`${actor.id}\`` };
    const full = (one: typeof actor | undefined): string =>
      one === undefined ? "" : [one.name, ...one.aliases, ...(one.group === null ? [] : [`(${one.group})`])].join(", ");
    return replaced(field, name, full(earlier), full(actor), "actor-changed");
  });
  const orderBefore = before.actors.filter(({ id }) => now.has(id)).map(({ name }) => name);
  const orderNow = stayed.map(({ name }) => name);
  const reordered = stayed.some(({ id }, index) => before.actors.filter((one) => now.has(one.id))[index]?.id !== id);
  return [
    ...dropped.map(
      ({ id, name }): Change => ({
        ...base,
        kind: "actor-dropped",
        field: `pelaksana.${id}`,
        before: name,
        after: null,
        words: said({ id: "Pelaksana", en: "Actor" }, "dihapus", "dropped", name),
      }),
    ),
    ...added.map(
      ({ id, name }): Change => ({
        ...base,
        kind: "actor-added",
        field: `pelaksana.${id}`,
        before: null,
        after: name,
        words: said({ id: "Pelaksana", en: "Actor" }, "ditambah", "added", name),
      }),
    ),
    ...changed,
    ...(reordered
      ? [
          {
            ...base,
            kind: "actors-reordered" as const,
            field: "pelaksana",
            before: orderBefore.join(", "),
            after: orderNow.join(", "),
            words: {
              id: `Urutan kolom pelaksana menjadi ${listed(orderNow, "dan")}`,
              en: `The columns of actors now stand as ${listed(orderNow, "and")}`,
            },
          },
        ]
      : []),
  ];
}
