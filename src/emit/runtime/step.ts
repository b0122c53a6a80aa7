import { flowOf } from "../../check/graph/flow-graph.ts";
import type { Sop, Step, Transition } from "../../model/sop.ts";
import type { RuntimeRelatedSop, RuntimeStep, RuntimeTransition } from "./definition.ts";
import { runtimeDuration } from "./duration.ts";
import { namedSops } from "./related.ts";
import { items, plain, whole } from "./texts.ts";

/** The words of the institution for a decision's usual exits. */
export interface Words {
  readonly yes: string;
  readonly no: string;
}

/** The steps with all that a runner needs to play the token game. */
export function runtimeSteps(sop: Sop, related: readonly RuntimeRelatedSop[], words: Words): RuntimeStep[] {
  const { graph } = flowOf(sop);
  return sop.steps.map((step, node) => {
    // Arrows are places in the file; a runner knows steps.
    const sources = (graph.nodes[node]?.waits ?? []).map((arrow) => graph.arrows[arrow]?.from ?? node);
    const waitsFor = [...new Set(sources)].map((from) => sop.steps[from]?.id ?? "");
    return {
      id: step.id,
      no: step.row,
      sameRow: step.sameRow,
      activity: whole(step.activity),
      kind: step.kind,
      question: whole(step.question),
      actors: [...step.performers.actors],
      mode: step.performers.mode,
      join: step.join.kind === "any" ? "any" : "all",
      waitsFor,
      inputs: items(step.inputs),
      outputs: items(step.outputs),
      duration: runtimeDuration(step.duration),
      notes: items(step.notes),
      related: namedSops(step.notes, related),
      ends: endsOf(step),
      copy: step.copy,
      transitions: step.transitions.map((transition) => runtimeTransition(transition, words)),
    };
  });
}

function endsOf(step: Step): string[] {
  switch (step.end) {
    case "none":
      return [];
    case "all":
      return [...step.performers.actors];
    default:
      return [...step.end];
  }
}

function runtimeTransition({ outcome, label, to }: Transition, words: Words): RuntimeTransition {
  return {
    outcome: outcome === null ? null : plain(outcome),
    label: printed(outcome, label, words),
    to: to.kind === "end" ? null : to.step,
  };
}

function printed(outcome: string | null, label: string | null, words: Words): string | null {
  if (outcome === "ya") return plain(words.yes);
  if (outcome === "tidak") return plain(words.no);
  return label === null ? null : plain(label);
}
