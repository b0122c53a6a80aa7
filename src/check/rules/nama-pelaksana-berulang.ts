import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const repeatedActor: Rule = {
  code: "nama-pelaksana-berulang",
  severity: "error",
  title: say("Pelaksana disebut dua kali di satu langkah", "One step names an actor twice"),
  explanation: say(
    "Pada kerja bersama tiap pelaksana punya satu simbol, dan pada serah terima (`berurutan`) tidak ada yang menyerahkan kepada dirinya sendiri. Nama yang berulang biasanya salah salin.",
    "In joint work every actor has one symbol, and in a hand-over (`berurutan`) nobody hands over to himself. A name that comes again was mostly copied by mistake.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: [kasubag, kasubag]
  - kegiatan: memeriksa konsep
    pelaksana: kabag
`,
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: { berurutan: [kasubag, kabag, kabag] }
`,
    ],
    right: [
      `
langkah:
  - kegiatan: menyusun konsep
    pelaksana: [kasubag, kabag]
  - kegiatan: melengkapi konsep
    pelaksana: { berurutan: [kasubag, kabag, kasubag] }
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    for (const { performers } of sop.steps) {
      const { actors, places, mode } = performers;
      for (const [i, actor] of actors.entries()) {
        // A paper may come back to who handed it over, but not at once.
        const earlier = mode === "sequential" ? i - 1 : actors.indexOf(actor);
        const [place, first] = [places[i], places[earlier]];
        if (!place || !first || earlier === i || actors[earlier] !== actor) continue;
        yield {
          message:
            mode === "sequential"
              ? say(
                  `${quoted(actor)} menyerahkan kepada dirinya sendiri.`,
                  `${quoted(actor)} hands over to the same actor.`,
                )
              : say(
                  `Pelaksana ${quoted(actor)} sudah disebut di langkah ini.`,
                  `This step already names the actor ${quoted(actor)}.`,
                ),
          cure: say("Hapus salah satunya, atau tulis pelaksana yang dimaksud.", "Delete one, or name who is meant."),
          place,
          related: [{ message: say("Disebut pertama kali di sini.", "First named here."), place: first }],
        };
      }
    }
  },
};
