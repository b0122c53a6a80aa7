import { nearest } from "../../nearest.ts";
import { quoted, say } from "../../source/finding.ts";
import { ofFew } from "../few.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const idleActor: Rule = {
  code: "nama-pelaksana-menganggur",
  severity: "warning",
  title: say("Pelaksana tanpa langkah", "An actor that never acts"),
  explanation: say(
    "Tiap pelaksana mendapat satu kolom tabel. Kolom yang tidak pernah berisi simbol hanya mengambil tempat, atau ada langkah yang lupa ditulis.",
    "Every actor gets a column of the table. A column that never holds a symbol only takes up room, or a step was forgotten.",
  ),
  examples: {
    wrong: [
      `
pelaksana:
  kasubag: Kasubag
  kabag: Kabag
  karo: Karo
`,
    ],
    right: [
      `
pelaksana:
  kasubag: Kasubag
  kabag: Kabag
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const acting = new Set(sop.steps.flatMap((step) => step.performers.actors));
    const ids = sop.actors.map((actor) => actor.id);
    // Whoever is only misspelt in a step is not idle: the unknown name is reported there.
    const known = new Set(ids);
    const meantBy = ofFew((id) => nearest(id, ids));
    const meant = new Set([...acting].filter((id) => !known.has(id)).map(meantBy));
    for (const actor of sop.actors) {
      if (acting.has(actor.id) || meant.has(actor.id)) continue;
      yield {
        message: say(
          `Pelaksana ${quoted(actor.id)} tidak mengerjakan satu langkah pun, jadi kolomnya kosong.`,
          `The actor ${quoted(actor.id)} performs no step, so its column is empty.`,
        ),
        cure: say(
          "Hapus pelaksana ini, atau tulis langkah yang dikerjakannya.",
          "Delete this actor, or write the step that it performs.",
        ),
        place: actor.place,
      };
    }
  },
};
