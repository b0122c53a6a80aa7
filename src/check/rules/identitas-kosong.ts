import type { Bilingual } from "../../diagnostic.ts";
import type { Sop, Text } from "../../model/sop.ts";
import type { Form, IdentityBox, IdentityRow } from "../../profile/profile.ts";
import { say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const blankIdentity: Rule = {
  code: "identitas-kosong",
  severity: { draf: "info", resmi: "error" },
  title: say("Isian identitas masih kosong", "Blanks on the identity page"),
  explanation: say(
    "Pada `status: resmi` setiap isian yang dicetak profilnya di halaman identitas harus terisi; `-` adalah jawaban. Selama masih draf, yang kosong atau belum ditulis hanya diingatkan sekali.",
    "Under `status: resmi` everything that the profile prints on the identity page must be filled in; `-` is an answer. While it is a draft, what is blank or not written yet is told once, as a reminder.",
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
  *check({ sop, form }: RuleContext): Iterable<Finding> {
    const blanks = fieldsOf(sop, form).filter(({ blank }) => blank);
    const [first] = blanks;
    if (!first) return;
    const named = (language: keyof Bilingual): string => blanks.map(({ name }) => name[language]).join(", ");
    yield {
      message: say(`Halaman identitas belum lengkap: ${named("id")}.`, `The identity page lacks: ${named("en")}.`),
      cure: say(
        'Isi sebelum `status: resmi`; tulis `"-"` bila memang tidak ada.',
        'Fill them in before `status: resmi`; write `"-"` where there is none.',
      ),
      place: sop.places[first.key] ?? sop.places.root,
    };
  },
};

interface Field {
  /** The top-level key under which it is written. */
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
    key: "tanggal",
    name: DATE_NAMES[name],
    blank: dates[name].kind === "blank",
  });
  const rows: Readonly<Record<IdentityRow, readonly Field[]>> = {
    number: [{ key: "nomor", name: say("nomor", "number"), blank: sop.number.length === 0 || hasDots(sop.number) }],
    created: [date("created")],
    approved: [date("approved")],
    revised: [date("revised")],
    effective: [date("effective")],
    approver: [
      text("pengesah", "jabatan pengesah", "approver's position", approver.position),
      text("pengesah", "nama pengesah", "approver's name", approver.name),
      text("pengesah", "NIP pengesah", "approver's NIP", approver.nip),
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
  const [number, organization] = [rows.number, text("instansi", "instansi", "organization", sop.organization)];
  if (form) {
    const printed = form.identity.rows.filter((row) => row !== "number").flatMap((row) => rows[row]);
    const isNumbered = form.identity.rows.includes("number");
    return [
      ...(isNumbered ? number : []),
      organization,
      ...printed,
      ...form.identity.boxes.map(({ field }) => boxes[field]),
    ];
  }
  // Which of the three a form prints is its profile's choice; no form prints none of them.
  const first = [date("created"), date("approved"), date("effective")].every(({ blank }) => blank);
  return [
    ...number,
    organization,
    { ...date("approved"), blank: first },
    date("revised"),
    ...rows.approver,
    ...Object.values(boxes),
  ];
}

const DATE_NAMES: Readonly<Record<keyof Sop["dates"], Bilingual>> = {
  created: say("tanggal pembuatan", "date of writing"),
  approved: say("tanggal pengesahan", "date of approval"),
  revised: say("tanggal revisi", "date of revision"),
  effective: say("tanggal efektif", "date of coming into force"),
};

/** `1/.../OT.04.00/./...`: dots stand where the registry will write a number. */
function hasDots(number: Text): boolean {
  return number.some(({ text }) => /(?:^|[/\s-])(?:\.+|…+|_{2,})(?:$|[/\s-])/u.test(text));
}
