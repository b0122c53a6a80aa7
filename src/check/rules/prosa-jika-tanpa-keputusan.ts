import { say } from "../../source/finding.ts";
import { isDecision, rowsOf } from "../prose/activity.ts";
import { type Clause, clausesIn } from "../prose/clauses.ts";
import { placeWithin } from "../prose/place.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepName } from "../words.ts";

export const choiceWithoutDecision: Rule = {
  code: "prosa-jika-tanpa-keputusan",
  severity: "warning",
  title: say('"Jika …, jika tidak …" tanpa keputusan', '"If …, if not …" without a decision'),
  explanation: say(
    "Kalimatnya membedakan dua kejadian, tetapi diagramnya hanya punya satu jalan. Tulis `keputusan`, supaya menjadi belah ketupat dengan dua panah.",
    "The sentence tells two cases apart, but the chart has one way on. Write `keputusan`, so that it becomes a diamond with two arrows.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep. Jika setuju ditandatangani, jika tidak setuju diperbaiki.
    pelaksana: kabag
`,
    ],
    right: [
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep, dan menghubungi Kabag jika ada yang belum jelas
    pelaksana: kasubag
  - kegiatan: memeriksa konsep. Jika setuju ditandatangani, jika tidak setuju diperbaiki.
    pelaksana: kabag
    keputusan:
      ya: selesai
      tidak: susun
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const row of rowsOf(sop.steps)) {
      if (isDecision(row)) continue;
      for (const item of row.head.activity) {
        const clauses = clausesIn(item);
        const [no] = clauses.filter(({ condition }) => condition.negative);
        const yes = clauses.find(({ condition }) => !condition.negative);
        if (!no || !yes || no.at < yes.at || !areOpposed(yes, no)) continue;
        const name = stepName(row.head);
        yield {
          message: say(
            `Kalimat ini membedakan dua kejadian, tetapi ${name.id} bukan keputusan.`,
            `This sentence tells two cases apart, but ${name.en} is no decision.`,
          ),
          cure: say(
            "Ganti `lanjut` dengan `keputusan: {ya: …, tidak: …}`.",
            "Write `keputusan: {ya: …, tidak: …}` instead of `lanjut`.",
          ),
          place: placeWithin(item, no.at, no.text.trimEnd().length),
        };
        break;
      }
    }
  },
};

/** "belum lengkap" is the other case of "lengkap", but "apabila diminta …; jika data belum lengkap …" are two matters. */
function areOpposed(yes: Clause, no: Clause): boolean {
  return /^(?:tidak|belum|kurang|bukan|ditolak)\b/iu.test(no.text) || (yes.condition.inOrder ?? false);
}
