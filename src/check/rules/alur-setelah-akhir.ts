import { say } from "../../source/finding.ts";
import { starts, unreached } from "../graph/gaps.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { alsoUnreached, capital, stepName } from "../words.ts";

/**
 * "A jump over the end": the author goes on writing below an end as if the flow went on. Arrows that pass an end by are
 * ordinary (two alternatives with an end each), so only a step that nothing at all leads to is reported.
 */
export const behindEnd: Rule = {
  code: "alur-setelah-akhir",
  severity: "error",
  title: say("Langkah sesudah akhir", "A step behind an end"),
  explanation: say(
    "`selesai: true` mengakhiri alur di langkah itu. Langkah di bawahnya hanya tercapai bila sebuah panah melompati akhir itu; bila tidak ada, `selesai: true` salah tempat atau sebuah panah lupa ditulis.",
    "`selesai: true` ends the flow at that step. A step below it is only reached by an arrow that jumps over the end; when there is none, `selesai: true` stands in the wrong place, or an arrow was forgotten.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: menetapkan konsep
    pelaksana: kabag
    selesai: true
  - kegiatan: menyimpan konsep
    pelaksana: kasubag
`,
    ],
    right: [
      `
langkah:
  - kegiatan: memeriksa konsep
    pelaksana: kasubag
    tanya: Setuju?
    keputusan:
      ya: tetapkan
      tidak: tolak
  - id: tetapkan
    kegiatan: menetapkan konsep
    pelaksana: kabag
    selesai: true
  - id: tolak
    kegiatan: menyimpan konsep
    pelaksana: kasubag
`,
    ],
  },
  *check({ flow }: RuleContext): Iterable<Finding> {
    if (!flow.certain || starts(flow.graph).length === 0) return;
    for (const found of unreached(flow.graph)) {
      const step = flow.steps[found.root];
      const before = flow.steps[found.root - 1];
      if (!step || before?.end !== "all") continue;
      const name = stepName(step);
      const end = stepName(before);
      const more = alsoUnreached(flow, found);
      yield {
        message: say(
          `${capital(name.id)} tidak pernah dicapai: alur sudah selesai di ${end.id} sebelumnya.${more.id}`,
          `${capital(name.en)} is never reached: the flow has ended at ${end.en} before it.${more.en}`,
        ),
        cure: say(
          `Bila alur berlanjut ke sini, hapus \`selesai\` pada ${end.id}; bila ini jalan lain, arahkan sebuah cabang ke ${name.id}.`,
          `If the flow goes on here, delete \`selesai\` at ${end.en}; if this is another way, lead a branch to ${name.en}.`,
        ),
        place: step.places.id,
        related: [{ message: say("Alur selesai di sini.", "The flow ends here."), place: before.places.id }],
      };
    }
  },
};
