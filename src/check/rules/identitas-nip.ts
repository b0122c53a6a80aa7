import { isDay } from "../../model/date.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { isDash } from "../texts.ts";

export const approverNip: Rule = {
  code: "identitas-nip",
  severity: "warning",
  title: say("NIP keliru", "Not an NIP"),
  explanation: say(
    "NIP terdiri atas 18 angka; delapan yang pertama adalah tanggal lahir (tahun, bulan, hari), empat berikutnya tahun pengangkatan. Spasi di antaranya boleh.",
    "An NIP has 18 digits; the first eight are the date of birth (year, month, day), the next four the year of appointment. Spaces between them are fine.",
  ),
  examples: {
    wrong: [
      "pengesah: { jabatan: Kepala Biro Umum, nama: Siti Rahayu, nip: 19800101200501100 }",
      "pengesah: { jabatan: Kepala Biro Umum, nama: Siti Rahayu, nip: 198013012005011001 }",
      "pengesah: { jabatan: Kepala Biro Umum, nama: Siti Rahayu, nip: 209901012005011001 }",
    ],
    right: [
      "pengesah: { jabatan: Kepala Biro Umum, nama: Siti Rahayu, nip: 19800101 200501 1 001 }",
      'pengesah: { jabatan: Menteri Ketenagakerjaan, nama: Siti Rahayu, nip: "-" }',
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { text, place } of sop.approver.nip) {
      if (isDash(text)) continue;
      const digits = text.replace(/^\s*NIP\b[.:\s]*/iu, "").replace(/[\s.]/gu, "");
      if (!/^\d+$/.test(digits)) {
        yield {
          message: say(
            `NIP ${quoted(text)} memuat selain angka.`,
            `The NIP ${quoted(text)} holds something else than digits.`,
          ),
          place,
        };
      } else if (digits.length !== 18) {
        yield {
          message: say(
            `NIP ${quoted(text)} terdiri atas ${digits.length} angka; seharusnya 18.`,
            `The NIP ${quoted(text)} has ${digits.length} digits instead of 18.`,
          ),
          place,
        };
      } else if (!isBirthday(digits)) {
        yield {
          message: say(
            `NIP ${quoted(text)} dimulai dengan tanggal lahir yang tidak ada: ${digits.slice(0, 8)}.`,
            `The NIP ${quoted(text)} begins with a date of birth that does not exist: ${digits.slice(0, 8)}.`,
          ),
          place,
        };
      } else if (!isGrownUp(digits)) {
        const [born, appointed] = [digits.slice(0, 4), digits.slice(8, 12)];
        yield {
          message: say(
            `Menurut NIP ${quoted(text)}, pengesah lahir tahun ${born} dan diangkat tahun ${appointed}.`,
            `By the NIP ${quoted(text)} the approver was born in ${born} and appointed in ${appointed}.`,
          ),
          cure: say("Periksa kembali angka-angkanya.", "Look at its digits again."),
          place,
        };
      }
    }
  },
};

function isBirthday(digits: string): boolean {
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return /^(?:19|20)/.test(iso) && isDay(iso);
}

/** Nobody was ever appointed as a child; the lowest age of today is 18. */
const YOUNGEST = 15;

function isGrownUp(digits: string): boolean {
  return Number(digits.slice(8, 12)) - Number(digits.slice(0, 4)) >= YOUNGEST;
}
