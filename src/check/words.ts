import type { Bilingual } from "../diagnostic.ts";
import type { Step } from "../model/sop.ts";
import { quoted, say } from "../source/finding.ts";
import type { Flow } from "./graph/flow-graph.ts";
import type { Unreached } from "./graph/gaps.ts";

/** A step as a reader finds it in the table and in the file: `langkah 4 (periksa-kabag)`. */
export function stepName(step: Step): Bilingual {
  const name = step.idWritten && !step.sameRow ? `${step.row} (${step.id})` : step.id;
  return say(`langkah ${name}`, `step ${name}`);
}

/** Several steps: `langkah 4 dan 6`, `langkah 1-10 dan 14-16`. */
export function stepNames(steps: readonly Step[]): Bilingual {
  const names = withRanges(steps);
  const plural = steps.length > 1 ? "s" : "";
  return say(`langkah ${listed(names, "dan")}`, `step${plural} ${listed(names, "and")}`);
}

/** Three or more rows that follow each other are told by the first and the last. */
function withRanges(steps: readonly Step[]): readonly string[] {
  const names: string[] = [];
  for (let from = 0; from < steps.length; ) {
    let end = from + 1;
    while (end < steps.length && follows(steps[end - 1], steps[end])) end++;
    const run = steps.slice(from, end).map(shortName);
    names.push(...(run.length > 2 ? [`${run[0]}-${run.at(-1)}`] : run));
    from = end;
  }
  return names;
}

function follows(above: Step | undefined, below: Step | undefined): boolean {
  return above !== undefined && below !== undefined && !above.sameRow && !below.sameRow && below.row === above.row + 1;
}

/** Its number in the table; a step drawn in another one's row has only its id. */
export function shortName(step: Step): string {
  return step.sameRow ? step.id : String(step.row);
}

/** `a, b dan c`; of more than eight the first six and how many others there are. */
export function listed(names: readonly string[], and: "dan" | "and"): string {
  if (names.length > 8) {
    return `${names.slice(0, 6).join(", ")} ${and} ${names.length - 6} ${and === "dan" ? "lainnya" : "others"}`;
  }
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}

/** A sentence's first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence for the steps that are not reached because another one is not; empty when there are none. */
export function alsoUnreached(flow: Flow, { others }: Unreached): Bilingual {
  if (others.length === 0) return say("", "");
  const names = stepNames(others.flatMap((node) => flow.steps[node] ?? []));
  return say(` Karena itu ${names.id} juga tidak tercapai.`, ` So ${names.en} cannot be reached either.`);
}

/** `maksud Anda …?`, or nothing to say. */
export function didYouMean(meant: string | null): Bilingual | undefined {
  return meant === null ? undefined : say(`Maksud Anda ${quoted(meant)}?`, `Did you mean ${quoted(meant)}?`);
}

/**
 * A way through the flow in step numbers, each decision with the exit that is taken: `3 → 4 (tidak) → 3`. A long way
 * is shortened in its middle.
 */
export function wayText(flow: Flow, nodes: readonly number[]): string {
  const parts = nodes.map((node, i) => {
    const next = nodes[i + 1];
    const label = next === undefined ? null : labelBetween(flow, node, next);
    return nodeText(flow, node, label);
  });
  return shortened(parts, " → ");
}

/** The steps of a run in their order, each decision with the exit that is taken. */
export function runText(flow: Flow, run: readonly { readonly node: number; readonly exit: number }[]): string {
  const parts = run.map(({ node, exit }) => nodeText(flow, node, flow.graph.nodes[node]?.exits[exit]?.label ?? null));
  return shortened(parts, ", ");
}

function nodeText(flow: Flow, node: number, label: string | null): string {
  const step = flow.steps[node];
  const name = step ? shortName(step) : "?";
  return label === null ? name : `${name} (${quoted(label).slice(1, -1)})`;
}

function labelBetween(flow: Flow, from: number, to: number): string | null {
  const exit = flow.graph.nodes[from]?.exits.find((one) =>
    one.arrows.some((arrow) => flow.graph.arrows[arrow]?.to === to),
  );
  return exit?.label ?? null;
}

function shortened(parts: readonly string[], separator: string): string {
  const shown = parts.length > 16 ? [...parts.slice(0, 7), "…", ...parts.slice(-8)] : parts;
  return shown.join(separator);
}
