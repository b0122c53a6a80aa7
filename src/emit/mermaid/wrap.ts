/**
 * Breaks a text into lines of at most `width` letters, at spaces; a word that is longer is broken between letters.
 * The text's own line breaks stay. Wide letters (emoji, Han) count double. Lines are never empty.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const piece of line.split(/\s+/u).flatMap((word) => pieces(word, width))) {
    if (current === "") current = piece;
    else if (lengthOf(current) + 1 + lengthOf(piece) <= width) current += ` ${piece}`;
    else {
      lines.push(current);
      current = piece;
    }
  }
  return current === "" ? lines : [...lines, current];
}

/** The word whole, or cut into pieces that fit. */
function pieces(word: string, width: number): readonly string[] {
  if (word === "" || lengthOf(word) <= width) return word === "" ? [] : [word];
  const found: string[] = [];
  let current = "";
  for (const letter of letters(word)) {
    if (current !== "" && lengthOf(current) + lengthOf(letter) > width) {
      found.push(current);
      current = "";
    }
    current += letter;
  }
  return [...found, current];
}

function lengthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return letters(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

/** Letters that are one sign each and narrow: nearly every text. */
const PLAIN = /^[ -~\u00a0-\u024f]*$/;

const WIDE = /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** Costs more to make than to use. */
const GRAPHEMES = new Intl.Segmenter("id", { granularity: "grapheme" });

/** What a reader sees as one letter, accents and joined emoji included. */
function letters(text: string): readonly string[] {
  return PLAIN.test(text) ? [...text] : Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}
