import { readDuration } from "../../model/duration.ts";
import type { TextItem } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { itemsOf } from "../texts.ts";

export const timeAsPaper: Rule = {
  code: "kertas-waktu-sebagai-output",
  severity: "warning",
  title: say("Waktu di kolom kelengkapan atau output", "A time among the papers"),
  explanation: say(
    "Kelengkapan dan output memuat naskah atau barang. Lamanya pekerjaan ditulis pada `waktu`; biasanya isi selnya bergeser.",
    "What a step needs and what comes out are papers or things. How long it takes belongs in `waktu`; mostly the cells have slipped by one.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    output: 30 menit
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    output: Konsep
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    output: Laporan 30 hari
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    output: Laporan
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const step of sop.steps) {
      for (const [key, text] of [
        ["kelengkapan", step.inputs],
        ["output", step.outputs],
      ] as const) {
        for (const item of itemsOf(text)) {
          if (!isTime(item)) continue;
          yield {
            message: say(
              `${quoted(item.text)} adalah waktu, tetapi tertulis di \`${key}\`.`,
              `${quoted(item.text)} is a time, but stands in \`${key}\`.`,
            ),
            cure: say(
              `Pindahkan ke \`waktu\`, dan tulis naskahnya di \`${key}\`.`,
              `Move it to \`waktu\`, and name the paper in \`${key}\`.`,
            ),
            place: item.place,
          };
        }
      }
    }
  },
};

/** `menit` alone too: no paper is called that, as one may be called `Triwulan`. */
function isTime(item: TextItem): boolean {
  const read = readDuration(item.text, item.place);
  return read.kind === "span" || (read.kind === "unit-only" && /^(?:menit|jam|hari|hari kerja)$/.test(read.unit));
}
