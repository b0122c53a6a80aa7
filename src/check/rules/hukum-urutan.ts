import { quoted, say } from "../../source/finding.ts";
import { type Cited, citationsIn } from "../law/citations.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const lawOrder: Rule = {
  code: "hukum-urutan",
  severity: "info",
  title: say("Urutan dasar hukum", "Order of the legal basis"),
  explanation: say(
    "Dasar hukum disusun menurut tingkatannya (UUD 1945, TAP MPR, UU/Perppu, PP, Perpres, Peraturan Menteri, Perda Provinsi, Perda Kabupaten/Kota), lalu menurut tahunnya, yang lama lebih dahulu.",
    "The legal basis goes by rank (UUD 1945, TAP MPR, UU/Perppu, PP, Perpres, Peraturan Menteri, Perda Provinsi, Perda Kabupaten/Kota), then by year, the oldest first.",
  ),
  examples: {
    wrong: [
      `
dasar_hukum:
  - Peraturan Presiden Nomor 87 Tahun 2014
  - Undang-Undang Nomor 43 Tahun 2009
`,
      `
dasar_hukum:
  - Undang-Undang Nomor 43 Tahun 2009
  - Undang-Undang Nomor 25 Tahun 2004
`,
    ],
    right: [
      `
dasar_hukum:
  - Undang-Undang Nomor 43 Tahun 2009
  - Peraturan Presiden Nomor 87 Tahun 2014
  - Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2017
  - Peraturan Menteri Keuangan Nomor 215/PMK.05/2016
`,
      `
dasar_hukum:
  - Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011
  - Perda Provinsi Jawa Barat Nomor 9 Tahun 2016
  - Perda Kabupaten Bogor Nomor 12 Tahun 2009
`,
    ],
  },
  /** The first entry that is out of place; one whose citation is wrong has no certain place. */
  *check({ sop }: RuleContext): Iterable<Finding> {
    let before: (Cited & { readonly rank: Rank }) | null = null;
    for (const cited of citationsIn(sop)) {
      const rank = rankOf(cited);
      if (rank === null || cited.fault) continue;
      const earlier = before;
      before = { ...cited, rank };
      if (!earlier) continue;
      const byYear =
        earlier.citation.kind === cited.citation.kind && (earlier.citation.year ?? 0) > (cited.citation.year ?? 9999);
      const byRank = earlier.rank.from > rank.to;
      if (!byRank && (!byYear || earlier.rank.from !== rank.from || earlier.rank.to !== rank.to)) continue;
      const name = quoted(cited.item.text);
      yield {
        message: byRank
          ? say(`${name} lebih tinggi tingkatannya daripada yang di atasnya.`, `${name} ranks above the one before it.`)
          : say(`${name} lebih lama daripada yang di atasnya.`, `${name} is older than the one above.`),
        cure: say(
          "Urutkan menurut tingkatannya, lalu menurut tahunnya.",
          "Put them in the order of their rank, then of their year.",
        ),
        place: cited.item.place,
        related: [{ message: say("Yang di atasnya.", "The one before."), place: earlier.item.place }],
      };
      return;
    }
  },
};

/** Where a regulation may stand: the lowest and the highest place, as not every Perda says whose it is. */
interface Rank {
  readonly from: number;
  readonly to: number;
}

const RANKS: readonly RegExp[] = [
  /^UUD 1945$/,
  /^TAP MPR$/,
  /^(?:UU|Perppu)$/,
  /^PP$/,
  /^Perpres$/,
  /^(?:Permen.*|PMK|Peraturan Menteri .*)$/i,
];

/** Null: the law gives it no place among the others. A province's Perda stands above those of its districts and towns. */
function rankOf({ citation, item }: Cited): Rank | null {
  if (citation.kind === "Perda") {
    const whose =
      /^\s*(?:Peraturan\s+Daerah|Perda)\s+(?:(Pro[vp]insi|Daerah\s+(?:Khusus|Istimewa))|(Kab(?:upaten|\.)?|Kota))\s/iu.exec(
        item.text,
      );
    return { from: RANKS.length + (whose?.[2] ? 1 : 0), to: RANKS.length + (whose?.[1] ? 0 : 1) };
  }
  const rank = RANKS.findIndex((pattern) => pattern.test(citation.kind ?? ""));
  return rank === -1 ? null : { from: rank, to: rank };
}
