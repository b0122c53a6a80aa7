/** A run of words with capitals in a sentence: what names of people and offices look like. */
export interface Phrase {
  readonly words: readonly Word[];
  /** Whether the word before it says that someone is addressed: "kepada …", "memerintahkan …". */
  readonly addressed: boolean;
}

export interface Word {
  readonly text: string;
  /** Where it begins in the sentence, in UTF-16 units. */
  readonly at: number;
}

/** After these stands who receives, orders, or works along. */
const ADDRESSING = new Set([
  "kepada",
  "ke",
  "oleh",
  "dari",
  "bersama",
  "memerintahkan",
  "menugaskan",
  "menginstruksikan",
  "meminta",
  "memanggil",
  "melalui",
]);

const JOINING = new Set(["dan", "serta", "atau", "&"]);

/**
 * The phrases of a sentence, in order. A phrase goes on over blanks and "dan"; every other sign and every word with a
 * small letter ends it. So "kepada Karo Perencanaan dan MK, jika" has one phrase of four words.
 */
export function phrases(sentence: string): Phrase[] {
  const found: Phrase[] = [];
  let current: Word[] = [];
  let joint: Word | null = null;
  let addressed = false;
  let before = "";
  let end = 0;
  const close = (): void => {
    if (current.length > 0) found.push({ words: current, addressed });
    current = [];
    joint = null;
  };
  for (const match of sentence.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-/'’][\p{L}\p{M}\p{N}]+)*|&/gu)) {
    const word = { text: match[0], at: match.index };
    const apart = /\S/.test(sentence.slice(end, word.at));
    if (apart) close();
    end = word.at + word.text.length;
    if (/^[\p{Lu}\p{N}]/u.test(word.text) && (current.length > 0 || /^\p{Lu}/u.test(word.text))) {
      if (current.length === 0) addressed = !apart && ADDRESSING.has(before);
      if (joint) current.push(joint);
      joint = null;
      current.push(word);
    } else if (current.length > 0 && !joint && JOINING.has(word.text)) {
      joint = word;
    } else {
      close();
    }
    before = word.text.toLowerCase();
  }
  close();
  return found;
}

export function isJoining(word: Word): boolean {
  return JOINING.has(word.text);
}
