import type { Block, Nesting, Region } from "./blocks.ts";
import { END, eventName, START, type StateConfig, type TransitionConfig, transition } from "./machine.ts";
import type { Leaving, Places } from "./places.ts";
import { about, partsOf, stateName } from "./state.ts";

type States = Record<string, StateConfig>;

/** A state a step, and a parallel state a fork, nested as the flow is. */
export function nestedMachine(places: Places, nesting: Nesting): Pick<StateConfig, "initial" | "states"> {
  const { sop } = places;
  const states = statesIn(places, nesting, null);
  const starts = sop.steps.filter(({ start }) => start);
  const [only = ""] = starts.map(({ id }) => id);
  if (starts.length < 2) return { initial: only, states };
  const on = Object.fromEntries(starts.map(({ id }) => [eventName("mulai", id), transition(id, [])]));
  return { initial: START, states: { [START]: { on }, ...states } };
}

function statesIn(places: Places, nesting: Nesting, region: Region | null): States {
  const { sop, nodes } = places;
  const here = (inner: number | Block): boolean => nesting.regionOf(inner)?.members === region?.members;
  const states: States = {};
  for (const node of nodes) {
    const step = sop.steps[node];
    for (const block of nesting.blocks) {
      if (Math.min(...block.entries) === node && here(block))
        states[blockName(places, block)] = parallel(places, nesting, block);
    }
    if (step === undefined || !here(node)) continue;
    const parts = partsOf(step);
    for (const part of parts.keys()) {
      const next = part + 1 < parts.length ? stateName(step, part + 1) : null;
      const on = next === null ? exits(places, nesting, node) : { [eventName(step.id, null)]: transition(next, []) };
      states[stateName(step, part)] = { ...about(step, part), on };
    }
  }
  return { ...states, [END]: { type: "final" } };
}

function parallel(places: Places, nesting: Nesting, block: Block): StateConfig {
  const regions = [...block.regions].map(([entry, members]) => {
    const id = places.sop.steps[entry]?.id ?? "";
    return [id, { initial: id, states: statesIn(places, nesting, { block, entry, members }) }] as const;
  });
  const join = block.join === null || !block.whole ? END : (places.sop.steps[block.join]?.id ?? END);
  return { type: "parallel", states: Object.fromEntries(regions), onDone: transition(join, []) };
}

function exits(places: Places, nesting: Nesting, node: number): Record<string, TransitionConfig> {
  const id = places.sop.steps[node]?.id ?? "";
  const region = nesting.regionOf(node);
  return Object.fromEntries(
    (places.leavings[node] ?? []).map((leaving) => [
      eventName(id, leaving.outcome),
      transition(targetOf(places, nesting, region, leaving), leaving.copies),
    ]),
  );
}

function targetOf(places: Places, nesting: Nesting, region: Region | null, { arrows }: Leaving): string {
  const [first] = arrows;
  if (first === undefined) return END;
  if (arrows.length > 1) {
    const block = nesting.blockOf(arrows.map(places.to));
    return block === null ? END : blockName(places, block);
  }
  const join = region?.block.join ?? null;
  const meets = join !== null && places.to(first) === join && places.waits(join).includes(first);
  return meets ? END : (places.sop.steps[places.to(first)]?.id ?? END);
}

/** `(susun-narasi & susun-tabel)` */
function blockName({ sop }: Places, { entries }: Block): string {
  return `(${entries.map((entry) => sop.steps[entry]?.id ?? "").join(" & ")})`;
}
