import type { Sop, TextItem } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import { paperKey } from "../papers.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { asWritten, itemsOf } from "../texts.ts";

export const twoSpellings: Rule = {
  code: "kertas-dua-ejaan",
  severity: "warning",
  title: say("Satu naskah, dua ejaan", "One paper, two spellings"),
  explanation: say(
    "Nama naskah yang hanya berbeda huruf besar, spasi, tanda baca, atau ejaan sebuah kata (`draft` dan `draf`) terbaca sebagai dua naskah. Pakai satu ejaan di seluruh SOP.",
    "Names of papers that differ only in capitals, spaces, punctuation or the spelling of a word (`draft` and `draf`) read as two papers. Use one spelling throughout.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: membentuk tim
    pelaksana: kasubag
    kelengkapan: Usulan
    output: SK Tim
  - kegiatan: menyimpan keputusan
    pelaksana: kabag
    kelengkapan: SK TIM
    output: Arsip
`,
      `
langkah:
  - kegiatan: menyusun keputusan
    pelaksana: kasubag
    kelengkapan: Usulan
    output: Draf SK
  - kegiatan: memeriksa keputusan
    pelaksana: kabag
    kelengkapan: Draft SK
    output: SK
`,
    ],
    right: [
      `
langkah:
  - kegiatan: membentuk tim
    pelaksana: kasubag
    kelengkapan: Usulan
    output: [SK Tim, Lampiran 1]
  - kegiatan: menyimpan keputusan
    pelaksana: kabag
    kelengkapan: [SK Tim, Lampiran 1]
    output: Lampiran 2
`,
    ],
  },
  /** One finding a spelling that is not the first. */
  *check({ sop, together }: RuleContext): Iterable<Finding> {
    for (const { spelling, others } of spelledOtherwise(sop)) {
      for (const [first, ...rest] of together(this.code, others, ({ place }) => place)) {
        yield {
          message: say(
            `${quoted(first.text)} di tempat lain ditulis ${quoted(spelling.text)}.`,
            `${quoted(first.text)} is written ${quoted(spelling.text)} elsewhere.`,
          ),
          cure: say("Pakai satu ejaan.", "Use one spelling."),
          place: first.place,
          related: [
            { message: say("Ejaan yang lain di sini.", "The other spelling is here."), place: spelling.place },
            ...rest.map(({ place }) => ({ message: say("Juga di sini.", "Here too."), place })),
          ],
        };
      }
    }
  },
};

interface OtherSpelling {
  /** Where the paper is named first. */
  readonly spelling: TextItem;
  /** Where it is written in one other way. */
  readonly others: readonly TextItem[];
}

function spelledOtherwise(sop: Sop): readonly OtherSpelling[] {
  const byKey = Map.groupBy(papersOf(sop), ({ text }) => paperKey(text));
  byKey.delete("");
  return [...byKey.values()].flatMap((items) => {
    const [first = [], ...others] = Map.groupBy(items, ({ text }) => asWritten(text)).values();
    const [spelling] = first;
    return spelling === undefined ? [] : others.map((same) => ({ spelling, others: same }));
  });
}

function papersOf(sop: Sop): readonly TextItem[] {
  return sop.steps.flatMap(({ inputs, outputs }) => [...itemsOf(inputs), ...itemsOf(outputs)]);
}
