import { say } from "../../source/finding.ts";
import { isEnd } from "../graph/reach.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepName } from "../words.ts";

export const noEnd: Rule = {
  code: "alur-tanpa-akhir",
  severity: "error",
  title: say("Alur tanpa akhir", "A flow without an end"),
  explanation: say(
    "Langkah terakhir mengakhiri alur, kecuali ia menyebut langkah berikutnya. Bila ia kembali ke atas, harus ada langkah lain yang berakhir (`selesai: true`) atau cabang keputusan yang berakhir (`ya: selesai`).",
    "The last step ends the flow, unless it names a next step. If it goes back up, another step must end (`selesai: true`), or a decision's branch (`ya: selesai`).",
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
    lanjut: susun
`,
    ],
    right: [
      `
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: selesai
      tidak: susun
`,
    ],
  },
  *check({ flow }: RuleContext): Iterable<Finding> {
    const last = flow.steps.at(-1);
    if (!last || !flow.certain || flow.steps.some((_, node) => isEnd(flow.graph, node))) return;
    const name = stepName(last);
    yield {
      message: say(
        `Alur ini tidak punya akhir: tidak satu langkah pun berakhir, juga tidak ${name.id} yang terakhir.`,
        `This flow has no end: not one step ends, nor does the last one, ${name.en}.`,
      ),
      cure: say(
        "Tulis `selesai: true` pada langkah yang mengakhiri, atau `selesai` sebagai tujuan sebuah cabang keputusan.",
        "Write `selesai: true` at the step that ends, or `selesai` as the target of a decision's branch.",
      ),
      place: last.transitions[0]?.place ?? last.places.id,
    };
  },
};
