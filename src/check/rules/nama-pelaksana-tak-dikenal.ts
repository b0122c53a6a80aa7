import { nearest } from "../../nearest.ts";
import { quoted, say } from "../../source/finding.ts";
import { ofFew } from "../few.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { meantBy } from "../texts.ts";
import { didYouMean, listed } from "../words.ts";

/** No form has more columns than these; a message must not grow with a file. */
const LISTED = 30;

export const unknownActor: Rule = {
  code: "nama-pelaksana-tak-dikenal",
  severity: "error",
  title: say("Pelaksana tidak dikenal", "Unknown actor"),
  explanation: say(
    "Langkah menyebut pelaksana dengan id yang ditulis di bagian `pelaksana`; tiap id adalah satu kolom tabel. Id yang tidak ada di sana tidak punya kolom, jadi simbolnya tidak dapat digambar.",
    "A step names its actors by the ids written under `pelaksana`; each id is one column of the table. An id that is not there has no column, so its symbol cannot be drawn.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubbag
  - kegiatan: memeriksa konsep
    pelaksana: [kasubag, kabag]
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: [kasubag, kabag]
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const ids = sop.actors.map((actor) => actor.id);
    const known = new Set(ids);
    const there = [...ids.slice(0, LISTED), ...(ids.length > LISTED ? ["…"] : [])];
    const suggest = ofFew((id) => {
      const named = sop.actors.filter((actor) => meantBy(id, [actor.name, ...actor.aliases]) !== null);
      const certain = meantBy(id, ids) ?? (named.length === 1 ? named[0]?.id : undefined);
      return { certain, cure: didYouMean(certain ?? named[0]?.id ?? nearest(id, ids)) };
    });
    for (const step of sop.steps) {
      for (const [i, id] of step.performers.actors.entries()) {
        if (known.has(id)) continue;
        const { certain, cure } = suggest(id) ?? { certain: undefined, cure: undefined };
        const place = step.performers.places[i] ?? step.places.performers;
        yield {
          message: say(
            `Pelaksana ${quoted(id)} tidak ada di bagian \`pelaksana\`; yang ada ${listed(there, "dan")}.`,
            `There is no actor ${quoted(id)} under \`pelaksana\`; there are ${listed(there, "and")}.`,
          ),
          cure,
          fix: certain === undefined ? undefined : [{ kind: "replace", place, was: id, text: certain }],
          place,
        };
      }
    }
  },
};
