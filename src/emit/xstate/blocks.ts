import type { Places } from "./places.ts";

/** A fork with all that runs in parallel until its branches meet: a parallel state. */
export interface Block {
  /** The nodes that the fork leads to, ascending: one region each. */
  readonly entries: readonly number[];
  /** Per entry: the nodes of its region. */
  readonly regions: ReadonlyMap<number, ReadonlySet<number>>;
  /** The step that waits for the branches; null: each ends by itself. */
  readonly join: number | null;
  /** Whether all that the join waits for comes from here; else from the block around this one. */
  readonly whole: boolean;
}

/** The parallel parts of a flow, nested within each other. */
export interface Nesting {
  readonly blocks: readonly Block[];
  /** The block of a fork, by the nodes that it leads to. */
  readonly blockOf: (targets: readonly number[]) => Block | null;
  /** The region in which a node or a block stands; null: outside of all. */
  readonly regionOf: (inner: number | Block) => Region | null;
}

export interface Region {
  readonly block: Block;
  readonly entry: number;
  readonly members: ReadonlySet<number>;
}

/**
 * Finds the parallel parts of a flow, or null when they do not nest: when a branch leads into another one, out of the
 * fork before all have met, or to a step that waits for only some of them. Each part is entered by its forks alone and
 * left by its join alone, so that it is the same as a parallel state that is done when its regions are.
 */
export function nestingOf(places: Places): Nesting | null {
  const blocks = new Map<string, Block>();
  for (const targets of forksOf(places)) {
    const key = targets.join(" ");
    if (blocks.has(key)) continue;
    const block = blockAt(places, targets);
    if (block === null) return null;
    blocks.set(key, block);
  }
  const all = [...blocks.values()];
  const regions = all.flatMap((block) => [...block.regions].map(([entry, members]) => ({ block, entry, members })));
  regions.sort((a, b) => a.members.size - b.members.size);
  for (const [index, inner] of regions.entries()) {
    for (const outer of regions.slice(index + 1)) if (crosses(inner.members, outer.members)) return null;
  }
  const regionOf = (inner: number | Block): Region | null => {
    const nodes = typeof inner === "number" ? [inner] : inner.entries;
    return regions.find(({ block, members }) => block !== inner && nodes.every((node) => members.has(node))) ?? null;
  };
  const nesting = {
    blocks: all,
    blockOf: (targets: readonly number[]) => blocks.get(sorted(targets).join(" ")) ?? null,
    regionOf,
  };
  return all.every((block) => stands(places, block, nesting)) ? nesting : null;
}

/** The targets of every fork. */
function forksOf({ nodes, leavings, to }: Places): readonly (readonly number[])[] {
  return nodes.flatMap((node) =>
    (leavings[node] ?? []).filter(({ arrows }) => arrows.length > 1).map(({ arrows }) => sorted(arrows.map(to))),
  );
}

function blockAt(places: Places, targets: readonly number[]): Block | null {
  const joins = places.nodes.filter((node) => places.waits(node).length > 0);
  for (const join of [...joins, null]) {
    const block = blockUntil(places, targets, join);
    if (block !== null) return block;
  }
  return null;
}

function blockUntil(places: Places, targets: readonly number[], join: number | null): Block | null {
  const { nodes, leavings, to, flow } = places;
  const waited = new Set(join === null ? [] : places.waits(join));
  const entries = targets.filter((target) => target !== join);
  const regions = new Map(entries.map((entry) => [entry, regionFrom(places, entry, waited)]));
  const regionAt = new Map<number, number>();
  for (const [entry, members] of regions) {
    for (const node of members) {
      if (node === join || regionAt.has(node) || flow.graph.nodes[node]?.start) return null;
      regionAt.set(node, entry);
    }
  }
  const arriving = new Set<number>();
  let outside = 0;
  for (const node of nodes) {
    for (const { arrows } of leavings[node] ?? []) {
      const isFork = arrows.length > 1 && String(sorted(arrows.map(to))) === String(targets);
      for (const arrow of arrows) {
        const region = regionAt.get(to(arrow));
        const entersByFork = isFork && entries.includes(to(arrow)) && !regionAt.has(node);
        if (region !== undefined && regionAt.get(node) !== region && !entersByFork) return null;
        if (!waited.has(arrow)) continue;
        const from = regionAt.get(node);
        if (from !== undefined) arriving.add(from);
        else if (!isFork) outside++;
      }
    }
  }
  if (join !== null && arriving.size < entries.length) return null;
  return { entries, regions, join, whole: join === null || outside === 0 };
}

/** All that can be reached before the join. */
function regionFrom({ leavings, to }: Places, entry: number, waited: ReadonlySet<number>): ReadonlySet<number> {
  const members = new Set([entry]);
  for (const node of members) {
    for (const { arrows } of leavings[node] ?? []) {
      for (const arrow of arrows) if (!waited.has(arrow)) members.add(to(arrow));
    }
  }
  return members;
}

/** Its forks and its join stand in the same region as itself; what it does not wait for alone, the one around it does. */
function stands({ nodes, leavings, to }: Places, block: Block, { regionOf, blockOf }: Nesting): boolean {
  const around = regionOf(block);
  const forks = nodes.filter((node) =>
    (leavings[node] ?? []).some(({ arrows }) => arrows.length > 1 && blockOf(arrows.map(to)) === block),
  );
  if (forks.some((node) => regionOf(node)?.members !== around?.members)) return false;
  if (block.join === null) return true;
  return block.whole
    ? regionOf(block.join)?.members === around?.members
    : around !== null && around.block.join === block.join;
}

function crosses(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const shared = [...one].filter((node) => other.has(node)).length;
  return shared > 0 && shared < one.size;
}

function sorted(nodes: readonly number[]): readonly number[] {
  return nodes.toSorted((a, b) => a - b);
}
