import { quoted, say } from "../../source/finding.ts";
import { rowsOf } from "../prose/activity.ts";
import { placeWithin } from "../prose/place.ts";
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
        const [first] = mentionsIn(item.text);
        if (!first || first.kind === "longer" || !own.has(first.actor.id)) continue;
        if (item.text.slice(0, first.at).trim() !== "") continue;
        // "Kabag memerintahkan …": only with a verb after it is it the sentence's subject.
        const verb = /^\s+(?:akan\s+)?((?:me|ber)\p{Ll}{3,})/u.exec(item.text.slice(first.at + first.text.length))?.[1];
        if (verb === undefined) continue;
        yield {
          message: say(
            `Kalimat ini dimulai dengan pelaksananya, ${quoted(first.text)}.`,
            `This sentence begins with its own actor, ${quoted(first.text)}.`,
          ),
          cure: say(`Mulai dengan ${quoted(verb)}.`, `Begin with ${quoted(verb)}.`),
          place: placeWithin(item, first.at, first.text.length),
        };
      }
    }
  },
};
