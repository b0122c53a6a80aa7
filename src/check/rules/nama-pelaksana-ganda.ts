import type { Actor } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const duplicateActor: Rule = {
  code: "nama-pelaksana-ganda",
  severity: "error",
  title: say("Dua kolom pelaksana berjudul sama", "Two actor columns with one heading"),
  explanation: say(
    "Dua kolom dengan judul yang sama tidak dapat dibedakan pembaca. Judul yang sama hanya boleh di bawah `kelompok` yang berlainan.",
    "Readers cannot tell two columns with one heading apart. The same heading may only stand under different `kelompok`.",
  ),
  examples: {
    wrong: [
      `
pelaksana:
  kasubag: Kasubag
  kabag: Kasubag
`,
    ],
    right: [
      `
pelaksana:
  kasubag: { nama: Staf, kelompok: Biro Umum }
  kabag: { nama: Staf, kelompok: Biro Hukum }
`,
    ],
  },
  *check({ sop }: RuleContext): Iterable<Finding> {
    const firstOf = new Map<string, Actor>();
    for (const actor of sop.actors) {
      const heading = [actor.group ?? "", actor.name].map(fold).join("\n");
      const first = firstOf.get(heading);
      if (!first) {
        firstOf.set(heading, actor);
        continue;
      }
      yield {
        message: say(
          `Judul kolom ${quoted(actor.name)} sudah dipakai pelaksana ${quoted(first.id)}.`,
          `The column heading ${quoted(actor.name)} is already used by the actor ${quoted(first.id)}.`,
        ),
        cure: say(
          "Bila orangnya sama, hapus salah satunya; bila tidak, bedakan judulnya atau beri `kelompok`.",
          "If they are the same person, delete one; if not, tell the headings apart or add `kelompok`.",
        ),
        place: actor.place,
        related: [{ message: say("Dipakai pertama kali di sini.", "First used here."), place: first.place }],
      };
    }
  },
};

function fold(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
