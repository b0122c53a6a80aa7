import type { Step } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import { exitsOf } from "../graph/flow-graph.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepsById } from "../steps-by-id.ts";
import { stepName } from "../words.ts";

type Exit = ReturnType<typeof exitsOf>[number];

export const sameTarget: Rule = {
  code: "alur-keputusan-tujuan-sama",
  severity: "warning",
  title: say("Dua cabang ke tujuan yang sama", "Two branches to one target"),
  explanation: say(
    "Cabang keputusan yang tujuannya sama tidak membedakan apa pun. Mungkin salah satu tujuannya salah tulis, atau kedua cabang dapat disatukan.",
    "Branches of a decision that lead to the same place make no difference. Perhaps one target is a slip, or the two can be made one.",
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
      tidak: simpan
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: kasubag
`,
    ],
    right: [
      `
langkah:
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: simpan
      tidak: perbaiki
  - id: perbaiki
    kegiatan: memperbaiki konsep
    pelaksana: kasubag
    lanjut: periksa
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: kasubag
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const stepOf = stepsById(sop);
    for (const step of sop.steps) {
      if (step.kind === "task") continue;
      const firstTo = new Map<string, Exit>();
      for (const exit of exitsOf(step)) {
        const targets = targetsOf(exit);
        const first = firstTo.get(targets.join("\n"));
        if (!first) {
          firstTo.set(targets.join("\n"), exit);
          continue;
        }
        const [place, other] = [exit.transitions[0]?.place, first.transitions[0]?.place];
        if (!place || !other) continue;
        const where = targetName(targets, stepOf);
        yield {
          message: say(
            `Cabang ${quoted(first.label ?? "")} dan ${quoted(exit.label ?? "")} sama-sama ${where.id}.`,
            `The branches ${quoted(first.label ?? "")} and ${quoted(exit.label ?? "")} both ${where.en}.`,
          ),
          cure: say(
            "Periksa tujuannya; bila memang sama, satukan cabangnya, atau ganti `keputusan` dengan `lanjut`.",
            "Check the targets; if they are meant, make the two branches one, or write `lanjut` instead of `keputusan`.",
          ),
          place,
          related: [{ message: say("Cabang yang lain di sini.", "The other branch is here."), place: other }],
        };
      }
    }
  },
};

function targetsOf(exit: Exit): string[] {
  return exit.transitions.map(({ to }) => (to.kind === "end" ? "" : to.step)).sort();
}

function targetName(targets: readonly string[], stepOf: ReadonlyMap<string, Step>): { id: string; en: string } {
  const [only] = targets;
  if (targets.length === 1 && only === "") return say("mengakhiri alur", "end the flow");
  const step = targets.length === 1 && only !== undefined ? stepOf.get(only) : undefined;
  const name = step ? stepName(step) : say("langkah yang sama", "the same steps");
  return say(`menuju ${name.id}`, `lead to ${name.en}`);
}
