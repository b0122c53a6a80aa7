import type { DraftStep, Recipe } from "./draft.ts";
import type { Random } from "./random.ts";
import { conditionOf, questionOf } from "./words.ts";

/** Leads a way that is still open to the step that it goes to. */
export type OpenWay = (to: DraftStep) => void;

/** A part of the flow with one way in, and ways out that are still open. */
export interface Part {
  readonly entry: DraftStep;
  readonly ways: readonly OpenWay[];
}

export interface TaskWish {
  readonly sameRow?: boolean;
  readonly actors?: readonly string[];
  /** No copies go out from it. */
  readonly alone?: boolean;
}

/** Makes steps and keeps them in the order of the file. */
export class FlowDrafts {
  readonly steps: DraftStep[] = [];
  readonly random: Random;
  readonly recipe: Recipe;
  readonly #actors: readonly string[];
  readonly #unused: Set<string>;
  #at: number;
  #rows = 0;

  constructor(random: Random, recipe: Recipe, actors: readonly string[]) {
    this.random = random;
    this.recipe = recipe;
    this.#actors = actors;
    this.#unused = new Set(actors);
    this.#at = random.between(0, Math.min(1, actors.length - 1));
  }

  get rowsLeft(): number {
    return this.recipe.rows - this.#rows;
  }

  /** A plain task, with the joint work, hand-overs and copies that the recipe asks for. */
  task({ sameRow = false, actors = this.#performers(), alone = sameRow }: TaskWish = {}): Part {
    const step = this.#add({ sameRow, actors, mode: this.#mode(actors) });
    const copied = !alone && this.random.chance(this.recipe.copies ?? 0);
    const others = this.#actors.filter((actor) => !actors.includes(actor));
    const readers = copied ? this.random.some(others, this.random.between(1, 2)) : [];
    const copies = readers.map((reader) => this.#add({ sameRow: true, actors: [reader], copy: true }));
    step.next.push(...copies);
    return { entry: step, ways: [(to) => step.next.unshift(to)] };
  }

  /** A decision; its exits are added by the caller. */
  decision(sameRow = false, actors = this.#performers()): DraftStep & { exits: NonNullable<DraftStep["exits"]> } {
    const step = this.#add({ sameRow, actors, mode: this.#mode(actors) });
    if (this.random.chance(this.recipe.question ?? 0)) step.question = questionOf(this.random);
    return Object.assign(step, { exits: [] });
  }

  /** Those steps to which a way may return: sent back past copies, a run would send them a second time. */
  returnable(steps: readonly DraftStep[]): readonly DraftStep[] {
    const lastSender = this.steps.findLastIndex(({ next }) => next.some(({ copy }) => copy));
    return steps.filter((step) => this.steps.indexOf(step) > lastSender);
  }

  /** Marks a further start. */
  begin(step: DraftStep): void {
    step.start = true;
    if (this.recipe.question !== undefined && step.exits === null) step.question = conditionOf(this.random);
  }

  /** One actor, near the one before or anywhere. */
  actor(): string {
    const { random } = this;
    const last = this.#actors.length - 1;
    const unused = [...this.#unused];
    if (random.chance(unused.length / Math.max(1, this.rowsLeft))) {
      this.#at = this.#actors.indexOf(random.some(unused, 1)[0] ?? "");
    } else {
      const move = random.number();
      if (move > 0.8) this.#at = random.between(0, last);
      else if (move > 0.3) this.#at = Math.min(last, Math.max(0, this.#at + random.pick([-1, 1])));
    }
    return this.#actors[Math.max(0, this.#at)] ?? "";
  }

  #performers(): readonly string[] {
    const first = this.actor();
    const { joint = 0, handOver = 0 } = this.recipe;
    const several = this.random.chance(joint + handOver);
    const others = this.#actors.filter((actor) => actor !== first);
    return several ? [first, ...this.random.some(others, this.random.pick([1, 1, 2]))] : [first];
  }

  #mode(actors: readonly string[]): DraftStep["mode"] {
    if (actors.length === 1) return "single";
    const { joint = 0, handOver = 0 } = this.recipe;
    return this.random.chance(handOver / (joint + handOver)) ? "sequential" : "joint";
  }

  #add(given: Pick<DraftStep, "sameRow" | "actors"> & Partial<DraftStep>): DraftStep {
    const step: DraftStep = {
      mode: "single",
      copy: false,
      next: [],
      exits: null,
      join: null,
      start: false,
      end: false,
      question: null,
      ...given,
    };
    for (const actor of step.actors) this.#unused.delete(actor);
    if (!step.sameRow) this.#rows++;
    this.steps.push(step);
    return step;
  }
}
