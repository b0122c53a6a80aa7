import { JOINER } from "./escape.ts";

/**
 * Mermaid 12 reads the entity codes of a text (`#34;`) into the letters they mean only where its labels are HTML. In
 * labels that are SVG text it shows the code, and measures it, so that boxes come out too wide. For rendering, then,
 * each coded letter is replaced by a plain letter of the same width with its code before it in invisible signs, and
 * put back into the finished drawing.
 */

/** Invisible operators (no width, no ink) as digits; `toMermaid` lets none of an SOP's own through. */
const DIGITS = "\u2061\u2062\u2063\u2064";
const LENGTH = 8;
const STAND_IN = new RegExp(`([${DIGITS}]{${LENGTH}}).`, "gsu");

/** The diagram's text with stand-ins for its numeric entity codes, and without the joiners that older Mermaids need. */
export function hideEntities(text: string): string {
  return text.replaceAll(JOINER, "").replace(/#(\d{1,5});/g, (whole, digits: string) => {
    const code = Number(digits);
    return code > 0xffff ? whole : `${toDigits(code)}${filler(String.fromCharCode(code))}`;
  });
}

/** The drawing with every stand-in replaced by the letter it stands for, as XML text. */
export function restoreEntities(svg: string): string {
  return svg.replace(STAND_IN, (_, digits: string) => {
    const letter = String.fromCharCode(fromDigits(digits));
    return NAMED[letter] ?? letter;
  });
}

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Signs by their width in Arimo, and a letter that is as wide. */
const FILLERS = [
  { letters: "|", filler: "l" },
  { letters: "[]\\:;.!'", filler: "t" },
  { letters: '`{}"*-()', filler: "r" },
  { letters: "@", filler: "W" },
  { letters: "%", filler: "M" },
] as const;
/** What all others are about as wide as. */
const DIGIT = "0";
function filler(letter: string): string {
  // Such as turn the direction of writing: they have no width either.
  if (/\p{Default_Ignorable_Code_Point}/u.test(letter)) return JOINER;
  return FILLERS.find(({ letters }) => letters.includes(letter))?.filler ?? DIGIT;
}

function toDigits(code: number): string {
  return code
    .toString(4)
    .padStart(LENGTH, "0")
    .replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

function fromDigits(digits: string): number {
  return Array.from(digits).reduce((code, digit) => code * 4 + DIGITS.indexOf(digit), 0);
}
