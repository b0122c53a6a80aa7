import type { ModdleElement } from "bpmn-moddle";
import { EVENT, GATEWAY_NAME, nameHeight, paperGap } from "./cells.ts";
import type { FlowElement, SequenceFlow } from "./flow-elements.ts";
import { type Box, type Drawing, LABEL_HEIGHT, type Point } from "./geometry.ts";
import { labelHeight, PAPER, type PaperPlace, paperHeight } from "./papers.ts";
import { lineCount } from "./texts.ts";
import type { Work } from "./works.ts";

/** Makes the diagram part: `create` an element of BPMN DI, `of` the element of the process that an id names. */
export interface DiagramTools {
  readonly create: (type: string, properties: Readonly<Record<string, unknown>>) => ModdleElement;
  readonly of: (id: string) => ModdleElement;
}

/** All shapes and edges of a drawing, in the order in which they are painted. */
export function planeElements(
  drawing: Drawing,
  lanes: readonly string[],
  elements: readonly FlowElement[],
  flows: readonly SequenceFlow[],
  works: ReadonlyMap<string, Work>,
  tools: DiagramTools,
): readonly ModdleElement[] {
  const pen = new Pen(tools);
  pen.shape("Pool", drawing.pool, { isHorizontal: true });
  for (const [index, lane] of lanes.entries()) {
    const box = drawing.lanes[index];
    if (box) pen.shape(lane, box, { isHorizontal: true });
  }
  for (const element of elements) {
    const box = drawing.cells.get(element.id);
    if (box) pen.shape(element.id, box, {}, nameBox(element, box));
  }
  for (const work of works.values()) {
    const box = drawing.cells.get(work.task);
    if (!box) continue;
    if (work.limit) timer(pen, work.limit, box);
    papers(pen, work, box, "input");
    papers(pen, work, box, "output");
  }
  for (const { id, name } of flows) {
    const way = drawing.ways.get(id);
    if (way) pen.edge(id, way.points, name === null || way.label === null ? null : boxAt(way.label, name));
  }
  return pen.drawn;
}

/** About how wide a label is, in the 11 px in which viewers set them. */
export function labelWidth(text: string): number {
  return Math.ceil(text.length * 6.5) + 4;
}

function boxAt({ x, y }: Point, text: string): Box {
  return { x, y, width: labelWidth(text), height: LABEL_HEIGHT };
}

/** Names of events and gateways stand under them, those of tasks inside. */
function nameBox({ type, name }: FlowElement, box: Box): Box | null {
  if (name === null || type === "userTask" || type === "manualTask") return null;
  const width = type === "exclusiveGateway" ? GATEWAY_NAME : 60;
  return { x: box.x + box.width / 2 - width / 2, y: box.y + box.height + 4, width, height: nameHeight(name) };
}

/** On the lower border, to the right; its end straight under it. */
function timer(pen: Pen, { timer: id, end, flow, name }: NonNullable<Work["limit"]>, task: Box): void {
  const x = task.x + task.width - EVENT - 8;
  const bottom = task.y + task.height;
  const at = { x, y: bottom - EVENT / 2, width: EVENT, height: EVENT };
  const last = { ...at, y: bottom + EVENT / 2 + 16 };
  const middle = x + EVENT / 2;
  const height = lineCount(name, TIMER_LETTERS) * 14;
  pen.shape(id, at, {}, { x: x - 2 - TIMER_NAME, y: bottom + 4, width: TIMER_NAME, height });
  pen.shape(end, last, {}, { x: middle - 36, y: last.y + EVENT + 2, width: 72, height: LABEL_HEIGHT });
  pen.edge(
    flow,
    [
      { x: middle, y: at.y + EVENT },
      { x: middle, y: last.y },
    ],
    null,
  );
}

/** Its name stands to its left. */
const TIMER_NAME = 54;
const TIMER_LETTERS = 9;

/** Under a task: what goes in on the left, what comes out on the right, each joined to it along a line between. */
function papers(pen: Pen, work: Work, task: Box, side: PaperPlace["side"]): void {
  const input = side === "input";
  const middle = task.x + (input ? PAPER.label / 2 : task.width - PAPER.label / 2);
  const trunk = task.x + task.width / 2 + (input ? -5 : 5);
  const bottom = task.y + task.height;
  let y = bottom + paperGap(work);
  for (const { id, name, side: own } of work.papers) {
    if (own !== side) continue;
    const box = { x: middle - PAPER.width / 2, y, width: PAPER.width, height: PAPER.height };
    const label = {
      x: middle - PAPER.label / 2,
      y: y + PAPER.height + 2,
      width: PAPER.label,
      height: labelHeight(name),
    };
    pen.shape(id, box, {}, label);
    const level = y + PAPER.height / 2;
    const line = [
      { x: input ? box.x + box.width : box.x, y: level },
      { x: trunk, y: level },
      { x: trunk, y: bottom },
    ];
    pen.edge(`${id}.link`, input ? line : line.toReversed(), null);
    y += paperHeight(name);
  }
}

class Pen {
  readonly drawn: ModdleElement[] = [];
  readonly #tools: DiagramTools;

  constructor(tools: DiagramTools) {
    this.#tools = tools;
  }

  shape(id: string, box: Box, more: Readonly<Record<string, unknown>>, label: Box | null = null): void {
    const { create, of } = this.#tools;
    this.drawn.push(
      create("bpmndi:BPMNShape", {
        id: `${id}.shape`,
        bpmnElement: of(id),
        ...more,
        bounds: create("dc:Bounds", { ...box }),
        ...this.#label(label),
      }),
    );
  }

  edge(id: string, points: readonly Point[], label: Box | null): void {
    const { create, of } = this.#tools;
    this.drawn.push(
      create("bpmndi:BPMNEdge", {
        id: `${id}.edge`,
        bpmnElement: of(id),
        waypoint: points.map((point) => create("dc:Point", { ...point })),
        ...this.#label(label),
      }),
    );
  }

  #label(box: Box | null): Readonly<Record<string, unknown>> {
    const { create } = this.#tools;
    return box === null ? {} : { label: create("bpmndi:BPMNLabel", { bounds: create("dc:Bounds", { ...box }) }) };
  }
}
