import type { Sop, Step, Text, Transition } from "../../model/sop.ts";
import { plainText } from "../../model/spans.ts";
import { inline } from "../../model/text.ts";

/** The words of the institution for a decision's usual exits. */
export interface Words {
  readonly yes: string;
  readonly no: string;
}

/** A text on one line, with nothing that XML cannot hold. */
export function oneLine(text: Text): string {
  return xmlText(inline(text));
}

/** A text without marks of italics, on one line, with nothing that XML cannot hold. */
export function xmlText(text: string): string {
  return plainText(text)
    .toWellFormed()
    .replace(/\s+/gu, " ")
    .replace(/[^\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .trim();
}

/** `4. memeriksa usulan`; of a symbol in another's row its letter, and the row's work where it has no question. */
export function taskName(sop: Sop, step: Step): string {
  const owner = sop.steps.find(({ row, sameRow }) => row === step.row && !sameRow);
  const told = oneLine(step.activity) || oneLine(step.question) || oneLine(owner?.activity ?? []);
  return `${step.row}${inRow(sop, step)}. ${told}`.trim();
}

/** What a gateway asks: the step's question, or what came of its work. */
export function questionName(sop: Sop, step: Step): string {
  return oneLine(step.question) || `Hasil langkah ${step.row}${inRow(sop, step)}?`;
}

/** The exit as the form prints it. */
export function exitName({ outcome, label }: Transition, words: Words): string {
  if (outcome === "ya") return xmlText(words.yes);
  if (outcome === "tidak") return xmlText(words.no);
  return xmlText(label ?? "") || "-";
}

/** Nothing for the first symbol of a row, then `b`, `c`, … */
export function inRow(sop: Sop, step: Step): string {
  const index = sop.steps.filter(({ row }) => row === step.row).indexOf(step);
  return letters(index);
}

function letters(index: number): string {
  if (index <= 0) return "";
  return letters(Math.floor(index / 26)) + String.fromCharCode(97 + (index % 26));
}

/** About how many lines a text takes at so many letters a line. */
export function lineCount(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const length = Math.min(word.length, width);
    const more = Math.floor((word.length - 1) / width);
    if (used > 0 && used + 1 + length > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.max(0, more);
  }
  return lines;
}
