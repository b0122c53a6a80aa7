import type { Place } from "../diagnostic.ts";
import { filledValue, type SourceNode } from "../source/tree.ts";
import type { Actor } from "./sop.ts";
import { inline, lowerText } from "./text.ts";

/** `pelaksana` of the document: the columns, in their order. */
export function lowerActors(node: SourceNode | undefined): readonly Actor[] {
  if (node?.kind !== "map") return [];
  return node.entries.map(({ key, keyPlace, value }) => lowerActor(key, keyPlace, value));
}

function lowerActor(id: string, place: Place, value: SourceNode): Actor {
  if (value.kind !== "map") return { id, name: inline(lowerText(value)), aliases: [], group: null, place };
  const group = inline(lowerText(filledValue(value, "kelompok")));
  return {
    id,
    name: inline(lowerText(filledValue(value, "nama"))),
    aliases: lowerText(filledValue(value, "alias")).map((item) => inline([item])),
    group: group === "" ? null : group,
    place,
  };
}
