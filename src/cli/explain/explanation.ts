import type { Bilingual, Severity } from "../../diagnostic.ts";
import type { Sop } from "../../model/sop.ts";

/** What there is to say about one code, wherever its findings come from. */
export interface Explanation {
  readonly code: string;
  readonly severity: Severity | Readonly<Record<Sop["status"], Severity>>;
  readonly title: Bilingual;
  /** Why that is wrong, and what to do about it. */
  readonly explanation: Bilingual;
  /** Fragments of SOPs, completed by `exampleFiles`; none where no SOP can show it (a disk that is full). */
  readonly examples: { readonly wrong: readonly string[]; readonly right: readonly string[] };
}
