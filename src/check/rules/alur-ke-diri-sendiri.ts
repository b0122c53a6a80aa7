import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepsById } from "../steps-by-id.ts";
import { capital, stepName } from "../words.ts";

export const leadsToItself: Rule = {
  code: "alur-ke-diri-sendiri",
  severity: "error",
  title: say("Langkah menuju dirinya sendiri", "A step that leads to itself"),
  explanation: say(
    "Panah dari sebuah langkah ke langkah itu juga tidak mengatakan siapa yang memperbaiki apa. Pengulangan ditulis sebagai panah ke langkah yang mengerjakan perbaikan.",
    "An arrow from a step to that same step does not say who mends what. A repetition is written as an arrow to the step that does the mending.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: 2
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: 1
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const step of stepsById(sop).values()) {
      const name = stepName(step);
      for (const { to, label, place, written } of step.transitions) {
        if (!written || to.kind === "end" || to.step !== step.id) continue;
        const branch =
          label === null ? say("", "") : say(` pada cabang ${quoted(label)}`, ` on the branch ${quoted(label)}`);
        yield {
          message: say(
            `${capital(name.id)} menuju dirinya sendiri${branch.id}.`,
            `${capital(name.en)} leads to itself${branch.en}.`,
          ),
          cure: say(
            "Arahkan ke langkah yang mengerjakan perbaikannya, atau ke langkah berikutnya.",
            "Lead it to the step that does the mending, or to the next step.",
          ),
          place,
        };
      }
    }
  },
};
