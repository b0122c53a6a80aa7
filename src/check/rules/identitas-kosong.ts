import type { Bilingual, Place } from "../../diagnostic.ts";
import type { Sop, Text } from "../../model/sop.ts";
import type { Form, IdentityBox, IdentityRow } from "../../profile/profile.ts";
import { say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const blankIdentity: Rule = {
  code: "identitas-kosong",
  severity: { draf: "warning", resmi: "error" },
  title: say("Isian identitas masih kosong", "Blanks on the identity page"),
  explanation: say(
    "Pada `status: resmi` setiap isian yang dicetak profilnya di halaman identitas harus terisi; `-` adalah jawaban. Selama masih draf, yang kosong atau belum ditulis diperingatkan.",
    "Under `status: resmi` everything that the profile prints on the identity page must be filled in; `-` is an answer. While it is a draft, what is blank or not written yet is warned of.",
  ),
  examples: {
    wrong: [
      `
nomor:
pengesah:
  jabatan: Kepala Biro Umum
  nama:
  nip:
`,
    ],
    right: [
      `
nomor: 1/OT.04.00/2026
tanggal:
  pengesahan: 2026-01-31
  revisi: "-"
pengesah:
  jabatan: Kepala Biro Umum
  nama: Siti Rahayu
  nip: 198001012005011001
`,
    ],
  },
  /** One finding, with the place of each blank; whoever fills in a form does so at once. */
  *check({ sop, form, together }: RuleContext): Iterable<Finding> {
    for (const spots of together(this.code, spotsOf(sop, form), ({ place }) => place)) {
      const [first, ...rest] = spots;
      const named = (language: keyof Bilingual): string =>
        spots.flatMap(({ names }) => names.map((name) => name[language])).join(", ");
      yield {
        message: say(`Halaman identitas belum lengkap: ${named("id")}.`, `The identity page lacks: ${named("en")}.`),
        cure: say(
          'Isi sebelum `status: resmi`; tulis `"-"` bila memang tidak ada.',
          'Fill them in before `status: resmi`; write `"-"` where there is none.',
        ),
        place: first.place,
        related: rest.map(({ place, names }) => {
          const [id, en] = (["id", "en"] as const).map((language) => names.map((name) => name[language]).join(", "));
          return { message: say(`Kosong: ${id}.`, `Blank: ${en}.`), place };
        }),
      };
    }
  },
};

/** A key, and what is blank there: what is not written at all is told where it would stand. */
interface Spot {
  readonly place: Place;
  readonly names: readonly Bilingual[];
}

function spotsOf(sop: Sop, form: Form | undefined): readonly Spot[] {
  const blanks = fieldsOf(sop, form).filter(({ blank }) => blank);
  const placeOf = ({ key }: Field): Place => sop.places[key] ?? sop.places[key.replace(/\..*/, "")] ?? sop.places.root;
  return [...Map.groupBy(blanks, placeOf)].map(([place, fields]) => ({ place, names: fields.map(({ name }) => name) }));
}

interface Field {
  /** The key under which it is written: `nomor`, `tanggal.revisi`. */
  readonly key: string;
  readonly name: Bilingual;
  readonly blank: boolean;
}

/** What the SOP's form prints, from the top; where that is not known, what every form prints. */
function fieldsOf(sop: Sop, form: Form | undefined): readonly Field[] {
  const text = (key: string, id: string, en: string, value: Text): Field => ({
    key,
    name: say(id, en),
    blank: value.length === 0,
  });
  const { approver, dates } = sop;
  const date = (name: keyof Sop["dates"]): Field => ({
    key: `tanggal.${DATE_KEYS[name]}`,
    name: say(`tanggal ${DATE_KEYS[name]}`, DATE_NAMES[name]),
    blank: dates[name].kind === "blank",
  });
  const rows: Readonly<Record<IdentityRow, readonly Field[]>> = {
    number: [{ key: "nomor", name: say("nomor", "number"), blank: sop.number.length === 0 || hasDots(sop.number) }],
    created: [date("created")],
    approved: [date("approved")],
    revised: [date("revised")],
    effective: [date("effective")],
    approver: [
      text("pengesah.jabatan", "jabatan pengesah", "approver's position", approver.position),
      text("pengesah.nama", "nama pengesah", "approver's name", approver.name),
      text("pengesah.nip", "NIP pengesah", "approver's NIP", approver.nip),
    ],
    // Without it there is no SOP.
    title: [],
  };
  const boxes: Readonly<Record<IdentityBox, Field>> = {
    legalBasis: text("dasar_hukum", "dasar hukum", "legal basis", sop.legalBasis),
    qualifications: text("kualifikasi_pelaksana", "kualifikasi pelaksana", "qualifications", sop.qualifications),
    related: { key: "keterkaitan", name: say("keterkaitan", "related SOPs"), blank: sop.related.length === 0 },
    equipment: text("peralatan", "peralatan", "equipment", sop.equipment),
    warnings: text("peringatan", "peringatan", "warnings", sop.warnings),
    records: text("pencatatan", "pencatatan", "records", sop.records),
  };
  const organization = text("instansi", "instansi", "organization", sop.organization);
  if (form) {
    const { rows: printed, boxes: printedBoxes } = form.identity;
    return [organization, ...printed.flatMap((row) => rows[row]), ...printedBoxes.map(({ field }) => boxes[field])];
  }
  // Which of the three a form prints is its profile's choice; no form prints none of them.
  const first = [date("created"), date("approved"), date("effective")].every(({ blank }) => blank);
  const approved = { ...date("approved"), blank: first };
  return [organization, ...rows.number, approved, ...rows.revised, ...rows.approver, ...Object.values(boxes)];
}

const DATE_KEYS: Readonly<Record<keyof Sop["dates"], string>> = {
  created: "pembuatan",
  approved: "pengesahan",
  revised: "revisi",
  effective: "efektif",
};

const DATE_NAMES: Readonly<Record<keyof Sop["dates"], string>> = {
  created: "date of writing",
  approved: "date of approval",
  revised: "date of revision",
  effective: "date of coming into force",
};

/** `1/.../OT.04.00/./...`: dots stand where the registry will write a number. */
function hasDots(number: Text): boolean {
  return number.some(({ text }) => /(?:^|[/\s-])(?:\.+|…+|_{2,})(?:$|[/\s-])/u.test(text));
}
