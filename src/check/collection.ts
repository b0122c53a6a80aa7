import type { Sop } from "../model/sop.ts";

/** All SOPs that are compiled together and may name each other. */
export interface Collection {
  /** By id (the file's stem). */
  readonly sops: ReadonlyMap<string, Sop>;
}
