import type { Sop, Step, Transition } from "../../model/sop.ts";

/**
 * The bare flow of an SOP: steps as numbers (their place in the file, from 0) and arrows between them. What the graph
 * algorithms need, and nothing else, so that they can be tested on random graphs.
 */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly arrows: readonly Arrow[];
}

export interface FlowNode {
  /** A run may begin here. */
  readonly start: boolean;
  /** Of which the step takes exactly one; a task has one. None: the flow stops here without an end. */
  readonly exits: readonly Exit[];
  /** The arrows that `gabung` waits for together, ascending. Every other arrow starts the step alone. */
  readonly waits: readonly number[];
}

export interface Exit {
  readonly label: string | null;
  /** All of these are taken at once (several: a fork). None: the token ends. */
  readonly arrows: readonly number[];
}

export interface Arrow {
  readonly from: number;
  readonly to: number;
}

/** A graph beside the SOP that it stands for. */
export interface Flow {
  readonly graph: FlowGraph;
  /** `steps[n]` is node n. */
  readonly steps: readonly Step[];
  /** `transitions[a]` is arrow a. */
  readonly transitions: readonly Transition[];
  /**
   * False when an arrow names no step, or an id names two: then the graph lacks arrows that the author meant, and
   * nothing that depends on the whole of it may be said.
   */
  readonly certain: boolean;
}

/**
 * The flow as it is run (see "Flow" in the authoring format). An arrow to an unknown step is left out; of two steps
 * with one id the first is meant.
 */
export function flowOf(sop: Sop): Flow {
  const { steps } = sop;
  const nodeOf = new Map<string, number>();
  for (const [node, step] of steps.entries()) if (!nodeOf.has(step.id)) nodeOf.set(step.id, node);

  let certain = nodeOf.size === steps.length;
  const arrows: Arrow[] = [];
  const transitions: Transition[] = [];
  const exits = steps.map((step, from) =>
    exitsOf(step).map(({ label, transitions: taken }) => {
      const out: number[] = [];
      for (const transition of taken) {
        if (transition.to.kind === "end") continue;
        const to = nodeOf.get(transition.to.step);
        if (to === undefined) {
          certain = false;
          continue;
        }
        out.push(arrows.length);
        arrows.push({ from, to });
        transitions.push(transition);
      }
      return { label, arrows: out };
    }),
  );
  const nodes = steps.map((step, node) => ({
    start: step.start,
    exits: exits[node] ?? [],
    waits: waitsOf(step, node, arrows, nodeOf),
  }));
  return { graph: { nodes, arrows }, steps, transitions, certain };
}

/** A decision's exits in their written order; of any other step the one way on, if it has one or ends. */
export function exitsOf(step: Step): readonly { label: string | null; transitions: readonly Transition[] }[] {
  if (step.kind === "task") {
    const leads = step.transitions.length > 0 || step.end === "all" || step.copy;
    return leads ? [{ label: null, transitions: step.transitions }] : [];
  }
  const byLabel = new Map<string | null, Transition[]>();
  for (const transition of step.transitions) {
    const exit = byLabel.get(transition.label);
    if (exit) exit.push(transition);
    else byLabel.set(transition.label, [transition]);
  }
  return [...byLabel].map(([label, transitions]) => ({ label, transitions }));
}

/** An arrow returns when the step that it leaves stands later in the file (or is the same). */
function waitsOf(step: Step, node: number, arrows: readonly Arrow[], nodeOf: ReadonlyMap<string, number>): number[] {
  const { join } = step;
  switch (join.kind) {
    case "any":
      return [];
    case "all":
      return arrows.flatMap((arrow, i) => (arrow.to === node && arrow.from < node ? [i] : []));
    case "from": {
      const sources = new Set(join.steps.map((id) => nodeOf.get(id)));
      return arrows.flatMap((arrow, i) => (arrow.to === node && sources.has(arrow.from) ? [i] : []));
    }
  }
}
