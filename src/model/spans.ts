/** A stretch of a text in one style. */
export interface Span {
  readonly text: string;
  readonly italic: boolean;
}

const LETTER = /\p{L}/u;
const LETTER_BEFORE = /[\p{L}\p{M}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

/**
 * A text as roman and italic stretches. `_miring_` is italic: the opening `_` is followed by a letter, the closing one
 * preceded by one, after the closing one stands no letter or digit, and both stand on one line. A mark that has no
 * partner is plain text. Where a mark within a word and a later one before a word could both open, the later one does:
 * `data_final dan _update_` is italic in its last word only.
 */
export function spans(text: string): readonly Span[] {
  const found: Span[] = [];
  let written = 0;
  for (const { open, close } of pairs(text)) {
    if (open > written) found.push({ text: text.slice(written, open), italic: false });
    found.push({ text: text.slice(open + 1, close), italic: true });
    written = close + 1;
  }
  if (written < text.length) found.push({ text: text.slice(written), italic: false });
  return found;
}

/** A text without its marks of italics, for outputs that have one style. */
export function plainText(text: string): string {
  return spans(text)
    .map((span) => span.text)
    .join("");
}

/** Where pairs of marks stand, from left to right. One pass, so that a long text costs no more than its length. */
function pairs(text: string): readonly { readonly open: number; readonly close: number }[] {
  const found: { open: number; close: number }[] = [];
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === "\n" || sign === "\r") open = -1;
    if (sign !== "_") continue;
    const before = characterBefore(text, i);
    const after = characterAfter(text, i);
    if (open !== -1 && i > open + 1 && LETTER_BEFORE.test(before) && !LETTER_OR_DIGIT.test(after)) {
      found.push({ open, close: i });
      open = -1;
    } else if (LETTER.test(after) && (open === -1 || !LETTER_OR_DIGIT.test(before))) {
      open = i;
    }
  }
  return found;
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isLow = low >= 0xdc00 && low <= 0xdfff;
  return at === 0 ? "" : text.slice(isLow ? at - 2 : at - 1, at);
}

function characterAfter(text: string, at: number): string {
  const code = text.codePointAt(at + 1);
  return code === undefined ? "" : String.fromCodePoint(code);
}
