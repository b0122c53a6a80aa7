import { quoted, say } from "../../source/finding.ts";
import { type Cited, citationsIn } from "../law/citations.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const lawOrder: Rule = {
  code: "hukum-urutan",
  severity: "info",
  title: say("Urutan dasar hukum", "Order of the legal basis"),
  explanation: say(
    "Dasar hukum disusun menurut tingkatannya (UUD 1945, TAP MPR, UU/Perppu, PP, Perpres, Peraturan Menteri, Perda), lalu menurut tahunnya, yang lama lebih dahulu.",
    "The legal basis goes by rank (UUD 1945, TAP MPR, UU/Perppu, PP, Perpres, Peraturan Menteri, Perda), then by year, the oldest first.",
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
    ],
  },
  /** The first entry that is out of place; one whose citation is wrong has no certain place. */
  *check({ sop }: RuleContext): Iterable<Finding> {
    let before: (Cited & { readonly rank: number }) | null = null;
    for (const cited of citationsIn(sop)) {
      const rank = rankOf(cited.citation.kind);
      if (rank === null || cited.fault) continue;
      const earlier = before;
      before = { ...cited, rank };
      if (!earlier) continue;
      const byYear =
        earlier.citation.kind === cited.citation.kind && (earlier.citation.year ?? 0) > (cited.citation.year ?? 9999);
      if (earlier.rank <= rank && !byYear) continue;
      const name = quoted(cited.item.text);
      yield {
        message: byYear
          ? say(`${name} lebih lama daripada yang di atasnya.`, `${name} is older than the one above.`)
          : say(
              `${name} lebih tinggi tingkatannya daripada yang di atasnya.`,
              `${name} ranks above the one before it.`,
            ),
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

const RANKS: readonly RegExp[] = [
  /^UUD 1945$/,
  /^TAP MPR$/,
  /^(?:UU|Perppu)$/,
  /^PP$/,
  /^Perpres$/,
  /^(?:Permen.*|PMK)$/,
  /^Perda$/,
];

/** Null: the law gives it no place among the others. */
function rankOf(kind: string | null): number | null {
  const rank = RANKS.findIndex((pattern) => pattern.test(kind ?? ""));
  return rank === -1 ? null : rank;
}
