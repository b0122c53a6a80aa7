import { say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import { fullName, longName } from "../law/kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const wrongNumber: Rule = {
  code: "hukum-nomor-keliru",
  severity: "warning",
  title: say("Nomor dan judul peraturan tidak cocok", "Number and title of a regulation do not fit"),
  explanation: say(
    "Menurut daftar peraturan (`data/hukum.json`) peraturan bernomor ini mengatur hal lain. Nomornya keliru, atau judulnya.",
    "By the register (`data/hukum.json`) the regulation of this number is about something else. The number is wrong, or the title.",
  ),
  examples: {
    wrong: [
      "dasar_hukum: Permenaker Nomor 7 Tahun 2017 tentang Pedoman Penyusunan SOP AP Kemnaker",
      "dasar_hukum: Permenaker Nomor 7 Tahun 2017 tentang Arsip",
    ],
    right: [
      "dasar_hukum: Permenaker Nomor 7 Tahun 2017 tentang Program Jaminan Sosial TKI",
      "dasar_hukum: Permenaker Nomor 7 Tahun 2016 tentang Arsip",
      "dasar_hukum: PP Nomor 60 Tahun 2008 tentang SPIP",
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { item, fault } of citationsIn(sop)) {
      if (fault?.kind !== "number") continue;
      const { is, title, meant } = fault;
      yield {
        message: say(
          `${longName(is)} mengatur hal lain: ${title}.`,
          `${longName(is)} is about something else: ${title}.`,
        ),
        cure: meant
          ? say(`Maksud Anda ${fullName(meant)}?`, `Did you mean ${fullName(meant)}?`)
          : say("Periksa nomor dan judulnya.", "Check the number and the title."),
        place: item.place,
      };
    }
  },
};
