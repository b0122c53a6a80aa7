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
      "dasar_hukum: Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara sebagaimana telah diubah dengan Undang-Undang Nomor 60 Tahun 2024",
    ],
    right: [
      "dasar_hukum: Undang-Undang Nomor 39 Tahun 2008 tentang Kementerian Negara sebagaimana telah diubah terakhir dengan Undang-Undang Nomor 5 Tahun 2031",
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
      if (!known || !last || known.replacedBy || fault || saysAmended(item.text, last) || isNamed(sop, last)) continue;
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
        cure: AMENDED.test(item.text)
          ? say(`Sebut ${name} sebagai perubahannya.`, `Name ${name} as the amendment.`)
          : say(`Tambahkan \`${words} ${name}\`.`, `Add \`${words} ${name}\`.`),
        place: item.place,
      };
    }
  },
};

const AMENDED = /\b(?:diubah|perubahannya)\b/iu;

/** With whatever later regulation, which need not be in the register yet; or without naming any. */
function saysAmended(text: string, last: Successor): boolean {
  const [said, after] = text.split(AMENDED, 2);
  if (said === undefined || after === undefined) return false;
  const years = [...after.matchAll(/(?:Tahun\s*|Th\.?\s*|\/)((?:19|20)\d{2})(?!\d)/giu)].map(([, year]) =>
    Number(year),
  );
  return years.length === 0 || years.some((year) => year > last.year);
}

/** Anywhere in the list: the amendment may be an entry of its own. */
function isNamed(sop: Sop, last: Successor): boolean {
  return itemsOf(sop.legalBasis).some(({ text }) => names(text, last));
}
