/** A stretch of text that a terminal shows as one sign, and how many columns it takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** The UTF-16 units of the original text that it stands for; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

const TAB = 4;
/** More than any honest sign needs (a family of emoji with skin tones has 20 or so). */
const LONGEST = 40;

const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\p{Co}]/u;
const MARKS_ALONE = /^\p{M}/u;
/** Signs of two columns: emoji, and what East Asian scripts and full-width forms use. */
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;
/** Half-width forms are letters of those scripts in one column. */
const NARROW = /^[\u303F\uFF61-\uFFDC\uFFE8-\uFFEE]/;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * A line of a source as a terminal can show it, sign by sign. Tabs become blanks up to the next stop; what would act on
 * the terminal or on the order of the text (control codes, escapes, direction marks, halves of surrogate pairs) is
 * shown by a picture or its number, so that nothing in a hostile file is ever obeyed.
 */
export function cells(line: string): Cell[] {
  const found: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes.segment(line)) {
    const shown =
      segment === "\t" ? { text: " ".repeat(TAB - (column % TAB)), width: TAB - (column % TAB) } : sign(segment);
    found.push({ ...shown, from: index, to: index + segment.length });
    column += shown.width;
  }
  return found;
}

function sign(segment: string): { text: string; width: number } {
  const code = segment.codePointAt(0) ?? 0;
  // Most signs; the patterns below take as long to be made ready as a whole SOP to be checked.
  if (segment.length === 1 && code >= 0x20 && code < 0x7f) return { text: segment, width: 1 };
  if (code < 0x20 || code === 0x7f) {
    // A line feed within a line, and CR LF, are one picture.
    return { text: String.fromCodePoint(code === 0x7f ? 0x2421 : 0x2400 + code), width: 1 };
  }
  if (code >= 0xd800 && code <= 0xdfff) return { text: "\uFFFD", width: 1 };
  if (INVISIBLE.test(segment)) {
    const text = `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
    return { text, width: text.length };
  }
  const text = segment.length > LONGEST ? String.fromCodePoint(code) : segment;
  if (MARKS_ALONE.test(text)) return { text: `\u25CC${text}`, width: 1 };
  return { text, width: WIDE.test(text) && !NARROW.test(text) ? 2 : 1 };
}

/** A whole text on one line as a terminal can show it: line breaks become blanks. */
export function oneLine(text: string): string {
  return cells(text.replace(/\s*[\r\n]+\s*/g, " "))
    .map((cell) => cell.text)
    .join("");
}

/** Letters of scripts that run from right to left: a terminal may show them in another order than the file. */
export function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(text);
}
