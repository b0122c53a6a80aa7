import type { Step, TextItem } from "../../model/sop.ts";

/** A row of the table: its own step, which has the texts, and those that are drawn beside it. */
export interface Row {
  readonly head: Step;
  readonly steps: readonly Step[];
}

export function rowsOf(steps: readonly Step[]): readonly Row[] {
  const rows: { head: Step; steps: Step[] }[] = [];
  for (const step of steps) {
    const above = rows.at(-1);
    if (step.sameRow && above) above.steps.push(step);
    else rows.push({ head: step, steps: [step] });
  }
  return rows;
}

export function isDecision({ steps }: Row): boolean {
  return steps.some(({ kind }) => kind === "decision");
}

/** What a sentence says for the case that something holds: "jika tidak setuju dikembalikan kepada Kabag". */
export interface Clause {
  /** From after the "jika" to the end of the clause, as written. */
  readonly text: string;
  /** Where it begins in the item's text. */
  readonly at: number;
  /** "jika tidak …", "jika belum …". */
  readonly negative: boolean;
}

const IF = /\b(?:jika|apabila|bilamana|bila|kalau)\s+/giu;
const NOT = /^(?:tidak|belum|kurang|bukan|ditolak)\b/iu;

/** The cases that a sentence tells apart, in order; each ends where the next begins, or with the sentence. */
export function clausesIn({ text }: TextItem): readonly Clause[] {
  const starts = [...text.matchAll(IF)];
  return starts.map((match, i) => {
    const at = match.index + match[0].length;
    const upTo = text.slice(at, starts[i + 1]?.index ?? text.length);
    const clause = upTo.split(/[.;\n]/u)[0] ?? "";
    return { text: clause, at, negative: NOT.test(clause) };
  });
}
