import type { Collection } from "../../check/collection.ts";
import { type Flow, flowOf } from "../../check/graph/flow-graph.ts";
import { callsOf } from "../../check/links.ts";
import { type Ways, ways as wholeTime } from "../../check/time/ways.ts";
import type { Sop } from "../../model/sop.ts";
import { plainText } from "../../model/spans.ts";
import { inline } from "../../model/text.ts";
import { type ActorLoad, actorLoads } from "./actors.ts";
import { cellsOf } from "./cells.ts";
import { type Loop, loopsOf } from "./loops.ts";
import { type PaperFlow, paperFlow } from "./papers.ts";
import { type FoundWays, findWays } from "./ways.ts";

/** What the flow of an SOP tells without being run. */
export interface Info {
  readonly sop: Sop;
  readonly flow: Flow;
  readonly title: string;
  /** Every way from a start to an end on which no step comes twice. */
  readonly ways: FoundWays;
  /** The shortest and the longest run when nothing is sent back; null where times cannot be summed. */
  readonly time: Ways | null;
  readonly actors: readonly ActorLoad[];
  readonly loops: readonly Loop[];
  readonly papers: PaperFlow;
  /** The SOPs of the collection that the remarks name, in the order in which they first do. */
  readonly calls: readonly { readonly id: string; readonly title: string }[];
}

/** The SOP must be free of errors. `collection`: itself and the SOPs that it may name. */
export function infoOf(sop: Sop, collection: Collection): Info {
  const flow = flowOf(sop);
  const cells = cellsOf(sop.steps);
  const calls = [...callsOf(sop, collection).keys()].map((id) => {
    const called = collection.sops.get(id);
    return { id, title: called ? plainText(inline(called.title)) : id };
  });
  return {
    sop,
    flow,
    title: plainText(inline(sop.title)),
    ways: findWays(flow, cells),
    time: wholeTime(flow),
    actors: actorLoads(sop, flow, cells),
    loops: loopsOf(flow),
    papers: paperFlow(sop),
    calls,
  };
}
