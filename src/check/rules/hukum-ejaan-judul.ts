import { quoted, say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import { longName } from "../law/kinds.ts";
import { misspelt } from "../law/subject.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { listed } from "../words.ts";

export const misspeltTitle: Rule = {
  code: "hukum-ejaan-judul",
  severity: "warning",
  title: say("Judul peraturan dieja berbeda", "A regulation's title spelt differently"),
  explanation: say(
    "Judul yang dirujuk sama dengan judul dalam daftar peraturan (`data/hukum.json`), kecuali ejaan satu atau dua katanya. Judul peraturan ditulis seperti aslinya.",
    "The title that is cited is the one in the register (`data/hukum.json`) but for the spelling of a word or two. Titles of regulations are written as they are.",
  ),
  examples: {
    wrong: [
      "dasar_hukum: Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Interen Pemerintah",
      "dasar_hukum: Peraturan Presiden Nomor 7 Tahun 2015 tentang Organisasi Kementrian Negara",
    ],
    right: [
      "dasar_hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Arsip",
      "dasar_hukum: PERATURAN PRESIDEN NOMOR 7 TAHUN 2015 TENTANG ORGANISASI KEMENTERIAN NEGARA",
      "dasar_hukum: Permenaker Nomor 3 Tahun 2019 tentang Tata Naskah Dinas di Kementerian",
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { item, citation, known, fault } of citationsIn(sop)) {
      if (!known || fault || citation.about === null) continue;
      const words = misspelt(citation.about, known.title ?? "");
      if (words.length === 0) continue;
      const [said, right] = [words.map(([word]) => quoted(word)), words.map(([, word]) => quoted(word))];
      yield {
        message: say(
          `${listed(said, "dan")} dalam judul ${longName(known)} ditulis ${listed(right, "dan")}.`,
          `In the title of ${longName(known)}, ${listed(said, "and")} is written ${listed(right, "and")}.`,
        ),
        cure: say(`Tulis ${quoted(known.title ?? "")}.`, `Write ${quoted(known.title ?? "")}.`),
        place: item.place,
      };
    }
  },
};
