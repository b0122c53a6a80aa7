import { say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepsById } from "../steps-by-id.ts";
import { capital, stepName } from "../words.ts";

export const joinsNoArrow: Rule = {
  code: "paralel-gabung-tanpa-panah",
  severity: "error",
  title: say("Gabung menyebut langkah yang tidak menuju ke sini", "A gabung names a step that does not lead here"),
  explanation: say(
    "`gabung: [x, y]` menunggu panah dari langkah x dan y. Keduanya harus menuju langkah ini; bila tidak, tidak ada yang ditunggu dari sana.",
    "`gabung: [x, y]` waits for the arrows from steps x and y. Both must lead to this step; otherwise there is nothing to wait for.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kabag
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: kasubag
    gabung: [susun, periksa]
`,
    ],
    right: [
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
    lanjut: [periksa, simpan]
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kabag
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: kasubag
    gabung: [susun, periksa]
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const stepOf = stepsById(sop);
    for (const step of sop.steps) {
      if (step.join.kind !== "from") continue;
      for (const [i, id] of step.join.steps.entries()) {
        const source = stepOf.get(id);
        // An id that names no step is a finding of its own.
        if (!source || source.transitions.some(({ to }) => to.kind === "step" && to.step === step.id)) continue;
        const from = stepName(source);
        const name = stepName(step);
        yield {
          message: say(
            `${capital(name.id)} menunggu ${from.id}, tetapi tidak ada panah dari sana ke sini.`,
            `${capital(name.en)} waits for ${from.en}, but no arrow leads from there to here.`,
          ),
          cure: say(
            `Hapus \`${id}\` dari \`gabung\`, atau arahkan ${from.id} ke sini.`,
            `Delete \`${id}\` from \`gabung\`, or lead ${from.en} here.`,
          ),
          place: step.join.places[i] ?? step.join.place,
          related: [{ message: say("Langkah itu di sini.", "That step is here."), place: source.places.id }],
        };
      }
    }
  },
};
