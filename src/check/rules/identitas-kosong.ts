import type { Bilingual } from "../../diagnostic.ts";
import type { DateValue, Sop, Text } from "../../model/sop.ts";
import { say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const blankIdentity: Rule = {
  code: "identitas-kosong",
  severity: { draf: "info", resmi: "error" },
  title: say("Isian identitas masih kosong", "Blanks on the identity page"),
  explanation: say(
    "Pada `status: resmi` setiap isian yang tercetak di halaman identitas harus terisi; `-` adalah jawaban. Selama masih draf, yang kosong atau belum ditulis hanya diingatkan sekali.",
    "Under `status: resmi` everything that the identity page prints must be filled in; `-` is an answer. While it is a draft, what is blank or not written yet is told once, as a reminder.",
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
  *check({ sop }: RuleContext): Iterable<Finding> {
    const blanks = fieldsOf(sop).filter(({ blank }) => blank);
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

function fieldsOf(sop: Sop): readonly Field[] {
  const text = (key: string, id: string, en: string, value: Text): Field => ({
    key,
    name: say(id, en),
    blank: value.length === 0,
  });
  const { created, approved, effective, revised } = sop.dates;
  const isBlank = ({ kind }: DateValue): boolean => kind === "blank";
  const first = [created, approved, effective].every(isBlank);
  return [
    { key: "nomor", name: say("nomor", "number"), blank: sop.number.length === 0 || hasPlaceholder(sop.number) },
    text("instansi", "instansi", "organization", sop.organization),
    // Which of the three a form prints is its profile's choice; no form prints none of them.
    { key: "tanggal", name: say("tanggal pengesahan", "date of approval"), blank: first },
    { key: "tanggal", name: say("tanggal revisi", "date of revision"), blank: isBlank(revised) },
    text("pengesah", "jabatan pengesah", "approver's position", sop.approver.position),
    text("pengesah", "nama pengesah", "approver's name", sop.approver.name),
    text("pengesah", "NIP pengesah", "approver's NIP", sop.approver.nip),
    text("dasar_hukum", "dasar hukum", "legal basis", sop.legalBasis),
    text("kualifikasi_pelaksana", "kualifikasi pelaksana", "qualifications", sop.qualifications),
    { key: "keterkaitan", name: say("keterkaitan", "related SOPs"), blank: sop.related.length === 0 },
    text("peralatan", "peralatan", "equipment", sop.equipment),
    text("peringatan", "peringatan", "warnings", sop.warnings),
    text("pencatatan", "pencatatan", "records", sop.records),
  ];
}

/** `1/.../OT.04.00/./...`: dots stand where the registry will write a number. */
function hasPlaceholder(number: Text): boolean {
  return number.some(({ text }) => /(?:^|[/\s-])(?:\.+|…+|_{2,})(?:$|[/\s-])/u.test(text));
}
