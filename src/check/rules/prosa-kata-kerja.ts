import { quoted, say } from "../../source/finding.ts";
import { placeWithin } from "../prose/place.ts";
import { lacksVerb } from "../prose/verbs.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const noVerb: Rule = {
  code: "prosa-kata-kerja",
  severity: "warning",
  title: say("Kegiatan tidak dimulai dengan kata kerja aktif", "An activity without an active verb"),
  explanation: say(
    "Kegiatan dimulai dengan kata kerja aktif (`memeriksa`, `menyusun`), bukan kata benda (`pemeriksaan`) atau bentuk pasif (`diperiksa`, `surat diperiksa`).",
    "An activity begins with an active verb (`memeriksa`, `menyusun`), not with a noun (`pemeriksaan`) or a passive (`diperiksa`, `surat diperiksa`).",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: Pemeriksaan konsep
    pelaksana: kasubag
  - kegiatan: disimpan dalam arsip
    pelaksana: kabag
`,
      `
langkah:
  - kegiatan: Perbaikan konsep
    pelaksana: kasubag
  - kegiatan: Surat dikirim
    pelaksana: kabag
`,
    ],
    right: [
      `
langkah:
  - kegiatan: Memeriksa konsep
    pelaksana: kasubag
  - kegiatan: menyimpan konsep
    pelaksana: kabag
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const item of sop.steps.flatMap(({ activity }) => activity.slice(0, 1))) {
      const match = /^(\s*_?)(\p{L}+)(?:_?\s+(\p{L}+))?/u.exec(item.text);
      const [, before = "", word = "", next = ""] = match ?? [];
      if (!lacksVerb(word, next)) continue;
      yield {
        message: say(
          `Kegiatan ini dimulai dengan ${quoted(word)}, bukan dengan kata kerja aktif.`,
          `This activity begins with ${quoted(word)} instead of an active verb.`,
        ),
        cure: say(
          "Mulai dengan kata kerja seperti `memeriksa` atau `menyusun`.",
          "Begin with a verb such as `memeriksa` or `menyusun`.",
        ),
        place: placeWithin(item, before.length, word.length),
      };
    }
  },
};
