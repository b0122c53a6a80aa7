import type { BlockKind, DraftStep } from "./draft.ts";
import type { FlowDrafts, OpenWay, Part } from "./flow-drafts.ts";
import { exitLabels } from "./words.ts";

/** Where a block stands: what it may go back to, and how it jumps ahead. */
export interface Surroundings {
  /** Entries of the blocks before it, on its own branch. */
  readonly earlier: readonly DraftStep[];
  /** Leads a way past the next block or blocks. */
  readonly ahead: (way: OpenWay) => void;
}

/** Adds one block to the flow. */
export type Block = (flow: FlowDrafts, around: Surroundings) => Part;

export const BLOCKS: Readonly<Record<BlockKind, Block>> = {
  check: (flow, { earlier, ahead }) => {
    const earliest = flow.returnable(earlier);
    if (earliest.length === 0) return BLOCKS.skip(flow, { earlier, ahead });
    const decision = flow.decision();
    const [on = "", ...backLabels] = labels(flow, 2 + Number(flow.random.chance(0.3)));
    decision.exits.push({ label: on, to: [] });
    const targets = flow.random.some(earliest.slice(-4), backLabels.length);
    for (const [index, target] of targets.entries())
      decision.exits.push({ label: backLabels[index] ?? "", to: [target] });
    return { entry: decision, ways: [wayOf(decision, 0)] };
  },

  skip: (flow, { ahead }) => {
    const decision = flow.decision();
    for (const label of labels(flow, 2)) decision.exits.push({ label, to: [] });
    ahead(wayOf(decision, 1));
    return { entry: decision, ways: [wayOf(decision, 0)] };
  },

  choice: (flow) => {
    const decision = flow.decision();
    const ways = labels(flow, most(flow)).map((label) => {
      const { entry, ways: open } = tasks(flow, flow.random.between(1, 2));
      decision.exits.push({ label, to: [entry] });
      return open;
    });
    return { entry: decision, ways: ways.flat() };
  },

  "choice-in-row": (flow) => {
    const decision = flow.decision();
    const actors = inColumns(flow, Math.min(3, most(flow)));
    const ways = actors.map((actor, index) => {
      const { entry, ways: open } = flow.task({ sameRow: index > 0, actors: [actor], alone: true });
      decision.exits.push({ label: labels(flow, actors.length)[index] ?? "", to: [entry] });
      return open;
    });
    return { entry: decision, ways: ways.flat() };
  },

  fork: (flow) => {
    const { entry } = flow.task({ actors: [flow.actor()] });
    const branches = Array.from({ length: flow.random.pick([2, 2, 3]) }, () => branch(flow));
    entry.next.unshift(...branches.map((each) => each.entry));
    return { entry, ways: joined(flow, branches, "all").ways };
  },

  "fork-in-row": (flow) => {
    const { entry } = flow.task({ actors: [flow.actor()] });
    const rows = flow.random.between(1, 2);
    const columns = inColumns(flow, flow.random.pick([2, 2, 3]));
    let fronts: Part[] = [];
    for (let row = 0; row < rows; row++) {
      const next = columns.map((actor, index) => flow.task({ sameRow: index > 0, actors: [actor], alone: true }));
      for (const [index, part] of next.entries()) {
        if (row === 0) entry.next.splice(index, 0, part.entry);
        else for (const way of fronts[index]?.ways ?? []) way(part.entry);
      }
      fronts = next;
    }
    return { entry, ways: joined(flow, fronts, "all").ways };
  },

  "fork-exit": (flow, { earlier }) => {
    const decision = flow.decision();
    const [both = "", other = ""] = labels(flow, 2);
    const branches = [tasks(flow, 1), tasks(flow, flow.random.between(1, 2))];
    decision.exits.push({ label: both, to: branches.map((each) => each.entry) });
    const back = flow.returnable(earlier).at(-1);
    const join = joined(flow, branches, "named");
    decision.exits.push({ label: other, to: [back ?? join.entry] });
    return { entry: decision, ways: join.ways };
  },

  stack: (flow) => {
    const actors = [flow.actor()];
    const { entry, ways } = flow.task({ actors, alone: true });
    const decision = flow.decision(true, actors);
    for (const way of ways) way(decision);
    const [on = "", back = ""] = labels(flow, 2);
    decision.exits.push({ label: on, to: [] }, { label: back, to: [entry] });
    return { entry, ways: [wayOf(decision, 0)] };
  },

  stop: (flow, { earlier }) => {
    const decision = flow.decision();
    const back = flow.returnable(earlier).at(-1);
    const [on = "", end = "", again = ""] = labels(flow, 3);
    decision.exits.push({ label: on, to: [] }, { label: end, to: "end" });
    if (back && most(flow) > 2) decision.exits.push({ label: again, to: [back] });
    return { entry: decision, ways: [wayOf(decision, 0)] };
  },

  "dead-end": (flow) => {
    const decision = flow.decision();
    const [on = "", aside = ""] = labels(flow, 2);
    const { entry } = flow.task({ alone: true });
    entry.end = true;
    decision.exits.push({ label: on, to: [] }, { label: aside, to: [entry] });
    return { entry: decision, ways: [wayOf(decision, 0)] };
  },

  leave: (flow) => {
    const actors = inColumns(flow, 2);
    const part = flow.task({ actors });
    if (part.entry.mode === "joint") part.entry.end = actors.slice(0, 1);
    return part;
  },
};

/** So many plain tasks one after the other. */
export function tasks(flow: FlowDrafts, count: number): Part {
  const first = flow.task();
  let { ways } = first;
  for (let more = 1; more < count; more++) {
    const next = flow.task();
    for (const way of ways) way(next.entry);
    ways = next.ways;
  }
  return { entry: first.entry, ways };
}

/** A parallel branch: some tasks, perhaps with a check that goes back to its own beginning, and a task at its end. */
function branch(flow: FlowDrafts): Part {
  if (!flow.random.chance(0.35)) return tasks(flow, flow.random.between(1, 2));
  const first = flow.task({ alone: true });
  const check = BLOCKS.check(flow, { earlier: [first.entry], ahead: () => undefined });
  const last = flow.task();
  for (const way of first.ways) way(check.entry);
  for (const way of check.ways) way(last.entry);
  return { entry: first.entry, ways: last.ways };
}

/** The step at which parallel branches meet: it waits for all arrows, or for those from the steps it names. */
function joined(flow: FlowDrafts, branches: readonly Part[], by: "all" | "named"): Part {
  const before = new Set(flow.steps);
  const join = flow.task({ actors: [flow.actor()] });
  for (const way of branches.flatMap((each) => each.ways)) way(join.entry);
  const last = [...before].filter((step) => step.next.includes(join.entry));
  join.entry.join = by === "all" ? "all" : last;
  return join;
}

function labels(flow: FlowDrafts, count: number): readonly string[] {
  return exitLabels(count, flow.recipe.labels);
}

function most(flow: FlowDrafts): number {
  return flow.random.between(2, flow.recipe.exits ?? 2);
}

/** So many actors, in different columns where there are as many; else some stand above one another. */
function inColumns(flow: FlowDrafts, count: number): readonly string[] {
  const actors: string[] = [];
  for (let tries = 0; actors.length < count; tries++) {
    const actor = flow.actor();
    if (!actors.includes(actor) || tries > 20) actors.push(actor);
  }
  return actors;
}

function wayOf(decision: DraftStep, exit: number): OpenWay {
  return (to) => {
    const open = decision.exits?.[exit];
    if (open && open.to !== "end") open.to.push(to);
  };
}
