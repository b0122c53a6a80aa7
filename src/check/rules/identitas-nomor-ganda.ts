import { inline } from "../../model/text.ts";
import { quoted, say } from "../../source/finding.ts";
import { indexOf, numberKey } from "../collection-index.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const sharedNumber: Rule = {
  code: "identitas-nomor-ganda",
  severity: "warning",
  title: say("Nomor SOP dipakai dua kali", "One number for two SOPs"),
  explanation: say(
    "Setiap SOP memiliki nomornya sendiri. Dua SOP bernomor sama tidak dapat dibedakan dalam daftar dan surat. Nomor yang masih bertitik-titik belum dibandingkan.",
    "Every SOP has a number of its own. Two with the same one cannot be told apart in lists and letters. Numbers with dots still to be filled in are not compared.",
  ),
  examples: {
    wrong: [
      `
nomor: 3/OT.04.00/2026
--- # lain.yaml
nama: SOP Lain
nomor: 3 / OT.04.00 / 2026
`,
    ],
    right: [
      `
nomor: 3/OT.04.00/2026
--- # lain.yaml
nama: SOP Lain
nomor: 4/OT.04.00/2026
`,
    ],
  },
  *check({ sop, collection }: RuleContext): Iterable<Finding> {
    const own = numberKey(sop);
    const place = sop.number[0]?.place;
    if (own === null || !place) return;
    const other = indexOf(collection)
      .byNumber.get(own)
      ?.find(({ id }) => id !== sop.id);
    if (!other) return;
    yield {
      message: say(
        `Nomor ${quoted(inline(sop.number))} juga dipakai SOP ${quoted(inline(other.title))} (${other.file}).`,
        `The number ${quoted(inline(sop.number))} is also that of the SOP ${quoted(inline(other.title))} (${other.file}).`,
      ),
      place,
      related: (other.number[0] ? [other.number[0]] : []).map((item) => ({
        message: say("Nomor yang sama di sini.", "The same number is here."),
        place: item.place,
      })),
    };
  },
};
