import type { BpmnModdle, ModdleElement } from "bpmn-moddle";
import type { Sop } from "../../model/sop.ts";
import type { FlowElement, ProcessFlow } from "./flow-elements.ts";
import { connect, set } from "./links.ts";
import type { Documents } from "./papers.ts";
import { addWork, type Make, type Properties, timerOf } from "./tasks.ts";
import { oneLine, xmlText } from "./texts.ts";
import type { Work } from "./works.ts";

/** The language of all conditions, by the name that the OMG gives it. */
const FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";

export interface Definitions {
  readonly root: ModdleElement;
  /** The element that an id names. */
  readonly of: (id: string) => ModdleElement;
  readonly addPlane: (elements: readonly ModdleElement[]) => void;
}

export function laneId(actor: string): string {
  return `Lane_${actor}`;
}

/** The process and its collaboration, as the standard's own elements; the diagram is added to them. */
export function definitionsOf(
  moddle: BpmnModdle,
  sop: Sop,
  { elements, flows }: ProcessFlow,
  works: ReadonlyMap<string, Work>,
  documents: Documents,
): Definitions {
  const known = new Map<string, ModdleElement>();
  const make: Make = (type, id, properties: Properties = {}) => {
    const element = moddle.create(type, { id, ...properties });
    known.set(id, element);
    return element;
  };
  const of = (id: string): ModdleElement => {
    const element = known.get(id);
    if (element === undefined) throw new Error(`No BPMN element has the id ${id}`);
    return element;
  };

  for (const id of documents.ids) make("bpmn:DataObject", id);
  const nodes = elements.map((element) => make(`bpmn:${capital(element.type)}`, element.id, nodeProperties(element)));
  for (const element of elements) if (element.work !== null) addWork(moddle, make, of, element, works.get(element.id));
  const limits = [...works.values()].flatMap(({ task, limit }) => (limit ? [{ task, limit }] : []));
  const timers = limits.flatMap(({ task, limit }) => timerOf(moddle, make, of(task), limit));

  const lines = flows.map(({ id, from, to, condition, name, isDefault }) => {
    const source = of(from);
    const expression = condition === null ? null : moddle.create("bpmn:FormalExpression", { body: condition });
    const line = make("bpmn:SequenceFlow", id, {
      ...(name === null ? {} : { name }),
      sourceRef: source,
      targetRef: of(to),
      ...(expression === null ? {} : { conditionExpression: expression }),
    });
    if (isDefault) set(source, "default", line);
    return line;
  });
  for (const line of [...lines, ...limits.map(({ limit }) => of(limit.flow))]) connect(line);

  const papers = [...works.values()].flatMap((work) => work.papers.map(({ id }) => of(id)));
  const lateEnds = new Map(limits.map(({ task, limit }) => [task, [limit.timer, limit.end]]));
  const lanes = sop.actors.map(({ id, name, group }) =>
    make("bpmn:Lane", laneId(id), {
      name: xmlText(group === null ? name : `${name} (${group})`) || id,
      flowNodeRef: elements
        .filter(({ actor }) => actor === id)
        .flatMap((element) => [element.id, ...(lateEnds.get(element.id) ?? [])])
        .map(of),
    }),
  );
  const process = make("bpmn:Process", `sop-${sop.id}`, {
    name: oneLine(sop.title),
    isExecutable: true,
    laneSets: [moddle.create("bpmn:LaneSet", { id: "Lanes", lanes })],
    flowElements: [
      ...nodes,
      ...timers,
      ...documents.ids.map(of),
      ...papers,
      ...lines,
      ...limits.map(({ limit }) => of(limit.flow)),
    ],
  });
  const pool = make("bpmn:Participant", "Pool", { name: oneLine(sop.title), processRef: process });
  const collaboration = make("bpmn:Collaboration", "Collaboration", { participants: [pool] });
  const plane = moddle.create("bpmndi:BPMNPlane", { id: "Plane", bpmnElement: collaboration, planeElement: [] });
  const root = moddle.create("bpmn:Definitions", {
    id: "Definitions",
    name: oneLine(sop.title),
    targetNamespace: `urn:sop-compiler:sop:${sop.id}`,
    expressionLanguage: FEEL,
    exporter: "sop-compiler",
    rootElements: [collaboration, process],
    diagrams: [moddle.create("bpmndi:BPMNDiagram", { id: "Diagram", plane })],
  });
  return { root, of, addPlane: (drawn) => set(plane, "planeElement", [...drawn]) };
}

function nodeProperties({ name }: FlowElement): Properties {
  return name === null ? {} : { name };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
