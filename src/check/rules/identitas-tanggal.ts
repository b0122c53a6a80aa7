import type { Bilingual, Place } from "../../diagnostic.ts";
import { isDay } from "../../model/date.ts";
import type { DateValue, Sop } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const dates: Rule = {
  code: "identitas-tanggal",
  severity: "warning",
  title: say("Tanggal keliru", "Wrong dates"),
  explanation: say(
    "Tanggal ditulis tahun-bulan-hari (`2026-01-31`) dan harus ada di kalender, tidak sebelum 17 Agustus 1945. SOP dibuat lebih dahulu, lalu disahkan, lalu berlaku.",
    "Dates are written year-month-day (`2026-01-31`) and must exist, not before 17 August 1945. An SOP is first written, then approved, then in force.",
  ),
  examples: {
    wrong: [
      `
tanggal:
  pengesahan: 2026-02-30
  revisi: "-"
`,
      `
tanggal:
  pengesahan: 0026-01-31
  revisi: "-"
`,
      `
tanggal:
  pembuatan: 2026-03-01
  pengesahan: 2026-02-01
  revisi: "-"
`,
    ],
    right: [
      `
tanggal:
  pembuatan: 2026-02-01
  pengesahan: 2026-02-20
  revisi: "-"
  efektif: 2026-03-01
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const { created, approved, revised, effective } = sop.dates;
    for (const value of [created, approved, revised, effective]) {
      if (value.kind === "date" && value.iso < REPUBLIC) {
        yield {
          message: say(
            `Tanggal ${quoted(value.iso)} tidak mungkin: sebelum Republik Indonesia berdiri.`,
            `The day ${quoted(value.iso)} cannot be: it is before there was a Republic of Indonesia.`,
          ),
          cure: say("Periksa kembali tahunnya.", "Look at its year again."),
          place: value.place,
        };
      }
      if (value.kind !== "unreadable") continue;
      const iso = inWords(value.text);
      yield {
        message: /^\d{4}-\d{2}-\d{2}$/.test(value.text)
          ? say(`Tanggal ${quoted(value.text)} tidak ada di kalender.`, `The day ${quoted(value.text)} does not exist.`)
          : say(
              `${quoted(value.text)} tidak ditulis sebagai tahun-bulan-hari.`,
              `${quoted(value.text)} is not written as year-month-day.`,
            ),
        cure:
          iso === null
            ? say("Tulis tahun-bulan-hari, misalnya `2026-01-31`.", "Write year-month-day, as in `2026-01-31`.")
            : say(`Tulis \`${iso}\`.`, `Write \`${iso}\`.`),
        place: value.place,
      };
    }
    for (const [early, late] of ORDER) {
      const [a, b] = [known(sop.dates[early]), known(sop.dates[late])];
      if (!a || !b || a.iso <= b.iso) continue;
      const [first, second] = [NAMES[early], NAMES[late]];
      yield {
        message: say(
          `Tanggal ${second.id} (${b.iso}) mendahului tanggal ${first.id} (${a.iso}).`,
          `The date of ${second.en} (${b.iso}) is before the date of ${first.en} (${a.iso}).`,
        ),
        place: b.place,
        related: [{ message: say(`Tanggal ${first.id} di sini.`, `The date of ${first.en} is here.`), place: a.place }],
      };
    }
  },
};

/** No document of its government is older. */
const REPUBLIC = "1945-08-17";

type DateName = keyof Sop["dates"];

const NAMES: Readonly<Record<DateName, Bilingual>> = {
  created: say("pembuatan", "writing"),
  approved: say("pengesahan", "approval"),
  revised: say("revisi", "revision"),
  effective: say("efektif", "coming into force"),
};

/** Only what is beyond doubt: a revision may be dated before or after its approval. */
const ORDER: readonly (readonly [DateName, DateName])[] = [
  ["created", "approved"],
  ["approved", "effective"],
  ["created", "revised"],
];

function known(value: DateValue): { readonly iso: string; readonly place: Place } | null {
  return value.kind === "date" && value.iso >= REPUBLIC ? value : null;
}

const MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember".split(" ");

/** `3 Maret 2026` as yyyy-mm-dd; null when it says no day that exists. */
function inWords(text: string): string | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})$/u.exec(text.trim()) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}
