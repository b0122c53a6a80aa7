import type { BpmnModdle, ModdleElement } from "bpmn-moddle";
import type { FlowElement } from "./flow-elements.ts";
import { set } from "./links.ts";
import type { PaperPlace } from "./papers.ts";
import { oneLine, xmlText } from "./texts.ts";
import type { Limit, Work } from "./works.ts";

const ZEEBE = "http://camunda.org/schema/zeebe/1.0";

export type Properties = Readonly<Record<string, unknown>>;

/** Makes an element that others may name. */
export type Make = (type: string, id: string, properties?: Properties) => ModdleElement;

/** Who performs a task, for engines that read the standard's owners and for those that read Camunda's; its papers. */
export function addWork(
  moddle: BpmnModdle,
  make: Make,
  of: (id: string) => ModdleElement,
  { id, type, work }: FlowElement,
  own: Work | undefined,
): void {
  const task = of(id);
  const performers = work?.performers ?? [];
  if (type === "userTask") {
    set(
      task,
      "resources",
      performers.map((actor) =>
        moddle.create("bpmn:PotentialOwner", {
          resourceAssignmentExpression: moddle.create("bpmn:ResourceAssignmentExpression", {
            expression: moddle.create("bpmn:FormalExpression", { body: actor }),
          }),
        }),
      ),
    );
    const values = [
      moddle.createAny("zeebe:userTask", ZEEBE),
      moddle.createAny("zeebe:assignmentDefinition", ZEEBE, { candidateGroups: performers.join(", ") }),
    ];
    set(task, "extensionElements", moddle.create("bpmn:ExtensionElements", { values }));
  }
  const notes = work === null ? "" : notesOf(work.step, performers);
  if (notes !== "") set(task, "documentation", [moddle.create("bpmn:Documentation", { text: notes })]);
  for (const side of ["input", "output"] as const) {
    const papers = (own?.papers ?? []).filter((paper) => paper.side === side);
    if (papers.length > 0) addPapers(make, of, task, id, side, papers);
  }
}

function notesOf(step: NonNullable<FlowElement["work"]>["step"], performers: readonly string[]): string {
  const together = performers.length > 1 ? `Dikerjakan bersama: ${performers.join(", ")}.` : "";
  const time = "text" in step.duration ? `Waktu: ${xmlText(step.duration.text)}.` : "";
  return [together, time, oneLine(step.notes)].filter((part) => part !== "").join("\n");
}

/**
 * Papers beside a task. The standard asks an input for a target within the task: a property that stands for it, as the
 * editors of bpmn.io write it, so that engines meet what they know.
 */
function addPapers(
  make: Make,
  of: (id: string) => ModdleElement,
  task: ModdleElement,
  taskId: string,
  side: PaperPlace["side"],
  papers: readonly PaperPlace[],
): void {
  const places = papers.map(({ id, name, document }) =>
    make("bpmn:DataObjectReference", id, { name, dataObjectRef: of(document) }),
  );
  if (side === "output") {
    set(
      task,
      "dataOutputAssociations",
      papers.map(({ id }, index) => make("bpmn:DataOutputAssociation", `${id}.link`, { targetRef: places[index] })),
    );
    return;
  }
  const target = make("bpmn:Property", `${taskId}.papers`, { name: "__targetRef_placeholder" });
  set(task, "properties", [target]);
  set(
    task,
    "dataInputAssociations",
    papers.map(({ id }, index) =>
      make("bpmn:DataInputAssociation", `${id}.link`, { sourceRef: [places[index]], targetRef: target }),
    ),
  );
}

/** A timer that tells and interrupts nothing: the work still has to be done. */
export function timerOf(moddle: BpmnModdle, make: Make, task: ModdleElement, limit: Limit): readonly ModdleElement[] {
  const timer = make("bpmn:BoundaryEvent", limit.timer, {
    name: limit.name,
    attachedToRef: task,
    cancelActivity: false,
    eventDefinitions: [
      moddle.create("bpmn:TimerEventDefinition", {
        id: `${limit.timer}.after`,
        timeDuration: moddle.create("bpmn:FormalExpression", { body: limit.after }),
      }),
    ],
  });
  const end = make("bpmn:EndEvent", limit.end, { name: "Terlambat" });
  make("bpmn:SequenceFlow", limit.flow, { sourceRef: timer, targetRef: end });
  return [timer, end];
}
