import type { Actor } from "../../model/sop.ts";
import type { Mention } from "./mentions.ts";

/** Who a sentence says acts, where it says so before its verb: "Kabag dan Karo menandatangani konsep". */
export interface Subject {
  /** The first who is named, as written. */
  readonly actor: Actor;
  readonly text: string;
  readonly at: number;
  readonly verb: string;
}

/** Only with a verb after it is a name the sentence's subject. Words that merely begin like one are passed over. */
const VERB =
  /^,?\s+(?:akan\s+|harus\s+|wajib\s+)?(?!(?:berkas|berita|berikut|bersama|berdasarkan|bersangkutan|berwenang|berkepentingan|bertugas|melalui|mengenai|menteri)(?!\p{L}))((?:me|ber)\p{Ll}{3,})/u;
const JOINED = /^(?:,?\s+(?:dan|serta|bersama|melalui|&)\s+|,\s+|\/)/u;

/** So many may act in one sentence; a text that names more is none. */
const MOST_NAMES = 20;

/** @param mentions those of the sentence; a name in small letters is looked for among the actors */
export function subjectOf(sentence: string, mentions: readonly Mention[], actors: readonly Actor[]): Subject | null {
  const start = sentence.length - sentence.trimStart().length;
  const near = mentions.slice(0, MOST_NAMES);
  const first = nameAt(sentence, start, near, actors);
  for (let name = first; first && name; ) {
    const end = name.at + name.text.length;
    const verb = VERB.exec(sentence.slice(end, end + 100))?.[1];
    if (verb !== undefined) return { ...first, verb };
    const joined = JOINED.exec(sentence.slice(end, end + 100))?.[0];
    name = joined === undefined ? null : nameAt(sentence, end + joined.length, near, actors);
  }
  return null;
}

type Name = Omit<Subject, "verb">;

function nameAt(sentence: string, at: number, mentions: readonly Mention[], actors: readonly Actor[]): Name | null {
  const mention = mentions.find((one) => one.at === at);
  if (mention) return mention.kind === "longer" ? null : { actor: mention.actor, text: mention.text, at };
  const names = actors.flatMap((actor) => [actor.name, ...actor.aliases].map((name) => ({ actor, name })));
  const found = names.find(({ name }) => {
    const text = sentence.slice(at, at + name.length);
    return text.toLowerCase() === name.toLowerCase() && /^(?![\p{L}\p{N}-])/u.test(sentence.slice(at + name.length));
  });
  return found ? { actor: found.actor, text: sentence.slice(at, at + found.name.length), at } : null;
}
