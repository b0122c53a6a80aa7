import { BpmnModdle } from "bpmn-moddle";
import type { Sop } from "../../model/sop.ts";
import { cellsOf } from "./cells.ts";
import { definitionsOf, laneId } from "./definitions.ts";
import { labelWidth, planeElements } from "./diagram.ts";
import { processFlow } from "./flow-elements.ts";
import { draw } from "./geometry.ts";
import { Documents } from "./papers.ts";
import type { Words } from "./texts.ts";
import { worksOf } from "./works.ts";

/**
 * The SOP as BPMN 2.0: one pool with a lane an actor, the token game of its steps, their papers and time limits, and a
 * diagram. What engines read beside the standard's own: FEEL in conditions (`outcome_<step>`, `start`), and Camunda's
 * marks for user tasks. The same SOP gives the same bytes. The SOP must be free of errors.
 */
export async function toBpmn(sop: Sop, words: Words): Promise<string> {
  const moddle = new BpmnModdle();
  const documents = new Documents();
  const { elements, flows } = processFlow(sop, words);
  const works = worksOf(elements, documents);
  const { root, of, addPlane } = definitionsOf(moddle, sop, { elements, flows }, works, documents);
  const lanes = new Map(sop.actors.map(({ id }, index) => [id, index]));
  const drawing = draw(
    cellsOf(elements, works, lanes),
    sop.actors.length,
    flows.map(({ id, from, to, name }) => ({ id, from, to, label: name === null ? 0 : labelWidth(name) })),
  );
  const create = (type: string, properties: Readonly<Record<string, unknown>>) => moddle.create(type, properties);
  addPlane(
    planeElements(
      drawing,
      sop.actors.map(({ id }) => laneId(id)),
      elements,
      flows,
      works,
      { create, of },
    ),
  );
  const { xml } = await moddle.toXML(root, { format: true });
  return xml.replaceAll(OWNER, "<bpmn:formalExpression>$1</bpmn:formalExpression>");
}

/** The standard allows both ways of writing who may do a task; the second is the one that engines look for. */
const OWNER = /<bpmn:expression xsi:type="bpmn:tFormalExpression">([^<]*)<\/bpmn:expression>/g;
