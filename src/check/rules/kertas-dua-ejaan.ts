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
  *check({ sop }: RuleContext): Iterable<Finding> {
    const first = new Map<string, TextItem>();
    const told = new Set<string>();
    for (const item of papersOf(sop)) {
      const [key, written] = [paperKey(item.text), asWritten(item.text)];
      if (key === "") continue;
      const other = first.get(key);
      if (!other) first.set(key, item);
      if (!other || asWritten(other.text) === written || told.has(written)) continue;
      told.add(written);
      yield {
        message: say(
          `${quoted(item.text)} di tempat lain ditulis ${quoted(other.text)}.`,
          `${quoted(item.text)} is written ${quoted(other.text)} elsewhere.`,
        ),
        cure: say("Pakai satu ejaan.", "Use one spelling."),
        place: item.place,
        related: [{ message: say("Ejaan yang lain di sini.", "The other spelling is here."), place: other.place }],
      };
    }
  },
};

function papersOf(sop: Sop): readonly TextItem[] {
  return sop.steps.flatMap(({ inputs, outputs }) => [...itemsOf(inputs), ...itemsOf(outputs)]);
}
