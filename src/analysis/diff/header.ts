import { asWritten } from "../../check/texts.ts";
import type { Bilingual } from "../../diagnostic.ts";
import { printedRelated } from "../../model/related.ts";
import type { DateValue, Sop, Text } from "../../model/sop.ts";
import { inline } from "../../model/text.ts";
import { type ActorMatching, actorChanges } from "./actors.ts";
import type { Change } from "./change.ts";
import { itemChanges, replaced, textsOf } from "./changes.ts";

/** What changed above the table, in the order of the form. */
export function headerChanges(before: Sop, after: Sop, actors: ActorMatching): readonly Change[] {
  const single = (field: string, name: Bilingual, of: (sop: Sop) => string): readonly Change[] =>
    replaced(field, name, of(before), of(after));
  const several = (field: string, name: Bilingual, of: (sop: Sop) => Text): readonly Change[] =>
    itemChanges("header", field, name, textsOf(of(before)), textsOf(of(after)));
  return [
    ...single("nama", { id: "Nama SOP", en: "The SOP's name" }, ({ title }) => inline(title)),
    ...single("nomor", { id: "Nomor", en: "The number" }, ({ number }) => inline(number)),
    ...single("status", { id: "Status", en: "The status" }, ({ status }) => status),
    ...single("profil", { id: "Profil", en: "The profile" }, ({ profile }) => profile.name),
    ...labelChanges(before, after),
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
    ...actorChanges(before, after, actors),
  ];
}

/** Words that the SOP prints instead of its profile's. */
function labelChanges({ profile: { labels: old } }: Sop, { profile: { labels: now } }: Sop): readonly Change[] {
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...keys].flatMap((key) =>
    replaced(
      `profil.label.${key}`,
      { id: `Label \`${key}\``, en: `The label \`${key}\`` },
      old[key] ?? "",
      now[key] ?? "",
    ),
  );
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
