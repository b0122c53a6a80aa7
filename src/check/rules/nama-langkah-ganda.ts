import type { Step } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const duplicateStep: Rule = {
  code: "nama-langkah-ganda",
  severity: "error",
  title: say("Id langkah dipakai dua kali", "A step's id is used twice"),
  explanation: say(
    "Tiap langkah punya id sendiri. Bila dua langkah ber-id sama, panah yang menyebut id itu tidak jelas tujuannya. Langkah tanpa id memakai nomor barisnya, dan langkah `sebaris` nomor itu dengan huruf: `4b`, `4c`.",
    "Every step has an id of its own. When two steps share one, an arrow that names it has no clear target. A step without an id goes by its row's number, one that is `sebaris` by that number and a letter: `4b`, `4c`.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kasubag
  - id: periksa
    kegiatan: memeriksa konsep akhir
    pelaksana: kabag
`,
      `
langkah:
  - id: 2b
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: membahas konsep
    pelaksana: kabag
  - sebaris: true
    pelaksana: kasubag
`,
    ],
    right: [
      `
langkah:
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kasubag
  - id: periksa-akhir
    kegiatan: memeriksa konsep akhir
    pelaksana: kabag
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const firstOf = new Map<string, Step>();
    for (const step of sop.steps) {
      const first = firstOf.get(step.id);
      if (!first) {
        firstOf.set(step.id, step);
        continue;
      }
      if (isOtherRowsNumber(first, step) || isOtherRowsNumber(step, first)) continue;
      yield {
        message: say(
          `Id ${quoted(step.id)} di langkah ${step.row} sudah dipakai langkah ${first.row}.`,
          `The id ${quoted(step.id)} of step ${step.row} is already used by step ${first.row}.`,
        ),
        cure: say("Beri salah satunya id lain.", "Give one of them another id."),
        place: step.places.id,
        related: [{ message: say("Dipakai pertama kali di sini.", "First used here."), place: first.places.id }],
      };
    }
  },
};

/** Already reported where it is written (`nama-id-nomor`). */
function isOtherRowsNumber({ id, idWritten, row }: Step, other: Step): boolean {
  return idWritten && !other.idWritten && !other.sameRow && row !== other.row && /^\d+$/.test(id);
}
