import type { Sop } from "../../model/sop.ts";
import { say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import { longName, type Successor } from "../law/register.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { itemsOf } from "../texts.ts";

export const amended: Rule = {
  code: "hukum-diubah",
  severity: "info",
  title: say("Peraturan telah diubah", "An amended regulation"),
  explanation: say(
    "Menurut daftar peraturan (`data/hukum.json`) peraturan ini telah diubah. Rujukan yang lengkap menyebut perubahannya: `… sebagaimana telah diubah dengan …`.",
    "By the register (`data/hukum.json`) this regulation has been amended. A full citation names the amendment: `… sebagaimana telah diubah dengan …`.",
  ),
  examples: {
    wrong: ["dasar_hukum: Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara"],
    right: [
      "dasar_hukum: Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara sebagaimana telah diubah dengan Undang-Undang Nomor 61 Tahun 2024",
      `
dasar_hukum:
  - Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara
  - Undang-Undang Nomor 61 Tahun 2024 tentang Perubahan atas Undang-Undang Nomor 39 Tahun 2008
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { item, known, fault } of citationsIn(sop)) {
      if (!known || fault || /\bdiubah\b/iu.test(item.text)) continue;
      const missing = known.amendedBy.filter((by) => !isNamed(sop, by));
      const last = missing.at(-1);
      if (!last) continue;
      const name = longName(last);
      yield {
        message: say(
          `${longName(known)} telah diubah dengan ${name} (sumber: ${last.source}; diperiksa ${last.checked}).`,
          `${longName(known)} has been amended by ${name} (source: ${last.source}; checked ${last.checked}).`,
        ),
        cure: say(
          `Tambahkan \`sebagaimana telah diubah dengan ${name}\`.`,
          `Add \`sebagaimana telah diubah dengan ${name}\`.`,
        ),
        place: item.place,
      };
    }
  },
};

/** Anywhere in the list: the amendment may be an entry of its own. */
function isNamed(sop: Sop, { number, year }: Successor): boolean {
  return itemsOf(sop.legalBasis).some(({ text }) => {
    const numbers = text
      .split(/[^\p{L}\p{N}./-]+|(?<=\d)\/(?=\d{4}\b)/u)
      .map((word) => word.replace(/^0+|[.,;]+$/g, ""));
    return numbers.includes(number) && numbers.includes(String(year));
  });
}
