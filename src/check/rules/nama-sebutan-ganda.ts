import type { Actor } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const sharedAlias: Rule = {
  code: "nama-sebutan-ganda",
  severity: "warning",
  title: say("Alias milik dua pelaksana", "An alias of two actors"),
  explanation: say(
    "`alias` mengatakan siapa yang dimaksud sebuah sebutan dalam kalimat kegiatan. Sebutan yang dimiliki dua pelaksana tidak menunjuk siapa pun.",
    "`alias` says whom a name in the sentences means. A name that two actors have means neither.",
  ),
  examples: {
    wrong: [
      `
pelaksana:
  kasubag: { nama: Kasubag, alias: [Kepala] }
  kabag: { nama: Kabag, alias: [Kepala] }
`,
      `
pelaksana:
  kasubag: { nama: Kasubag, alias: Kabag }
  kabag: Kabag
`,
    ],
    right: [
      `
pelaksana:
  kasubag: { nama: Kasubag, alias: [Kepala Subbagian] }
  kabag: { nama: Kabag, alias: [Kepala Bagian] }
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const ownerOf = new Map<string, Actor>();
    for (const actor of sop.actors) if (!ownerOf.has(fold(actor.name))) ownerOf.set(fold(actor.name), actor);
    for (const actor of sop.actors) {
      for (const alias of actor.aliases) {
        const owner = ownerOf.get(fold(alias)) ?? actor;
        ownerOf.set(fold(alias), owner);
        if (owner === actor) continue;
        yield {
          message: say(
            `Alias ${quoted(alias)} juga sebutan pelaksana ${quoted(owner.id)}.`,
            `The alias ${quoted(alias)} also names the actor ${quoted(owner.id)}.`,
          ),
          cure: say("Hapus alias itu dari salah satunya.", "Delete the alias from one of them."),
          place: actor.place,
          related: [{ message: say("Pelaksana yang lain di sini.", "The other actor is here."), place: owner.place }],
        };
      }
    }
  },
};

function fold(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
