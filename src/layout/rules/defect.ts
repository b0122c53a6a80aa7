/** Something that must never be seen on paper. */
export interface Defect {
  readonly rule: "through" | "overlap" | "docking" | "faithful" | "labels" | "inside" | "pages" | "pentagons";
  /** Page, from 0. */
  readonly page: number;
  /** Connectors, symbols or rows concerned. */
  readonly of: readonly string[];
}

export type Report = (rule: Defect["rule"], ...of: string[]) => void;

/** Lengths that differ by less are the same to a reader. pt */
export const NEAR = 0.02;
