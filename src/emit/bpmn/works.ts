import type { FlowElement } from "./flow-elements.ts";
import { elementId } from "./names.ts";
import { type Documents, type PaperPlace, papersOf } from "./papers.ts";
import { xmlText } from "./texts.ts";
import { timeLimit } from "./timer.ts";

/** A task with what belongs to it beside the flow. */
export interface Work {
  readonly task: string;
  readonly papers: readonly PaperPlace[];
  readonly limit: Limit | null;
}

/** The timer on a task's border, and the end to which it leads. */
export interface Limit {
  readonly timer: string;
  readonly end: string;
  readonly flow: string;
  /** ISO 8601. */
  readonly after: string;
  readonly name: string;
}

/**
 * What each task brings along, by its id. Of a hand-over the first task takes the papers in and the last one gives them
 * out; each of them is late when the whole time has passed on it alone.
 */
export function worksOf(elements: readonly FlowElement[], documents: Documents): ReadonlyMap<string, Work> {
  return new Map(elements.flatMap((element) => workOf(element, documents) ?? []).map((work) => [work.task, work]));
}

function workOf({ id, work }: FlowElement, documents: Documents): Work | null {
  if (work === null) return null;
  const { step, last } = work;
  const whole = elementId("Step", step.id);
  const part = id === whole ? undefined : id.slice(whole.length + 1);
  const inputs = part === undefined ? papersOf(step, "input", documents) : [];
  const outputs = last ? papersOf(step, "output", documents) : [];
  const after = step.copy ? null : timeLimit(step.duration);
  const text = "text" in step.duration ? xmlText(step.duration.text) : "";
  const timer = elementId("Timer", step.id, part);
  const end = elementId("Late", step.id, part);
  const limit = after === null ? null : { timer, end, flow: `Flow.${timer}.${end}`, after, name: `Lewat ${text}` };
  return { task: id, papers: [...inputs, ...outputs], limit };
}
