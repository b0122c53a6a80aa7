import { nearest } from "../../nearest.ts";
import { quoted, say } from "../../source/finding.ts";
import { ofFew } from "../few.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { didYouMean } from "../words.ts";

export const unknownSop: Rule = {
  code: "nama-sop-tak-dikenal",
  severity: "error",
  title: say("SOP terkait tidak ditemukan", "Unknown related SOP"),
  explanation: say(
    "`keterkaitan` dapat menyebut SOP lain dengan nama berkasnya (tanpa `.yaml`); yang tercetak adalah nama SOP itu. Bila berkasnya tidak ada, tidak ada yang dapat dicetak.",
    "`keterkaitan` may name another SOP by its file's name (without `.yaml`); what is printed is that SOP's title. Without the file there is nothing to print.",
  ),
  examples: {
    wrong: ["keterkaitan:\n  - sop: contohh"],
    right: ["keterkaitan:\n  - sop: contoh\n  - SOP Pembentukan Tim"],
  },
  *check({ sop, collection }: RuleContext): Iterable<Finding> {
    const meantBy = ofFew((id) => nearest(id, collection.sops.keys()));
    for (const related of sop.related) {
      if (related.kind !== "sop" || collection.sops.has(related.sop)) continue;
      const meant = meantBy(related.sop);
      yield {
        message: say(
          `SOP ${quoted(related.sop)} tidak ditemukan: tidak ada berkas ${quoted(`${related.sop}.yaml`)} yang terbaca di antara SOP lain.`,
          `The SOP ${quoted(related.sop)} was not found: no readable file ${quoted(`${related.sop}.yaml`)} is among the other SOPs.`,
        ),
        cure:
          didYouMean(meant) ??
          say(
            "Bila SOP itu belum dibuat di sini, tulis namanya saja sebagai teks, tanpa `sop:`.",
            "If that SOP has not been written here yet, give its title as plain text, without `sop:`.",
          ),
        place: related.place,
      };
    }
  },
};
