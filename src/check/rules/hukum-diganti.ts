import { say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import { longName } from "../law/register.ts";
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
    right: ["dasar_hukum: Peraturan Menteri Ketenagakerjaan Nomor 3 Tahun 2019"],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { item, known, fault } of citationsIn(sop)) {
      if (!known?.replacedBy || fault) continue;
      const { replacedBy: by } = known;
      yield {
        message: say(
          `${longName(known)} telah diganti dengan ${longName(by)} (sumber: ${by.source}; diperiksa ${by.checked}).`,
          `${longName(known)} has been replaced by ${longName(by)} (source: ${by.source}; checked ${by.checked}).`,
        ),
        cure: say(`Rujuk ${longName(by)}.`, `Cite ${longName(by)}.`),
        place: item.place,
      };
    }
  },
};
