import { quoted, say } from "../../source/finding.ts";
import { rowsOf } from "../prose/activity.ts";
import { placeWithin } from "../prose/place.ts";
import { subjectOf } from "../prose/subject.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const startsWithActor: Rule = {
  code: "prosa-awal-pelaksana",
  severity: "warning",
  title: say("Kalimat dimulai dengan pelaksananya", "A sentence that begins with its own actor"),
  explanation: say(
    "Kegiatan dimulai dengan kata kerja. Siapa yang mengerjakannya sudah terlihat dari kolom simbolnya.",
    "An activity begins with its verb. Who does it is shown by the column of its symbol.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: Kasubag menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
`,
      `
langkah:
  - kegiatan: kasubag menyusun konsep
    pelaksana: kasubag
  - kegiatan: Kabag dan Kasubag menandatangani konsep
    pelaksana: [kabag, kasubag]
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep Kasubag
    pelaksana: kabag
`,
    ],
  },
  *check({ sop, mentionsIn }: RuleContext): Iterable<Finding> {
    for (const { head, steps } of rowsOf(sop.steps)) {
      const own = new Set(steps.flatMap(({ performers }) => performers.actors));
      for (const item of head.activity) {
        const subject = subjectOf(item.text, mentionsIn(item.text), sop.actors);
        if (!subject || !own.has(subject.actor.id)) continue;
        const { text, at, verb } = subject;
        yield {
          message: say(
            `Kalimat ini dimulai dengan pelaksananya, ${quoted(text)}.`,
            `This sentence begins with its own actor, ${quoted(text)}.`,
          ),
          cure: say(`Mulai dengan ${quoted(verb)}.`, `Begin with ${quoted(verb)}.`),
          place: placeWithin(item, at, text.length),
        };
      }
    }
  },
};
