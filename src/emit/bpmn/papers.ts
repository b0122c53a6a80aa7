import type { Step, Text } from "../../model/sop.ts";
import { lineCount, xmlText } from "./texts.ts";

/** A paper beside a task: one of the places in which a document of the process appears. */
export interface PaperPlace {
  readonly id: string;
  /** The data object: the same wherever the same paper appears. */
  readonly document: string;
  readonly name: string;
  readonly side: "input" | "output";
}

/** The documents of a process, each once, in the order in which they first appear. */
export class Documents {
  readonly #ids = new Map<string, string>();

  /** Papers are the same when their names are, without regard to case. */
  of(name: string): string {
    const key = name.toLowerCase();
    const known = this.#ids.get(key) ?? `Document_${this.#ids.size + 1}`;
    this.#ids.set(key, known);
    return known;
  }

  get ids(): readonly string[] {
    return [...this.#ids.values()];
  }
}

/** The papers of a step. The inputs belong to its first task, the outputs to its last. */
export function papersOf(step: Step, side: PaperPlace["side"], documents: Documents): readonly PaperPlace[] {
  const names = namesIn(side === "input" ? step.inputs : step.outputs);
  const prefix = side === "input" ? "In" : "Out";
  return names.map((name, index) => ({
    id: `${prefix}_${step.id}.${index + 1}`,
    document: documents.of(name),
    name,
    side,
  }));
}

/** Each item and point once; a dash says that there is none. */
function namesIn(text: Text): readonly string[] {
  const all = text.flatMap((item): readonly string[] => [xmlText(item.text), ...namesIn(item.points)]);
  return [...new Set(all)].filter((name) => name !== "" && !/^[-–—]$/u.test(name));
}

export const PAPER = { width: 36, height: 50, label: 80, row: 16 } as const;
/** Letters of a label's line, at the 11 px in which viewers set labels. */
const LETTERS = 13;

/** The height of one paper with its name under it. */
export function paperHeight(name: string): number {
  return PAPER.height + labelHeight(name) + PAPER.row;
}

export function labelHeight(name: string): number {
  return lineCount(name, LETTERS) * 15;
}
