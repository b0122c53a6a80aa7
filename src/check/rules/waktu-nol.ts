import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const zeroTime: Rule = {
  code: "waktu-nol",
  severity: "warning",
  title: say("Waktu nol", "A time of zero"),
  explanation: say(
    "Tidak ada pekerjaan yang selesai dalam nol menit. Tulis lamanya, atau `-` bila waktunya tidak ditentukan.",
    "No work is done in zero minutes. Write how long it takes, or `-` if no time is fixed.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 0 menit
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 1 jam
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
    waktu: 0-5 menit
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    waktu: 1 jam
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { duration } of sop.steps) {
      if (duration.kind !== "span") continue;
      if (!duration.spans.some(({ max }) => max.every(({ value }) => value === 0))) continue;
      yield {
        message: say(`Waktu ${quoted(duration.text)} berarti nol.`, `The time ${quoted(duration.text)} means zero.`),
        cure: say(
          'Tulis lamanya, atau `"-"` bila tidak ditentukan.',
          'Write how long it takes, or `"-"` if it is not fixed.',
        ),
        place: duration.place,
      };
    }
  },
};
