import type { Sop, Step, TextItem, Transition } from "../../model/sop.ts";
import { inline } from "../../model/text.ts";
import { quoted, say } from "../../source/finding.ts";
import { isDecision, type Row, rowsOf } from "../prose/activity.ts";
import { answersOf } from "../prose/answers.ts";
import { type Clause, clausesIn } from "../prose/clauses.ts";
import type { Mention } from "../prose/mentions.ts";
import { placeWithin } from "../prose/place.ts";
import { type Named, namedBetween } from "../prose/receivers.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import { stepsById } from "../steps-by-id.ts";
import { sameness } from "../texts.ts";
import { listed } from "../words.ts";

export const otherTarget: Rule = {
  code: "prosa-tujuan-lain",
  severity: "warning",
  title: say("Kalimat dan panah berbeda tujuan", "Sentence and arrow lead to different actors"),
  explanation: say(
    "Kalimatnya menyebut kepada siapa pekerjaan diserahkan atau dikembalikan, tetapi panahnya menuju pelaksana lain. Salah satunya keliru.",
    "The sentence says to whom the work is handed or returned, but the arrow leads to another actor. One of the two is wrong.",
  ),
  examples: {
    wrong: [
      `
pelaksana: { kasubag: Kasubag, kabag: Kabag, karo: Karo }
langkah:
  - id: susun
    kegiatan: menyusun konsep dan menyerahkannya kepada Kabag
    pelaksana: kasubag
  - id: periksa
    kegiatan: memeriksa konsep. Jika setuju menyampaikan kepada Karo, jika tidak setuju dikembalikan kepada Kasubag.
    pelaksana: kabag
    keputusan:
      ya: susun
      tidak: simpan
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: karo
`,
      `
pelaksana: { kasubag: Kasubag, kabag: Kabag, karo: Karo }
langkah:
  - kegiatan: menyusun konsep dan menyerahkannya kepada Karo
    pelaksana: kasubag
  - kegiatan: memeriksa konsep
    pelaksana: kabag
  - kegiatan: menyimpan konsep
    pelaksana: karo
`,
      `
pelaksana: { kasubag: Kasubag, kabag: Kabag, karo: Karo }
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep. Apabila benar disampaikan kepada Karo, apabila salah dikembalikan kepada Kasubag.
    pelaksana: kabag
    keputusan:
      ya: susun
      tidak: simpan
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: karo
`,
    ],
    right: [
      `
pelaksana: { kasubag: Kasubag, kabag: Kabag, karo: Karo }
langkah:
  - id: susun
    kegiatan: menyusun konsep
    pelaksana: kasubag
  - kegiatan: memeriksa konsep. Jika perlu perbaikan dikembalikan kepada Kasubag, jika tidak disampaikan kepada Karo.
    pelaksana: kabag
    tanya: Setuju?
    keputusan:
      ya: simpan
      tidak: susun
  - id: simpan
    kegiatan: menyimpan konsep
    pelaksana: karo
`,
      `
pelaksana: { kasubag: Kasubag, kabag: Kabag, karo: Karo }
langkah:
  - id: susun
    kegiatan: menyusun konsep dan menyerahkannya kepada Karo melalui Kabag
    pelaksana: kasubag
  - id: periksa
    kegiatan: memeriksa konsep. Jika setuju menyampaikan kepada Karo, jika tidak setuju dikembalikan kepada Kasubag.
    pelaksana: kabag
    keputusan:
      ya: simpan
      tidak: susun
  - id: simpan
    kegiatan: menyimpan konsep dan menyampaikan salinannya kepada Kabag
    pelaksana: karo
`,
    ],
  },
  *check({ sop, mentionsIn }: RuleContext): Iterable<Finding> {
    const stepOf = stepsById(sop);
    for (const row of rowsOf(sop.steps)) {
      for (const item of row.head.activity) {
        if (item.text.length > LONGEST_SENTENCE) continue;
        const mentions = mentionsIn(item.text);
        for (const said of isDecision(row) ? saidByCases(row, item, mentions) : saidAtOnce(row, item, mentions)) {
          const finding = held(said, row, item, sop, stepOf);
          if (finding) yield finding;
        }
      }
    }
  },
};

/** What is longer is no sentence of an office, and must not cost its square. */
const LONGEST_SENTENCE = 2000;

/** Who gets the work by the sentence, and the arrows that ought to lead there. */
interface Said {
  readonly named: Named;
  readonly arrows: readonly Transition[];
  /** The arrows of other cases, of which the sentence says that they lead to others. */
  readonly otherwise: readonly Transition[];
  /** "dikembalikan kepada …" cannot mean that the work stays where it is. */
  readonly returns: boolean;
}

/** Each case of a decision that can be matched with one of its exits. */
function saidByCases(row: Row, item: TextItem, mentions: readonly Mention[]): readonly Said[] {
  const decisions = row.steps.filter(({ kind }) => kind === "decision");
  const [decision] = decisions;
  if (!decision || decisions.length > 1) return [];
  const clauses = clausesIn(item);
  const outcomes = outcomesOf(clauses, decision);
  const namedIn = ({ done }: Clause): Named => namedBetween(item.text, mentions, done?.from ?? 0, done?.to ?? 0);
  return clauses.flatMap((clause, i) => {
    const arrows = decision.transitions.filter(({ outcome }) => outcome !== null && outcome === outcomes[i]);
    const done = clause.done && item.text.slice(clause.done.from, clause.done.to);
    if (arrows.length === 0 || !done || COPY.test(done)) return [];
    const named = namedIn(clause);
    const elsewhere = clauses.flatMap((other) => (other === clause ? [] : [...namedIn(other).all]));
    const otherwise = elsewhere.some((actor) => named.all.has(actor))
      ? []
      : decision.transitions.filter((arrow) => !arrows.includes(arrow));
    return [{ named, arrows, otherwise, returns: /\b(?:dikembalikan|mengembalikan)/iu.test(done) }];
  });
}

/** By what "jika" and "jika tidak" say where the exits are yes and no; else by the label with which a case begins. */
function outcomesOf(clauses: readonly Clause[], { transitions, question }: Step): readonly (string | null)[] {
  const outcomes = new Set(transitions.map(({ outcome }) => outcome));
  if (outcomes.size === 2 && outcomes.has("ya") && outcomes.has("tidak")) return answersOf(clauses, inline(question));
  return clauses.map(({ text }) => {
    const begins = `${sameness(text)} `;
    return transitions.find(({ label }) => label !== null && begins.startsWith(`${sameness(label)} `))?.outcome ?? null;
  });
}

const HANDS_OVER =
  /\b(?:menyerahkan|menyampaikan|mengajukan|mengirim(?:kan)?|meneruskan|mengembalikan|melaporkan|memerintahkan|menugaskan)(?:nya)?\b/iu;

/** Copies go beside the flow. */
const COPY = /\b(?:tembusan|salinan|undangan)/iu;

/** What a plain step says. */
function saidAtOnce({ steps }: Row, { text }: TextItem, mentions: readonly Mention[]): readonly Said[] {
  if (!HANDS_OVER.test(text) || COPY.test(text)) return [];
  const named = namedBetween(text, mentions, 0, text.length);
  return [{ named, arrows: steps.flatMap(({ transitions }) => transitions), otherwise: [], returns: false }];
}

function held(
  { named, arrows, otherwise, returns }: Said,
  row: Row,
  item: TextItem,
  sop: Sop,
  stepOf: ReadonlyMap<string, Step>,
): Finding | null {
  const [receiver] = named.receivers;
  const targets = stepsAfter(arrows, stepOf);
  if (!receiver || targets.length === 0 || targets.length < arrows.length) return null;
  const own = row.steps.flatMap(({ performers }) => performers.actors);
  const reached = actorsOf(targets);
  const said = [...named.all].map(({ id }) => id);
  if (said.some((id) => reached.has(id))) return null;
  // Who shares the row has it already.
  if (said.some((id) => own.includes(id))) return null;
  // Work that stays with its actor may well be handed on later, unless another case hands it on at once.
  if (!returns && own.some((id) => reached.has(id))) {
    const swapped = actorsOf(stepsAfter(otherwise, stepOf));
    if (!swapped.has(receiver.actor.id) || said.some((id) => handedOn(targets, own, stepOf).has(id))) return null;
  }
  const columns = headings(sop, reached);
  // An actor that nobody knows may be the very one that is meant.
  return columns.length < reached.size ? null : finding(receiver, item, arrows, columns);
}

function stepsAfter(arrows: readonly Transition[], stepOf: ReadonlyMap<string, Step>): readonly Step[] {
  return arrows.flatMap(({ to }) => (to.kind === "step" ? (stepOf.get(to.step) ?? []) : []));
}

function actorsOf(steps: Iterable<Step>): ReadonlySet<string> {
  return new Set([...steps].flatMap(({ performers }) => performers.actors));
}

/** Who gets the work from steps of these actors, after however many more of their own. */
function handedOn(
  from: readonly Step[],
  own: readonly string[],
  stepOf: ReadonlyMap<string, Step>,
): ReadonlySet<string> {
  const seen = new Set(from);
  for (const step of seen) {
    if (!step.performers.actors.some((id) => own.includes(id))) continue;
    for (const next of stepsAfter(step.transitions, stepOf)) seen.add(next);
  }
  return actorsOf(seen);
}

function finding(
  receiver: Mention,
  item: TextItem,
  arrows: readonly Transition[],
  reached: readonly string[],
): Finding {
  const related = arrows.filter(({ written }) => written);
  return {
    message: say(
      `Kalimat ini menyebut ${quoted(receiver.text)}, sedangkan panahnya menuju ${listed(reached, "dan")}.`,
      `This sentence names ${quoted(receiver.text)}, while the arrow leads to ${listed(reached, "and")}.`,
    ),
    cure: say(
      "Periksa mana yang benar, kalimatnya atau tujuan panahnya.",
      "See which of the two is right, the sentence or the target of the arrow.",
    ),
    place: placeWithin(item, receiver.at, receiver.text.length),
    related: related.map(({ place }) => ({ message: say("Panahnya di sini.", "The arrow is here."), place })),
  };
}

function headings(sop: Sop, ids: ReadonlySet<string>): readonly string[] {
  return sop.actors.filter(({ id }) => ids.has(id)).map(({ name }) => quoted(name));
}
