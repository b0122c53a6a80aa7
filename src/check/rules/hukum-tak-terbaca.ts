import { quoted, say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const unreadableCitation: Rule = {
  code: "hukum-tak-terbaca",
  severity: "warning",
  title: say("Rujukan peraturan tidak lengkap", "Incomplete citation"),
  explanation: say(
    "Peraturan dirujuk dengan jenis, nomor, tahun, dan judulnya. Tanpa nomor atau tahun, pembaca tidak dapat menemukannya.",
    "A regulation is cited by its kind, number, year and title. Without number or year nobody can find it.",
  ),
  examples: {
    wrong: ["dasar_hukum: Undang-Undang tentang Kearsipan", "dasar_hukum: Permenaker Nomor 5 tentang Arsip"],
    right: [
      `
dasar_hukum:
  - Undang-Undang Dasar Negara Republik Indonesia Tahun 1945
  - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
  - Peraturan Menteri Keuangan Nomor 215/PMK.05/2016 tentang Hal Ini
  - Surat Sekretaris Jenderal tentang pemutakhiran SOP
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { item, citation } of citationsIn(sop)) {
      if (citation.kind === "UUD 1945" || (citation.number !== null && citation.year !== null)) continue;
      const lacking = citation.number === null ? say("Nomor", "The number") : say("Tahun", "The year");
      const both = citation.number === null && citation.year === null;
      yield {
        message: both
          ? say(
              `Nomor dan tahun ${quoted(item.text)} tidak ada atau tidak terbaca.`,
              `The number and year of ${quoted(item.text)} are missing or cannot be read.`,
            )
          : say(
              `${lacking.id} ${quoted(item.text)} tidak ada atau tidak terbaca.`,
              `${lacking.en} of ${quoted(item.text)} is missing or cannot be read.`,
            ),
        cure: say(
          "Tulis lengkap: `Undang-Undang Nomor 39 Tahun 2008 tentang …`.",
          "Write it in full: `Undang-Undang Nomor 39 Tahun 2008 tentang …`.",
        ),
        place: item.place,
      };
    }
  },
};
