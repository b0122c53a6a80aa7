import type { Actor, Sop } from "../../model/sop.ts";
import { buildGraph, type Edge, type Node, type Words } from "./graph.ts";
import { actorId } from "./ids.ts";
import { titleLine, wordLabel } from "./label.ts";

/**
 * The SOP as a Mermaid flowchart from the top down, one subgraph per actor, in the syntax of Mermaid 10 and newer.
 * It names no theme, layout or colour: whoever shows it has their own, light or dark. The same SOP gives the same
 * text, and every text of it is shown as written, whatever it holds. The SOP must be free of errors.
 */
export function toMermaid(sop: Sop, words: Words): string {
  return diagram("flowchart TD", sop, words);
}

/**
 * The same chart with a lane for each actor, in their order, as the form has its columns: Mermaid's `swimlane-beta`,
 * which Mermaid 12 and newer draw.
 */
export function toSwimlane(sop: Sop, words: Words): string {
  return diagram("swimlane-beta TD", sop, words);
}

function diagram(kind: string, sop: Sop, words: Words): string {
  const { nodes, edges } = buildGraph(sop, words);
  const title = titleLine(sop.title);
  return [
    kind,
    ...(title === "" ? [] : [`  accTitle: ${title}`]),
    ...sop.actors.flatMap((actor) => subgraph(actor, nodes)),
    ...edges.map((edge) => `  ${edgeLine(edge)}`),
    "",
  ].join("\n");
}

/** An actor who never acts has no symbol, and so no subgraph: an empty one would show as a node. */
function subgraph(actor: Actor, nodes: readonly Node[]): readonly string[] {
  const own = nodes.filter((node) => node.actor === actor.id);
  if (own.length === 0) return [];
  const heading = actor.group === null ? actor.name : `${actor.name} (${actor.group})`;
  return [
    `  subgraph ${actorId(actor.id)} [${wordLabel(heading)}]`,
    ...own.map((node) => `    ${nodeLine(node)}`),
    "  end",
  ];
}

function nodeLine({ id, shape, label }: Node): string {
  switch (shape) {
    case "capsule":
      return `${id}([${label}])`;
    case "box":
      return `${id}[${label}]`;
    case "diamond":
      return `${id}{${label}}`;
  }
}

function edgeLine({ from, to, kind, label }: Edge): string {
  if (kind === "plain") return `${from} --- ${to}`;
  return label === null ? `${from} --> ${to}` : `${from} -->|${label}| ${to}`;
}
