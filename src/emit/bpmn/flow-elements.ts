import { type Exit, type Flow, flowOf } from "../../check/graph/flow-graph.ts";
import type { Sop, Step } from "../../model/sop.ts";
import { condition, elementId, outcomeVariable, START_VARIABLE } from "./names.ts";
import { exitName, inRow, oneLine, questionName, taskName, type Words, xmlText } from "./texts.ts";

/** A flow node of the process. */
export interface FlowElement {
  readonly id: string;
  readonly type: "startEvent" | "endEvent" | "userTask" | "manualTask" | "exclusiveGateway" | "parallelGateway";
  /** In whose lane it stands. */
  readonly actor: string;
  readonly name: string | null;
  /** Of a task: the step that it is, or is a part of, and who performs it. */
  readonly work: { readonly step: Step; readonly performers: readonly string[]; readonly last: boolean } | null;
}

export interface SequenceFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** FEEL, from its `=` on; null: taken always. */
  readonly condition: string | null;
  readonly name: string | null;
  /** Taken when no condition holds. */
  readonly isDefault: boolean;
}

export interface ProcessFlow {
  /** In the order in which they are drawn. */
  readonly elements: readonly FlowElement[];
  readonly flows: readonly SequenceFlow[];
}

/**
 * The SOP's token game in the words of BPMN: each step a user task (a hand-over one task an actor, in order; a copy a
 * manual task, which an engine passes by itself), each decision an exclusive gateway after its task, a fork a parallel
 * gateway, `gabung` a parallel gateway before the step, and an exclusive one wherever several ways meet. Gateways that
 * would have one way in and one way out are left out. The SOP must be free of errors.
 */
export function processFlow(sop: Sop, words: Words): ProcessFlow {
  const flow = flowOf(sop);
  const builder = new Builder();
  const starting = sop.steps.filter(({ start }) => start);
  builder.add("startEvent", "Start", firstActor(starting[0] ?? sop.steps[0]), "Mulai");
  const chooses = starting.length > 1;
  if (chooses) {
    builder.add("exclusiveGateway", "StartChoice", firstActor(starting[0]), "Mulai dari mana?");
    builder.join("Start", "StartChoice");
  }
  for (const [node, step] of sop.steps.entries()) addStep(builder, sop, flow, node, step);
  for (const [index, step] of starting.entries()) {
    const isDefault = chooses && index === 0;
    const asked = chooses && !isDefault ? condition(START_VARIABLE, step.id) : null;
    const name = asked === null ? null : oneLine(step.question) || `${step.row}${inRow(sop, step)}`;
    builder.join(chooses ? "StartChoice" : "Start", entryOf(flow, sop, step, null), asked, name, isDefault);
  }
  for (const [node, step] of sop.steps.entries()) leave(builder, sop, flow, node, step, words);
  return { elements: builder.elements, flows: builder.flows };
}

/** The gateways before a step, its tasks, and those after it. */
function addStep(builder: Builder, sop: Sop, flow: Flow, node: number, step: Step): void {
  const before = arrivals(flow, node);
  const first = firstActor(step);
  for (const [from, count] of before.waited) {
    const source = flow.steps[from]?.id ?? "";
    if (count > 1) builder.add("exclusiveGateway", elementId("Merge", step.id, `from.${source}`), first, null);
  }
  if (before.joins) builder.add("parallelGateway", elementId("Join", step.id), first, null);
  if (before.merges) builder.add("exclusiveGateway", elementId("Merge", step.id), first, null);
  if (before.joins && before.merges) builder.join(elementId("Join", step.id), elementId("Merge", step.id));
  if (before.joins || before.merges) {
    builder.join(elementId(before.merges ? "Merge" : "Join", step.id), elementId("Step", step.id));
  }

  const { actors, mode } = step.performers;
  const parts = mode === "sequential" ? actors.map((actor) => [actor]) : [actors];
  const type = step.copy ? "manualTask" : "userTask";
  for (const [index, performers] of parts.entries()) {
    const last = index === parts.length - 1;
    const id = taskId(step, index);
    builder.add(type, id, performers[0] ?? first, taskName(sop, step), { step, performers, last });
    if (index > 0) builder.join(taskId(step, index - 1), id);
  }

  const exits = flow.graph.nodes[node]?.exits ?? [];
  const lastActor = actors.at(-1) ?? first;
  const here = mode === "sequential" ? lastActor : first;
  if (exits.length > 1) builder.add("exclusiveGateway", elementId("Choice", step.id), here, questionName(sop, step));
  for (const [index, exit] of exits.entries()) {
    const number = exits.length > 1 ? String(index + 1) : undefined;
    if (exit.arrows.length > 1) builder.add("parallelGateway", elementId("Fork", step.id, number), here, null);
    if (exit.arrows.length === 0) builder.add("endEvent", elementId("End", step.id, number), here, "Selesai");
  }
}

/** The ways on from a step. */
function leave(builder: Builder, sop: Sop, flow: Flow, node: number, step: Step, words: Words): void {
  const exits = flow.graph.nodes[node]?.exits ?? [];
  const done = lastTask(step);
  const chooses = exits.length > 1;
  if (chooses) builder.join(done, elementId("Choice", step.id));
  for (const [index, exit] of exits.entries()) {
    const number = chooses ? String(index + 1) : undefined;
    const { outcome, name } = exitOf(step, exit, words);
    const asked = chooses && outcome !== null ? condition(outcomeVariable(step.id), outcome) : null;
    const from = chooses ? elementId("Choice", step.id) : done;
    const forks = exit.arrows.length > 1;
    if (forks) builder.join(from, elementId("Fork", step.id, number), asked, asked && name);
    if (exit.arrows.length === 0) builder.join(from, elementId("End", step.id, number), asked, asked && name);
    for (const arrow of exit.arrows) {
      const target = flow.steps[flow.graph.arrows[arrow]?.to ?? -1];
      if (target === undefined) continue;
      const to = entryOf(flow, sop, target, arrow);
      if (forks) builder.join(elementId("Fork", step.id, number), to);
      else builder.join(from, to, asked, asked && name);
    }
  }
}

function exitOf(step: Step, exit: Exit, words: Words): { outcome: string | null; name: string | null } {
  const transition = step.transitions.find(({ label }) => label === exit.label);
  return transition === undefined || transition.outcome === null
    ? { outcome: null, name: null }
    : { outcome: xmlText(transition.outcome), name: exitName(transition, words) };
}

interface Arrivals {
  /** By the node that they come from: how many arrows the step waits for together with those of the others. */
  readonly waited: ReadonlyMap<number, number>;
  readonly joins: boolean;
  readonly merges: boolean;
}

function arrivals({ graph }: Flow, node: number): Arrivals {
  const { waits = [], start = false } = graph.nodes[node] ?? {};
  const waited = new Map<number, number>();
  for (const arrow of waits) {
    const from = graph.arrows[arrow]?.from ?? -1;
    waited.set(from, (waited.get(from) ?? 0) + 1);
  }
  const joins = waited.size > 1;
  const alone = graph.arrows.filter(({ to }, arrow) => to === node && !(joins && waits.includes(arrow))).length;
  const ways = alone + Number(start) + Number(joins);
  return { waited: joins ? waited : new Map(), joins, merges: ways > 1 };
}

/** Where an arrow arrives, or (`null`) a run begins. */
function entryOf(flow: Flow, sop: Sop, step: Step, arrow: number | null): string {
  const node = sop.steps.indexOf(step);
  const { waited, joins, merges } = arrivals(flow, node);
  const waits = flow.graph.nodes[node]?.waits ?? [];
  if (joins && arrow !== null && waits.includes(arrow)) {
    const from = flow.graph.arrows[arrow]?.from ?? -1;
    const several = (waited.get(from) ?? 0) > 1;
    return several ? elementId("Merge", step.id, `from.${flow.steps[from]?.id ?? ""}`) : elementId("Join", step.id);
  }
  return merges ? elementId("Merge", step.id) : elementId("Step", step.id);
}

function taskId(step: Step, index: number): string {
  return elementId("Step", step.id, index === 0 ? undefined : String(index + 1));
}

function lastTask(step: Step): string {
  const { actors, mode } = step.performers;
  return taskId(step, mode === "sequential" ? actors.length - 1 : 0);
}

function firstActor(step: Step | undefined): string {
  return step?.performers.actors[0] ?? "";
}

/** Collects elements, and flows with ids of their own. */
class Builder {
  readonly elements: FlowElement[] = [];
  readonly flows: SequenceFlow[] = [];
  readonly #used = new Map<string, number>();

  add(type: FlowElement["type"], id: string, actor: string, name: string | null, work: FlowElement["work"] = null) {
    this.elements.push({ id, type, actor, name, work });
  }

  join(
    from: string,
    to: string,
    asked: string | null = null,
    name: string | null = null,
    isDefault: boolean = false,
  ): void {
    const base = `Flow.${from}.${to}`;
    const nth = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, nth);
    this.flows.push({ id: nth === 1 ? base : `${base}.${nth}`, from, to, condition: asked, name, isDefault });
  }
}
