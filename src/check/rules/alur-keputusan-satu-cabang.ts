import { quoted, say } from "../../source/finding.ts";
import { exitsOf } from "../graph/flow-graph.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepName } from "../words.ts";

export const oneBranch: Rule = {
  code: "alur-keputusan-satu-cabang",
  severity: "error",
  title: say("Keputusan dengan kurang dari dua cabang", "A decision with fewer than two branches"),
  explanation: say(
    "Keputusan (belah ketupat) memilih antara dua jalan atau lebih. Dengan satu cabang tidak ada yang dipilih, dan pembaca bertanya apa yang terjadi bila tidak.",
    "A decision (the diamond) chooses between two ways or more. With one branch there is nothing to choose, and readers ask what happens otherwise.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: simpan
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: kasubag
`,
    ],
    right: [
      `
langkah:
  - kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: simpan
      tidak: selesai
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: kasubag
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const step of sop.steps) {
      const exits = step.kind === "decision" ? exitsOf(step) : [];
      if (step.kind === "task" || exits.length > 1) continue;
      const name = stepName(step);
      const [only] = exits;
      const label = only?.label ?? null;
      const has =
        label === null
          ? say("tidak punya cabang yang bertujuan", "has no branch that leads anywhere")
          : say(`hanya punya satu cabang, ${quoted(label)}`, `has only one branch, ${quoted(label)}`);
      yield {
        message: say(
          `Keputusan ${name.id} ${has.id}; sebuah keputusan memilih antara dua jalan atau lebih.`,
          `The decision of ${name.en} ${has.en}; a decision chooses between two ways or more.`,
        ),
        cure: say(
          "Tambahkan cabang yang lain beserta tujuannya, atau ganti `keputusan` dengan `lanjut`.",
          "Add the other branch with its target, or write `lanjut` instead of `keputusan`.",
        ),
        place: only?.transitions[0]?.place ?? step.places.id,
      };
    }
  },
};
