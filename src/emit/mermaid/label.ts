import type { Sop, Step, Text } from "../../model/sop.ts";
import { plainText } from "../../model/spans.ts";
import { inline } from "../../model/text.ts";
import { escapeLines } from "./escape.ts";
import { wrap } from "./wrap.ts";

/** Letters a line: a box of about 200 px in Mermaid's own type size, at which no viewer breaks the lines again. */
const LINE = 28;
/** A diamond is as wide as its text is wide and high together. */
const DIAMOND_LINE = 20;
const EXIT_LINE = 18;

/**
 * The lines of a step's node: its number in the table and its activity; of a step drawn in another's row, that row's
 * number and its letter. The question stands under it.
 *
 * The part of a decision's activity that tells its outcomes ("Jika setuju …, jika tidak …") is left to the arrows.
 */
export function nodeLabel(sop: Sop, step: Step): string {
  const width = step.kind === "decision" ? DIAMOND_LINE : LINE;
  const activity = textOf(step.activity).trim();
  const told = step.kind === "decision" ? withoutOutcomes(activity) : activity;
  const head = [numberOf(sop, step), told].filter((part) => part !== "").join(" · ");
  return quoted([...wrap(head, width), ...wrap(textOf(step.question), width)]);
}

/** The label of an exit: `yes` and `no` in the profile's words, others as written. */
export function exitLabel(text: string): string {
  return quoted(wrap(plainText(text), EXIT_LINE));
}

/** A heading or a fixed word, on as many lines as it needs. */
export function wordLabel(text: string): string {
  return quoted(wrap(plainText(text), LINE));
}

/** One line of plain text for the diagram's accessible title. */
export function titleLine(title: Text): string {
  return escapeLines([plainText(inline(title))]);
}

/** `4`; `4b` for the second symbol of row 4. */
function numberOf(sop: Sop, step: Step): string {
  const inRow = sop.steps.filter(({ row }) => row === step.row).indexOf(step);
  return `${step.row}${letterOf(inRow)}`;
}

function letterOf(inRow: number): string {
  if (inRow <= 0) return "";
  return letterOf(Math.floor(inRow / 26)) + String.fromCharCode(97 + (inRow % 26));
}

const OUTCOMES = /(?<=[.;:\n])\s*(?:jika|bila|apabila|kalau)\s.*$/isu;

function withoutOutcomes(activity: string): string {
  const kept = activity.replace(OUTCOMES, "").replace(/[\s.;:,]+$/u, "");
  return kept === "" ? activity : kept;
}

function textOf(text: Text): string {
  return plainText(
    text.map((item) => [item.text, textOf(item.points)].filter((part) => part !== "").join("\n")).join("\n"),
  );
}

/** A Mermaid string; a text without letters is a space, because an empty one would show the node's name. */
function quoted(lines: readonly string[]): string {
  return `"${escapeLines(lines) || " "}"`;
}
