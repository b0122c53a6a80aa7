import type { FlowElement } from "./flow-elements.ts";
import type { Cell } from "./geometry.ts";
import { type PaperPlace, paperHeight } from "./papers.ts";
import { lineCount } from "./texts.ts";
import type { Work } from "./works.ts";

export const EVENT = 36;
export const GATEWAY = 50;
const TASK_WIDTH = 220;
const TASK_LETTERS = 34;
/** Names of gateways stand under them. */
export const GATEWAY_NAME = 100;
const GATEWAY_LETTERS = 16;
/** From a task's lower border: room for the end of its timer with its name, or just a gap before its papers. */
const TIMER_ROOM = 104;
const PAPER_GAP = 24;

/** The size of each element, and the room that it needs around it. `lanes`: by actor, from 0. */
export function cellsOf(
  elements: readonly FlowElement[],
  works: ReadonlyMap<string, Work>,
  lanes: ReadonlyMap<string, number>,
): readonly Cell[] {
  return elements.map((element) => cellOf(element, works.get(element.id), lanes.get(element.actor) ?? 0));
}

function cellOf({ id, type, name }: FlowElement, work: Work | undefined, lane: number): Cell {
  switch (type) {
    case "startEvent":
    case "endEvent":
      return { id, lane, width: EVENT, height: EVENT, below: 24, column: 50 };
    case "exclusiveGateway":
    case "parallelGateway": {
      const below = name === null ? 0 : nameHeight(name) + 8;
      return { id, lane, width: GATEWAY, height: GATEWAY, below, column: name === null ? GATEWAY : GATEWAY_NAME };
    }
    case "userTask":
    case "manualTask": {
      const height = Math.max(80, lineCount(name ?? "", TASK_LETTERS) * 15 + 16);
      return { id, lane, width: TASK_WIDTH, height, below: belowTask(work), column: TASK_WIDTH };
    }
  }
}

/** From a task's lower border to its papers. */
export function paperGap(work: Work | undefined): number {
  return work?.limit ? TIMER_ROOM : PAPER_GAP;
}

export function nameHeight(name: string): number {
  return lineCount(name, GATEWAY_LETTERS) * 14;
}

function belowTask(work: Work | undefined): number {
  if (work === undefined) return 0;
  const side = (wanted: PaperPlace["side"]): number =>
    work.papers.reduce((sum, { side: own, name }) => sum + (own === wanted ? paperHeight(name) : 0), 0);
  const papers = Math.max(side("input"), side("output"));
  return papers === 0 && work.limit === null ? 0 : paperGap(work) + papers;
}
