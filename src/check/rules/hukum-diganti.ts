import { say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import { longName } from "../law/kinds.ts";
import { names } from "../law/names.ts";
import { find, newest, REGISTER } from "../law/register.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const replaced: Rule = {
  code: "hukum-diganti",
  severity: "warning",
  title: say("Peraturan telah diganti", "A replaced regulation"),
  explanation: say(
    "Menurut daftar peraturan (`data/hukum.json`) peraturan ini telah diganti dengan yang lain. Rujuk penggantinya.",
    "By the register (`data/hukum.json`) this regulation has been replaced by another. Cite that one.",
  ),
  examples: {
    wrong: ["dasar_hukum: Peraturan Menteri Ketenagakerjaan Nomor 17 Tahun 2015"],
    right: [
      "dasar_hukum: Peraturan Menteri Ketenagakerjaan Nomor 3 Tahun 2019",
      "dasar_hukum: Undang-Undang Nomor 5 Tahun 2014 tentang ASN sebagaimana telah diganti dengan Undang-Undang Nomor 20 Tahun 2023",
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const all = citationsIn(sop);
    for (const { item, known, fault } of all) {
      const by = known?.replacedBy;
      if (!known || !by || fault || (/\b(?:diganti|digantikan|dicabut)\b/iu.test(item.text) && names(item.text, by)))
        continue;
      const last = newest(REGISTER, known) ?? by;
      const stands = all.some(({ citation }) =>
        find([{ ...last, title: null, amendedBy: [], replacedBy: null }], citation),
      );
      const name = longName(last);
      yield {
        message: say(
          `${longName(known)} telah diganti dengan ${longName(by)} (sumber: ${by.source}; diperiksa ${by.checked}).`,
          `${longName(known)} has been replaced by ${longName(by)} (source: ${by.source}; checked ${by.checked}).`,
        ),
        cure: stands
          ? say(`Hapus; ${name} sudah dirujuk.`, `Remove it; ${name} is cited already.`)
          : say(`Rujuk ${name}.`, `Cite ${name}.`),
        place: item.place,
      };
    }
  },
};
