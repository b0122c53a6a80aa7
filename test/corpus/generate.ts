import { BLOCKS, type Surroundings } from "./blocks.ts";
import type { BlockKind, DraftStep, Recipe } from "./draft.ts";
import { FlowDrafts, type OpenWay } from "./flow-drafts.ts";
import { type Random, randomFrom } from "./random.ts";
import { sopYaml } from "./write.ts";

/**
 * An SOP as YAML text, sound by the checks, always the same for a seed and a recipe. It is woven from blocks with one
 * way in and open ways out, so that every branch that forks is joined and every run comes to an end.
 */
export function generateSop(seed: number, recipe: Recipe): string {
  const random = randomFrom(seed);
  const actors = Array.from({ length: recipe.actors }, (_, index) => `p${index + 1}`);
  const flow = new FlowDrafts(random, recipe, actors);
  weave(flow);
  return sopYaml(flow.steps, actors, recipe, random);
}

/** Blocks one after the other until the recipe's rows are used up, a plain task at the beginning and at the end. */
function weave(flow: FlowDrafts): void {
  const { random, recipe } = flow;
  const entries: DraftStep[] = [];
  let jumps: { readonly way: OpenWay; blocks: number }[] = [];
  let open: readonly OpenWay[] = [];
  let startsLeft = recipe.starts ?? 0;
  const around: Surroundings = {
    earlier: entries,
    ahead: (way) => jumps.push({ way, blocks: random.between(1, 3) }),
  };
  const enter = (entry: DraftStep, last: boolean): void => {
    for (const way of open) way(entry);
    for (const jump of jumps) if (jump.blocks === 0 || last) jump.way(entry);
    jumps = last ? [] : jumps.flatMap(({ way, blocks }) => (blocks === 0 ? [] : [{ way, blocks: blocks - 1 }]));
    entries.push(entry);
  };

  const first = flow.task();
  first.entry.start = true;
  enter(first.entry, false);
  open = first.ways;
  while (flow.rowsLeft > 1) {
    const kind = entries.length < 2 ? null : kindOf(random, recipe);
    const part = kind === null ? flow.task() : BLOCKS[kind](flow, around);
    enter(part.entry, false);
    open = part.ways;
    if (startsLeft > 0 && entries.length > 2 && random.chance(0.6)) {
      startsLeft--;
      if (random.chance(0.5)) flow.begin(part.entry);
      else {
        const begin = flow.task({ alone: true });
        flow.begin(begin.entry);
        open = [...open, ...begin.ways];
      }
    }
  }
  enter(flow.task({ alone: true }).entry, true);
}

/** The kind of the next block; null for a plain task. */
function kindOf(random: Random, { blocks = {} }: Recipe): BlockKind | null {
  let roll = random.number();
  for (const kind of Object.keys(BLOCKS).filter(isKind)) {
    roll -= blocks[kind] ?? 0;
    if (roll < 0) return kind;
  }
  return null;
}

function isKind(key: string): key is BlockKind {
  return key in BLOCKS;
}
