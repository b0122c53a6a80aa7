import type { Bilingual } from "../../diagnostic.ts";

/** What kinds of change there are; new ones may come. */
export const CHANGE_KINDS = [
  "header",
  "law",
  "actor-added",
  "actor-dropped",
  "actor-renamed",
  "actor-changed",
  "actors-reordered",
  "step-added",
  "step-dropped",
  "step-moved",
  "step-renamed",
  "step-reworded",
  "step-reassigned",
  "step-rerouted",
  "step-time",
  "step-papers",
  "step-remarks",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A step in one of the two editions. */
export interface StepRef {
  readonly id: string;
  /** The number of its row. */
  readonly no: number;
}

/** One thing that is different. */
export interface Change {
  readonly kind: ChangeKind;
  /** The step before and after; null where the change is of no step, or the step is only in the other edition. */
  readonly from: StepRef | null;
  readonly to: StepRef | null;
  /** The key of the format that holds it: `waktu`, `dasar_hukum`, `keputusan.ya`. */
  readonly field: string;
  /** What stood there, and what stands there now; null: nothing. */
  readonly before: string | null;
  readonly after: string | null;
  readonly words: Bilingual;
}
