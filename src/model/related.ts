import { filledValue, type SourceNode } from "../source/tree.ts";
import type { Related } from "./sop.ts";
import { lowerScalar, lowerText } from "./text.ts";

/** `keterkaitan`: texts, and other SOPs of the collection by id. */
export function lowerRelated(node: SourceNode | undefined): readonly Related[] {
  if (node?.kind === "list") return node.items.flatMap(lowerRelated);
  if (node?.kind === "map") {
    const id = filledValue(node, "sop");
    if (id !== undefined) return [{ kind: "sop", sop: lowerScalar(id).trim(), place: id.place }];
  }
  return lowerText(node).map((item) => ({ kind: "text", item }));
}

const SAYS_SOP = /^(?:SOP|Standar\s+Operasional\s+Prosedur)(?![\p{L}\p{N}])/iu;

/**
 * What the form prints for a related SOP: a text as written, another SOP's name with `SOP ` before it, unless the name
 * begins with that already. `titleOf` gives the name of an SOP of the collection; where it knows none, the id stands.
 */
export function printedRelated(related: Related, titleOf: (sop: string) => string | null): string {
  if (related.kind === "text") return related.item.text;
  const title = titleOf(related.sop) ?? related.sop;
  return SAYS_SOP.test(title.trimStart()) ? title : `SOP ${title}`;
}
