import { inline } from "../../model/text.ts";
import { quoted, say } from "../../source/finding.ts";
import { indexOf, titleKey } from "../collection-index.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const sharedTitle: Rule = {
  code: "identitas-judul-ganda",
  severity: "warning",
  title: say("Dua SOP berjudul sama", "One title for two SOPs"),
  explanation: say(
    "SOP lain menyebut SOP ini dengan judulnya. Bila dua SOP berjudul sama, pembaca tidak tahu yang mana.",
    "Other SOPs name this one by its title. Of two with the same title readers cannot tell which is meant.",
  ),
  examples: {
    wrong: [
      `
nama: Penerimaan Tamu
--- # lain.yaml
nama: Penerimaan tamu
`,
    ],
    right: [
      `
nama: Penerimaan Tamu
--- # lain.yaml
nama: Penerimaan Tamu Negara
`,
    ],
  },
  *check({ sop, collection }: RuleContext): Iterable<Finding> {
    const place = sop.title[0]?.place;
    const other = indexOf(collection)
      .byTitle.get(titleKey(inline(sop.title)))
      ?.find(({ id }) => id !== sop.id);
    if (!other || !place) return;
    yield {
      message: say(
        `Judul ${quoted(inline(sop.title))} sama dengan judul ${other.file}.`,
        `The title ${quoted(inline(sop.title))} is also that of ${other.file}.`,
      ),
      place,
      related: (other.title[0] ? [other.title[0]] : []).map((item) => ({
        message: say("Judul yang sama di sini.", "The same title is here."),
        place: item.place,
      })),
    };
  },
};
