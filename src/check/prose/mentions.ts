import type { Actor } from "../../model/sop.ts";
import { isJoining, type Phrase, phrases, type Word } from "./phrases.ts";
import { fold } from "./titles.ts";

/** A name in a sentence that stands for an actor. */
export interface Mention {
  readonly actor: Actor;
  /** As written in the sentence, from `at` on. */
  readonly text: string;
  readonly at: number;
  /**
   * `known`: its name or an alias. `variant`: the same office in another spelling or form ("Kasubbag", "Sekretaris
   * Jenderal", "KABAG" in a sentence that is not in capitals). `longer`: more words follow its name ("Kabag PP"), so it may be someone else.
   */
  readonly kind: "known" | "variant" | "longer";
  /** It follows "kepada", "memerintahkan" and the like. */
  readonly addressed: boolean;
}

/** Names of actors, ready to be looked for in many sentences. */
export interface Names {
  /** By the written name in small letters: its actor. */
  readonly known: ReadonlyMap<string, Actor>;
  /** By folded name: its actor, or null when two share it. */
  readonly folded: ReadonlyMap<string, Actor | null>;
  /** The most words that a name has. */
  readonly longest: number;
}

export function namesOf(actors: readonly Actor[]): Names {
  const known = new Map<string, Actor>();
  const folded = new Map<string, Actor | null>();
  let longest = 1;
  for (const actor of actors) {
    for (const name of [actor.name, ...actor.aliases]) {
      const words = name.match(/\S+/g) ?? [];
      longest = Math.max(longest, words.length * 2);
      const written = words.join(" ").toLowerCase();
      if (!known.has(written)) known.set(written, actor);
      const key = fold(name);
      const other = folded.get(key);
      folded.set(key, other === undefined || other === actor ? actor : null);
    }
  }
  return { known, folded, longest };
}

/** The actors that a sentence names, from left to right; names of nobody in the table are passed over. */
export function mentionsIn(sentence: string, names: Names): Mention[] {
  return phrases(sentence).flatMap((phrase) => mentionsInPhrase(sentence, phrase, names));
}

function mentionsInPhrase(sentence: string, phrase: Phrase, names: Names): Mention[] {
  const { words } = phrase;
  const found: Mention[] = [];
  let i = 0;
  while (i < words.length) {
    const hit = longestAt(sentence, words, i, names);
    if (!hit) {
      i++;
      continue;
    }
    // "Kabag PP dan Kasubag": what follows the name up to "dan" is part of the name that was meant.
    let end = hit.end;
    while (words[end] && !isJoining(words[end] ?? { text: "", at: 0 })) end++;
    const text = textOf(sentence, words, i, end);
    const alone = i === 0 || isJoining(words[i - 1] ?? { text: "", at: 0 });
    // In "SK TIM" it is a part of what a paper is called.
    const kind = alone && hit.kind === "known" && isShouted(text, hit.actor, sentence) ? "variant" : hit.kind;
    found.push({
      actor: hit.actor,
      text,
      at: words[i]?.at ?? 0,
      kind: end > hit.end ? "longer" : kind,
      addressed: phrase.addressed && alone,
    });
    i = end;
  }
  return found;
}

interface Hit {
  readonly actor: Actor;
  readonly kind: "known" | "variant";
  /** The word after the name. */
  readonly end: number;
}

/** The longest written name that begins here; else the longest that folds to a name. */
function longestAt(sentence: string, words: readonly Word[], from: number, names: Names): Hit | null {
  const last = Math.min(words.length, from + names.longest);
  for (let end = last; end > from; end--) {
    const actor = names.known.get(textOf(sentence, words, from, end).toLowerCase());
    if (actor) return { actor, kind: "known", end };
  }
  for (let end = last; end > from; end--) {
    const actor = names.folded.get(fold(textOf(sentence, words, from, end)));
    if (actor) return { actor, kind: "variant", end };
  }
  return null;
}

/**
 * Whether a name has other capitals within its words than the actor's names have. First letters follow the sentence, a
 * sentence or a heading in capitals follows its office.
 */
function isShouted(text: string, { name, aliases }: Actor, sentence: string): boolean {
  if (!/\p{Ll}{2}/u.test(sentence.replace(text, ""))) return false;
  const written = [name, ...aliases].map((one) => one.match(/\S+/gu) ?? []);
  const words = text.split(" ");
  return written
    .filter((one) => one.join(" ").toLowerCase() === text.toLowerCase())
    .every((one) => one.some((word, i) => word.slice(1) !== words[i]?.slice(1) && word.toUpperCase() !== word));
}

function textOf(sentence: string, words: readonly Word[], from: number, end: number): string {
  const [first, last] = [words[from], words[end - 1]];
  if (!first || !last) return "";
  return sentence.slice(first.at, last.at + last.text.length).replace(/\s+/g, " ");
}
