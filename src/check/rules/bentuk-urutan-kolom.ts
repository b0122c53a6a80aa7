import type { Actor, Sop } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

/** With fewer columns every arrow is short anyway. */
const FEWEST_COLUMNS = 4;

export const columnOrder: Rule = {
  code: "bentuk-urutan-kolom",
  severity: "info",
  title: say("Urutan kolom pelaksana", "Order of the actors' columns"),
  explanation: say(
    "Bila kolom berurutan menurut siapa yang lebih dahulu bekerja, panahnya pendek dan jarang bersilangan. Ini bukan kewajiban: kolom juga boleh diurutkan menurut jabatan.",
    "When the columns stand in the order in which their actors first act, arrows are short and seldom cross. This is no duty: columns may go by rank instead.",
  ),
  examples: {
    wrong: [
      `
pelaksana: { sekjen: Sekjen, kasubag: Kasubag, kabag: Kabag, karo: Karo }
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
  - kegiatan: menyetujui konsep
    pelaksana: karo
  - kegiatan: menandatangani konsep
    pelaksana: sekjen
`,
    ],
    right: [
      `
pelaksana: { kasubag: Kasubag, kabag: Kabag, karo: Karo, sekjen: Sekjen }
langkah:
  - kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
  - kegiatan: menyetujui konsep
    pelaksana: karo
  - kegiatan: menandatangani konsep
    pelaksana: sekjen
`,
    ],
  },
  /** The first column whose actor acts before the one to its left; groups hold neighbours together, so they are let be. */
  *check({ sop }: RuleContext): Iterable<Finding> {
    if (sop.actors.length < FEWEST_COLUMNS || sop.actors.some(({ group }) => group !== null)) return;
    const columns = firstRows(sop);
    for (const [i, column] of columns.entries()) {
      const left = columns[i - 1];
      if (!left || left.row <= column.row) continue;
      yield {
        message: say(
          `Kolom ${quoted(column.actor.name)} mulai bekerja di langkah ${column.row}, sebelum kolom di kirinya, ${quoted(left.actor.name)} (langkah ${left.row}).`,
          `The column ${quoted(column.actor.name)} first acts in step ${column.row}, before the one to its left, ${quoted(left.actor.name)} (step ${left.row}).`,
        ),
        place: column.actor.place,
      };
      return;
    }
  },
};

/** The columns whose actors act at all, each with the first row in which they do. */
function firstRows(sop: Sop): readonly { readonly actor: Actor; readonly row: number }[] {
  return sop.actors.flatMap((actor) => {
    const first = sop.steps.find(({ performers }) => performers.actors.includes(actor.id));
    return first ? [{ actor, row: first.row }] : [];
  });
}
