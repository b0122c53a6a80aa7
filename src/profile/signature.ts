import type { Bilingual, Diagnostic, Place } from "../diagnostic.ts";
import type { Duration, Sop, Text } from "../model/sop.ts";
import type { Profile } from "./profile.ts";

/** A place that prints the mark of the electronic signature although only the signature's own cell may. */
export interface MisplacedMark {
  readonly text: string;
  readonly place: Place;
}

/**
 * Where an SOP's texts hold the character by which a signing service finds the place of the signature: it would sign
 * there instead.
 *
 * @param titles of the collection's SOPs by id, which KETERKAITAN prints
 * @returns nothing when the profile asks for no mark
 */
export function signatureMarkElsewhere(
  sop: Sop,
  { signatureMark }: Pick<Profile, "signatureMark">,
  titles: ReadonlyMap<string, string> = new Map(),
): readonly MisplacedMark[] {
  if (signatureMark === null) return [];
  return printedTexts(sop, titles).filter(({ text }) => text.includes(signatureMark));
}

/** The same as findings. */
export function signatureMarkFindings(
  sop: Sop,
  profile: Pick<Profile, "signatureMark">,
  titles: ReadonlyMap<string, string> = new Map(),
): readonly Diagnostic[] {
  const mark = profile.signatureMark ?? "";
  return signatureMarkElsewhere(sop, profile, titles).map(({ place }) =>
    signatureFinding(place, {
      id: `huruf "${mark}" hanya boleh ada di kotak tanda tangan, karena dicari oleh layanan tanda tangan elektronik`,
      en: `"${mark}" may stand in the signature's cell only, because the signing service looks for it`,
    }),
  );
}

/**
 * What in a profile itself would keep the mark from standing exactly once.
 *
 * @param placeOf where the profile says something
 */
export function signatureProblems(
  { identity, labels, pageNumber, signatureMark: mark }: Profile,
  placeOf: (key: "kepala" | "label" | "nomor_halaman") => Place,
): readonly Diagnostic[] {
  if (mark === null) return [];
  const problems: Diagnostic[] = [];
  if (!identity.rows.includes("approver")) {
    const words = {
      id: "tanda tangan elektronik memerlukan baris disahkan_oleh",
      en: "an electronic signature needs the row disahkan_oleh",
    };
    problems.push(signatureFinding(placeOf("kepala"), words));
  }
  const own = [
    ["label", Object.values(labels).join("")],
    ["nomor_halaman", pageNumber.format],
  ] as const;
  for (const [key, text] of own) {
    if (!text.includes(mark)) continue;
    const words = {
      id: `${key} memuat "${mark}", penanda tanda tangan elektronik`,
      en: `${key} holds "${mark}", the mark of the electronic signature`,
    };
    problems.push(signatureFinding(placeOf(key), words));
  }
  return problems;
}

export function signatureFinding(place: Place, message: Bilingual): Diagnostic {
  return { code: "profil-tanda-tangan", severity: "error", message, place, related: [] };
}

/** Everything that an SOP may print, with its place. */
function printedTexts(sop: Sop, titles: ReadonlyMap<string, string>): readonly MisplacedMark[] {
  const { approver, profile } = sop;
  const texts: readonly Text[] = [
    ...[sop.title, sop.number, sop.organization, approver.position, approver.name, approver.nip],
    ...[sop.legalBasis, sop.qualifications, sop.equipment, sop.warnings, sop.records, sop.footnotes],
    ...sop.steps.flatMap((step) => [step.activity, step.question, step.inputs, step.outputs, step.notes]),
  ];
  return [
    ...texts.flatMap(itemsOf),
    ...Object.values(sop.dates).flatMap((date) => (date.kind === "unreadable" ? [date] : [])),
    ...Object.values(profile.labels).map((text) => ({ text, place: profile.place })),
    ...sop.related.flatMap((entry) =>
      entry.kind === "text" ? itemsOf([entry.item]) : [{ text: titles.get(entry.sop) ?? "", place: entry.place }],
    ),
    ...sop.actors.map(({ name, group, place }) => ({ text: `${name} ${group ?? ""}`, place })),
    ...sop.steps.flatMap((step) => [
      ...durationText(step.duration),
      ...step.transitions.map(({ label, place }) => ({ text: label ?? "", place })),
    ]),
  ].map(({ text, place }) => ({ text, place }));
}

function itemsOf(text: Text): readonly MisplacedMark[] {
  return text.flatMap((item) => [{ text: item.text, place: item.place }, ...itemsOf(item.points)]);
}

function durationText(duration: Duration): readonly MisplacedMark[] {
  return duration.kind === "blank" || duration.kind === "idem" ? [] : [duration];
}
