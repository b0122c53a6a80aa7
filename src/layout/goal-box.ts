import { COST } from "./costs.ts";
import type { GridPlan } from "./grid-plan.ts";
import type { Terminal } from "./way.ts";

/** The box around all goals of a search: what is left to go from a state costs no less than the way into it. */
export class GoalBox {
  readonly #plan: GridPlan;
  #left = 0;
  #right = 0;
  #top = 0;
  #bottom = 0;

  constructor(plan: GridPlan) {
    this.#plan = plan;
  }

  surround(goals: readonly Terminal[]): void {
    this.#left = this.#top = Number.POSITIVE_INFINITY;
    this.#right = this.#bottom = Number.NEGATIVE_INFINITY;
    for (const { dock } of goals) {
      const x = this.#plan.x(dock.node);
      const y = this.#plan.y(dock.node);
      this.#left = Math.min(this.#left, x);
      this.#right = Math.max(this.#right, x);
      this.#top = Math.min(this.#top, y);
      this.#bottom = Math.max(this.#bottom, y);
    }
  }

  /** The least that is left from a node entered in this direction: the distance to the box, and the bends it takes. */
  rest(node: number, direction: number): number {
    const x = this.#plan.x(node);
    const y = this.#plan.y(node);
    const dx = x < this.#left ? this.#left - x : x > this.#right ? this.#right - x : 0;
    const dy = y < this.#top ? this.#top - y : y > this.#bottom ? this.#bottom - y : 0;
    const sideways = (direction & 1) === 1;
    const ahead = direction === 1 ? dx : direction === 3 ? -dx : direction === 2 ? dy : -dy;
    const aside = sideways ? dy : dx;
    const bends = ahead < 0 ? 2 : aside !== 0 ? 1 : 0;
    return (Math.abs(dx) + Math.abs(dy)) * COST.length + bends * COST.bend;
  }
}
