import { type Paper, papersIn } from "../../check/papers.ts";
import { asWritten } from "../../check/texts.ts";
import type { Sop } from "../../model/sop.ts";

/** The papers of an SOP by where they come from and where they go, each once, in the order of the table. */
export interface PaperFlow {
  /** Needed by a step before any step above it, or itself, makes them. */
  readonly in: readonly string[];
  /** Made, and needed by no step further down: what the SOP gives out. */
  readonly out: readonly string[];
  /** Made here and used here alone. */
  readonly within: readonly string[];
}

export function paperFlow({ steps }: Sop): PaperFlow {
  const needed = papersIn(steps, "inputs");
  const made = papersIn(steps, "outputs");
  const makesBefore = ({ key, node }: Paper): boolean => made.some((other) => other.key === key && other.node < node);
  const usedAfter = ({ key, node }: Paper): boolean => needed.some((other) => other.key === key && other.node > node);
  const last = made.filter(({ key, node }) => !made.some((other) => other.key === key && other.node > node));
  const out = last.filter((paper) => !usedAfter(paper));
  const brought = needed.filter((paper) => !makesBefore(paper));
  const apart = new Set([...out, ...brought].map(({ key }) => key));
  return {
    in: namesOf(brought),
    out: namesOf(out),
    within: namesOf(made.filter((paper) => usedAfter(paper) && !apart.has(paper.key))),
  };
}

function namesOf(papers: readonly Paper[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { key, item } of papers) if (!names.has(key)) names.set(key, asWritten(item.text));
  return [...names.values()];
}
