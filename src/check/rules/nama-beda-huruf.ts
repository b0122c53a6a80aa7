import type { Place } from "../../diagnostic.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const caseOnly: Rule = {
  code: "nama-beda-huruf",
  severity: "warning",
  title: say("Id hanya berbeda huruf besar-kecil", "Ids that differ only in case"),
  explanation: say(
    "Dua id yang hanya berbeda huruf besar dan kecil mudah tertukar: panah sampai di langkah yang salah tanpa terlihat.",
    "Two ids that differ only in capital and small letters are easily mixed up: an arrow arrives at the wrong step unseen.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - id: periksa
    kegiatan: memeriksa konsep
    pelaksana: kasubag
  - id: Periksa
    kegiatan: memeriksa konsep akhir
    pelaksana: kabag
`,
      `
pelaksana:
  kasubag: Kasubag
  kabag: Kabag
  Kabag: Kabag Umum
langkah:
  - kegiatan: menyusun konsep
    pelaksana: [kasubag, kabag, Kabag]
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
    yield* clashes(sop.steps.map(({ id, places }) => ({ id, place: places.id })));
    yield* clashes(sop.actors);
  },
};

function* clashes(named: readonly { readonly id: string; readonly place: Place }[]): Iterable<Finding> {
  const firstOf = new Map<string, { readonly id: string; readonly place: Place }>();
  for (const { id, place } of named) {
    const first = firstOf.get(id.toLowerCase());
    if (!first) {
      firstOf.set(id.toLowerCase(), { id, place });
      continue;
    }
    if (first.id === id) continue;
    yield {
      message: say(
        `Id ${quoted(id)} dan ${quoted(first.id)} hanya berbeda huruf besar-kecil.`,
        `The ids ${quoted(id)} and ${quoted(first.id)} differ only in case.`,
      ),
      cure: say("Pakai id yang jelas berbeda, dengan huruf kecil.", "Use ids that clearly differ, in small letters."),
      place,
      related: [{ message: say("Yang lain di sini.", "The other one is here."), place: first.place }],
    };
  }
}
