import type { Bilingual } from "../../diagnostic.ts";
import { quoted, say } from "../../source/finding.ts";
import { citationsIn } from "../law/citations.ts";
import { fullName, longName } from "../law/kinds.ts";
import type { Regulation } from "../law/register.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const wrongNumber: Rule = {
  code: "hukum-nomor-keliru",
  severity: "warning",
  title: say("Nomor dan judul peraturan tidak cocok", "Number and title of a regulation do not fit"),
  explanation: say(
    "Menurut daftar peraturan (`data/hukum.json`) peraturan bernomor ini mengatur hal lain, atau judul ini milik peraturan dengan nomor atau tahun lain. Nomornya keliru, atau judulnya.",
    "By the register (`data/hukum.json`) the regulation of this number is about something else, or this title is that of one with another number or year. The number is wrong, or the title.",
  ),
  examples: {
    wrong: [
      "dasar_hukum: Permenaker Nomor 7 Tahun 2017 tentang Pedoman Penyusunan SOP AP Kemnaker",
      "dasar_hukum: Permenaker Nomor 7 Tahun 2017 tentang Arsip",
      "dasar_hukum: Undang-Undang Nomor 38 Tahun 2008 tentang Kementerian Negara",
      "dasar_hukum: Undang-Undang Nomor 39 Tahun 2009 tentang Kementerian Negara",
    ],
    right: [
      "dasar_hukum: Permenaker Nomor 7 Tahun 2017 tentang Program Jaminan Sosial TKI",
      "dasar_hukum: Permenaker Nomor 7 Tahun 2016 tentang Arsip",
      "dasar_hukum: PP Nomor 60 Tahun 2008 tentang SPIP",
      "dasar_hukum: Peraturan Presiden Nomor 54 Tahun 2010 tentang Pengadaan Barang/Jasa Pemerintah",
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { item, citation, fault } of citationsIn(sop)) {
      if (fault?.kind === "number") {
        const { is, title, meant } = fault;
        yield {
          message: say(
            `${longName(is)} mengatur hal lain: ${title}.`,
            `${longName(is)} is about something else: ${title}.`,
          ),
          cure: meant ? didYouMean(meant) : say("Periksa nomor dan judulnya.", "Check the number and the title."),
          place: item.place,
        };
      } else if (fault?.kind === "title") {
        const { meant } = fault;
        yield {
          message: say(
            `${quoted(citation.about ?? "")} adalah judul ${longName(meant)}.`,
            `${quoted(citation.about ?? "")} is the title of ${longName(meant)}.`,
          ),
          cure: didYouMean(meant),
          place: item.place,
        };
      }
    }
  },
};

function didYouMean(meant: Regulation): Bilingual {
  return say(`Maksud Anda ${fullName(meant)}?`, `Did you mean ${fullName(meant)}?`);
}
