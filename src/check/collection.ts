import type { Sop, Step } from "../model/sop.ts";

/** What one SOP may know of another, or a rule ask of it. A whole `Sop` is one too. */
export interface KnownSop extends Pick<Sop, "id" | "file" | "title" | "number" | "related"> {
  readonly steps: readonly KnownStep[];
}

export type KnownStep = Pick<Step, "notes" | "inputs" | "outputs">;

/** All SOPs that are compiled together and may name each other. */
export interface Collection {
  /** By id (the file's stem). */
  readonly sops: ReadonlyMap<string, KnownSop>;
}
