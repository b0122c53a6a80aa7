import type { Sop, Step, Transition } from "../../model/sop.ts";
import { capsuleId, nodeId } from "./ids.ts";
import { exitLabel, nodeLabel, wordLabel } from "./label.ts";

/** The words of the institution for a decision's usual exits. */
export interface Words {
  readonly yes: string;
  readonly no: string;
}

export interface Node {
  readonly id: string;
  readonly actor: string;
  readonly shape: "capsule" | "box" | "diamond";
  /** Escaped and quoted. */
  readonly label: string;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** `plain`: the line between the symbols of joint work. */
  readonly kind: "arrow" | "plain";
  /** Escaped and quoted, or null. */
  readonly label: string | null;
}

/** The diagram before it is written: every symbol of every actor, and what joins them. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** A step's symbols, with the columns (from 0) in which they stand. */
interface Symbols {
  readonly arrivals: readonly Docking[];
  readonly departures: readonly Docking[];
}

interface Docking {
  readonly node: string;
  readonly actor: string;
  readonly column: number;
}

const START = wordLabel("Mulai");
const END = wordLabel("Selesai");

/**
 * The SOP as a graph of nodes and edges, in the order of its steps. Start and end replace the box by a capsule; a
 * decision stays a diamond and gets a capsule of its own. Where a step has several symbols that an arrow could take,
 * it takes the nearest.
 */
export function buildGraph(sop: Sop, words: Words): Graph {
  const columns = new Map(sop.actors.map((actor, index) => [actor.id, index]));
  const nodes: Node[] = [];
  const inside: Edge[] = [];
  const symbols = new Map(sop.steps.map((step) => [step.id, addStep(sop, step, columns, nodes, inside)]));
  const flow = sop.steps.flatMap((step) => step.transitions.map((transition) => ({ step, transition })));
  const edges = flow.flatMap(({ step, transition }): Edge[] => {
    const departures = symbols.get(step.id)?.departures ?? [];
    const arrivals = transition.to.kind === "step" ? (symbols.get(transition.to.step)?.arrivals ?? []) : [];
    const label = labelOf(transition, words);
    const last = departures.at(-1);
    if (transition.to.kind === "end") return last === undefined ? [] : [endBranch(transition, last, label, nodes)];
    const way = nearest(departures, arrivals);
    return way === null ? [] : [{ ...way, kind: "arrow", label }];
  });
  return { nodes, edges: [...inside, ...edges] };
}

function addStep(sop: Sop, step: Step, columns: ReadonlyMap<string, number>, nodes: Node[], edges: Edge[]): Symbols {
  const { actors, mode } = step.performers;
  const label = nodeLabel(sop, step);
  const last = actors.length - 1;
  const docks: (Docking & { readonly ends: boolean })[] = [];
  for (const [index, actor] of actors.entries()) {
    const nth = actors.slice(0, index + 1).filter((other) => other === actor).length;
    const id = nodeId(step.id, actor, nth);
    const decides = step.kind === "decision" && (mode !== "sequential" || index === last);
    const starts = step.start && (mode !== "sequential" || index === 0);
    const ends = endsAt(step, actor, index === last);
    const shape = decides ? "diamond" : starts || ends ? "capsule" : "box";
    nodes.push({ id, actor, shape, label });
    if (decides && starts) {
      const capsule = capsuleId("start", id, null);
      nodes.push({ id: capsule, actor, shape: "capsule", label: START });
      edges.push({ from: capsule, to: id, kind: "arrow", label: null });
    }
    if (decides && ends) {
      const capsule = capsuleId("end", id, null);
      nodes.push({ id: capsule, actor, shape: "capsule", label: END });
      edges.push({ from: id, to: capsule, kind: "arrow", label: null });
    }
    const before = docks.at(-1);
    if (before !== undefined) {
      edges.push({ from: before.node, to: id, kind: mode === "sequential" ? "arrow" : "plain", label: null });
    }
    docks.push({ node: id, actor, column: columns.get(actor) ?? 0, ends });
  }
  if (mode === "sequential") return { arrivals: docks.slice(0, 1), departures: docks.slice(-1) };
  const going = docks.filter(({ ends }) => !ends);
  return { arrivals: docks, departures: going.length === 0 ? docks : going };
}

/** Whether this actor's part ends here; of a hand-over that ends whole, only the last one's. */
function endsAt(step: Step, actor: string, isLast: boolean): boolean {
  switch (step.end) {
    case "none":
      return false;
    case "all":
      return step.performers.mode !== "sequential" || isLast;
    default:
      return step.end.includes(actor);
  }
}

/** An exit to `selesai`: the capsule of its own in which this branch ends. */
function endBranch(transition: Transition, from: Docking, label: string | null, nodes: Node[]): Edge {
  const to = capsuleId("end", from.node, transition.outcome ?? "");
  nodes.push({ id: to, actor: from.actor, shape: "capsule", label: END });
  return { from: from.node, to, kind: "arrow", label };
}

function labelOf(transition: Transition, words: Words): string | null {
  if (transition.outcome === "ya") return exitLabel(words.yes);
  if (transition.outcome === "tidak") return exitLabel(words.no);
  return transition.label === null ? null : exitLabel(transition.label);
}

/** The pair with the fewest columns between; of several the first. Null when an id names nothing. */
function nearest(
  from: readonly Docking[],
  to: readonly Docking[],
): { readonly from: string; readonly to: string } | null {
  const distance = (a: Docking, b: Docking) => Math.abs(a.column - b.column);
  const pairs = from.flatMap((source) => to.map((target) => ({ source, target })));
  const [first] = pairs.toSorted((a, b) => distance(a.source, a.target) - distance(b.source, b.target));
  return first === undefined ? null : { from: first.source.node, to: first.target.node };
}
