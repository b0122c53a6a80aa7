import type { Sop } from "../../model/sop.ts";
import { say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import { longName } from "../law/kinds.ts";
import { names } from "../law/names.ts";
import type { Successor } from "../law/register.ts";
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
    wrong: [
      "dasar_hukum: Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara",
      "dasar_hukum: Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan",
    ],
    right: [
      "dasar_hukum: Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara sebagaimana telah diubah dengan Undang-Undang Nomor 61 Tahun 2024",
      `
dasar_hukum:
  - Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara
  - Undang-Undang Nomor 61 Tahun 2024 tentang Perubahan atas Undang-Undang Nomor 39 Tahun 2008
`,
      "dasar_hukum: Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan beserta perubahannya",
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { item, known, fault } of citationsIn(sop)) {
      const last = known?.amendedBy.at(-1);
      if (!known || !last || known.replacedBy || fault || saysAmended(item.text) || isNamed(sop, last)) continue;
      const name = longName(last);
      const once = known.amendedBy.length === 1;
      const words = once
        ? "sebagaimana telah diubah dengan"
        : "sebagaimana telah beberapa kali diubah, terakhir dengan";
      yield {
        message: say(
          `${longName(known)} telah ${once ? "diubah" : "beberapa kali diubah, terakhir"} dengan ${name} (sumber: ${last.source}; diperiksa ${last.checked}).`,
          `${longName(known)} has been amended${once ? "" : " several times, last"} by ${name} (source: ${last.source}; checked ${last.checked}).`,
        ),
        cure: say(`Tambahkan \`${words} ${name}\`.`, `Add \`${words} ${name}\`.`),
        place: item.place,
      };
    }
  },
};

function saysAmended(text: string): boolean {
  return /\b(?:diubah|perubahannya)\b/iu.test(text);
}

/** Anywhere in the list: the amendment may be an entry of its own. */
function isNamed(sop: Sop, last: Successor): boolean {
  return itemsOf(sop.legalBasis).some(({ text }) => names(text, last));
}
