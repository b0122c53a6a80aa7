import type { Place } from "../../diagnostic.ts";
import type { Actor, Step } from "../../model/sop.ts";
import { quoted, say } from "../../source/finding.ts";
import type { Mention } from "../prose/mentions.ts";
import { placeWithin } from "../prose/place.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepsById } from "../steps-by-id.ts";
import { itemsOf, meantBy } from "../texts.ts";

export const nameWithoutAlias: Rule = {
  code: "nama-sebutan-tanpa-alias",
  severity: "warning",
  title: say("Sebutan lain tanpa alias", "Another name without an alias"),
  explanation: say(
    "Kalimat kegiatan menyebut pelaksana dengan nama atau ejaan yang bukan judul kolomnya. Pembaca ragu apakah orangnya sama. Samakan ejaannya, atau tulis sebutan itu sebagai `alias`.",
    "A sentence names an actor in other words or another spelling than its column's heading. Readers wonder whether it is the same person. Use one spelling, or write the other name as `alias`.",
  ),
  examples: {
    wrong: [
      `
langkah:
  - kegiatan: menyerahkan konsep kepada Kabag
    pelaksana: kasubag
  - kegiatan: memeriksa konsep dan mengembalikannya kepada Kasubbag
    pelaksana: kabag
`,
      `
langkah:
  - kegiatan: menyerahkan konsep kepada Kabag PP
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
`,
    ],
    right: [
      `
pelaksana:
  kasubag: Kasubag
  kabag: { nama: Kabag, alias: [Kabag PP] }
langkah:
  - kegiatan: menyerahkan konsep kepada Kabag PP
    pelaksana: kasubag
  - kegiatan: memeriksa konsep dan menyampaikannya kepada seluruh peserta dan Menteri Keuangan
    pelaksana: kabag
`,
    ],
  },
  *check(context: RuleContext): Iterable<Finding> {
    for (const { actor, text, places } of otherNames(context)) {
      for (const [first, ...rest] of context.together(this.code, places, (place) => place)) {
        yield {
          message: say(
            `Kegiatan menyebut ${quoted(text)}, sedangkan kolomnya berjudul ${quoted(actor.name)}.`,
            `The text says ${quoted(text)}, while the column's heading is ${quoted(actor.name)}.`,
          ),
          cure: say(
            `Samakan tulisannya, atau tambahkan \`alias: [${text}]\` pada pelaksana ${quoted(actor.id)}.`,
            `Write it the same way, or add \`alias: [${text}]\` to the actor ${quoted(actor.id)}.`,
          ),
          fix: meantBy(text, [actor.name])
            ? [first, ...rest].map((place) => ({ kind: "replace", place, was: text, text: actor.name }))
            : undefined,
          place: first,
          related: [
            ...rest.map((place) => ({ message: say("Juga di sini.", "Here too."), place })),
            { message: say("Pelaksananya di sini.", "The actor is here."), place: actor.place },
          ],
        };
      }
    }
  },
};

interface OtherName {
  readonly actor: Actor;
  readonly text: string;
  readonly places: Place[];
}

/** One entry a name: one alias mends all its places. */
function otherNames({ sop, mentionsIn }: RuleContext): Iterable<OtherName> {
  const stepOf = stepsById(sop);
  const found = new Map<string, OtherName>();
  for (const step of sop.steps) {
    for (const item of itemsOf(step.activity)) {
      for (const mention of mentionsIn(item.text)) {
        if (!isCertain(mention, step, stepOf)) continue;
        const { actor, text, at } = mention;
        const key = `${actor.id} ${text.toLowerCase()}`;
        const entry = found.get(key) ?? { actor, text, places: [] };
        found.set(key, entry);
        entry.places.push(placeWithin(item, at, text.length));
      }
    }
  }
  return found.values();
}

/**
 * "Kabag PP" may be Kabag or somebody outside the table, as Menteri Keuangan is not Menteri. It is Kabag when the
 * sentence hands something to Kabag PP and an arrow of the step leads to Kabag.
 */
function isCertain({ kind, actor, addressed }: Mention, step: Step, stepOf: ReadonlyMap<string, Step>): boolean {
  switch (kind) {
    case "known":
      return false;
    case "variant":
      return true;
    case "longer":
      return (
        addressed &&
        step.transitions.some(
          ({ to }) => to.kind === "step" && stepOf.get(to.step)?.performers.actors.includes(actor.id),
        )
      );
  }
}
