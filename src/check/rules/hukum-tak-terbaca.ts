import type { Bilingual } from "../../diagnostic.ts";
import type { TextItem } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import { citationsIn, uncitedIn } from "../law/citations.ts";
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
    wrong: [
      "dasar_hukum: Undang-Undang tentang Kearsipan",
      "dasar_hukum: Permenaker Nomor 5 tentang Arsip",
      "dasar_hukum: Peraturan yang berlaku",
    ],
    right: [
      `
dasar_hukum:
  - Undang-Undang Dasar Negara Republik Indonesia Tahun 1945
  - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
  - Peraturan Menteri Keuangan Nomor 215/PMK.05/2016 tentang Hal Ini
  - Surat Sekretaris Jenderal tentang pemutakhiran SOP
  - Peraturan perusahaan
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { item, citation } of citationsIn(sop)) {
      if (citation.kind === "UUD 1945" || (citation.number !== null && citation.year !== null)) continue;
      if (citation.number === null && citation.year === null) yield finding(item, BOTH);
      else yield finding(item, citation.number === null ? NUMBER : YEAR);
    }
    for (const item of uncitedIn(sop)) if (NAMELESS.test(item.text)) yield finding(item, BOTH);
  },
};

/** Regulations of the state, and not one digit: "Peraturan yang berlaku". What an office's own rules are called is another matter. */
const NAMELESS =
  /^\s*(?:(?:[Ss]eluruh|[Ss]emua|[Ss]egala|[Kk]etentuan)\s+)*(?:[Pp]eraturan(?:-peraturan)?(?=\s*$|\s+(?:\p{Lu}|perundang|yang|terkait|lain))|[Pp]erundang-undangan)(?!\p{L})(?!.*\d)/su;

const BOTH = say("Nomor dan tahun", "The number and year");
const NUMBER = say("Nomor", "The number");
const YEAR = say("Tahun", "The year");

function finding({ text, place }: TextItem, lacking: Bilingual): Finding {
  const are = lacking === BOTH ? "are" : "is";
  return {
    message: say(
      `${lacking.id} ${quoted(text)} tidak ada atau tidak terbaca.`,
      `${lacking.en} of ${quoted(text)} ${are} missing or cannot be read.`,
    ),
    cure: say(
      "Tulis lengkap: `Undang-Undang Nomor 39 Tahun 2008 tentang …`.",
      "Write it in full: `Undang-Undang Nomor 39 Tahun 2008 tentang …`.",
    ),
    place,
  };
}
