import { say } from "../../source/finding.ts";
import { rowsOf } from "../prose/activity.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { itemsOf } from "../texts.ts";
import { stepName } from "../words.ts";

export const decisionWithoutCondition: Rule = {
  code: "prosa-keputusan-tanpa-syarat",
  severity: "warning",
  title: say("Keputusan tanpa syarat", "A decision without a condition"),
  explanation: say(
    "Panahnya berlabel Ya dan Tidak, tetapi pertanyaannya tidak tertulis di mana pun. Tulis `tanya: Setuju?`, atau sebut syaratnya dalam kalimat: `Jika setuju …, jika tidak setuju …`.",
    "The arrows say yes and no, but the question is written nowhere. Write `tanya: Setuju?`, or name the condition in the sentence: `Jika setuju …, jika tidak setuju …`.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    keputusan:
      ya: selesai
      tidak: susun
`,
    ],
    right: [
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: kirim
      tidak: susun
  - id: kirim
    kegiatan: mengirim konsep
    pelaksana: kasubag
    keputusan:
      Terkirim: selesai
      Alamat salah: periksa
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { head, steps } of rowsOf(sop.steps)) {
      if (itemsOf(head.activity).some(({ text }) => CONDITION.test(text))) continue;
      for (const step of steps) {
        const outcomes = step.transitions.map(({ outcome }) => outcome);
        const bare = outcomes.length > 1 && outcomes.every((outcome) => outcome === "ya" || outcome === "tidak");
        if (step.kind !== "decision" || !bare || step.question.length > 0) continue;
        const name = stepName(step);
        yield {
          message: say(
            `Tidak tertulis apa yang ditanyakan pada ${name.id}: \`ya\` dan \`tidak\` menjawab apa?`,
            `Nothing says what ${name.en} asks: \`ya\` and \`tidak\` answer which question?`,
          ),
          cure: say(
            "Tulis `tanya: Setuju?`, atau sebut syaratnya dengan `Jika …` dalam kegiatan.",
            "Write `tanya: Setuju?`, or name the condition with `Jika …` in the activity.",
          ),
          place: step.places.id,
        };
      }
    }
  },
};

const CONDITION = /\b(?:jika|apabila|bilamana|bila|kalau|dalam hal|apakah|menentukan|memutuskan)\b|\?/iu;
