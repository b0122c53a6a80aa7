import type { Bilingual, Change, Place, RelatedPlace, Severity } from "../diagnostic.ts";
import type { Sop } from "../model/sop.ts";
import type { Form } from "../profile/profile.ts";
import type { Silence } from "../source/silences.ts";
import type { Collection } from "./collection.ts";
import type { Flow } from "./graph/flow-graph.ts";
import type { ParallelFaults } from "./graph/parallel.ts";
import type { Mention } from "./prose/mentions.ts";

/** One thing that `sop check` looks for. A rule is one file in `rules/`, named like its code. */
export interface Rule {
  /** Indonesian, kebab-case, begins with its group (`alur-…`); never changed and never used for something else. */
  readonly code: string;
  readonly severity: Severity | Readonly<Record<Sop["status"], Severity>>;
  /** What it finds, in a few words. */
  readonly title: Bilingual;
  /** Why that is wrong, and what to do about it. */
  readonly explanation: Bilingual;
  /** SOPs as YAML, each completed by `exampleFiles`. A wrong one has this finding and no other, a right one none. */
  readonly examples: { readonly wrong: Examples; readonly right: Examples };
  check(context: RuleContext): Iterable<Finding>;
}

export type Examples = readonly [string, ...string[]];

export interface CheckContext {
  readonly sop: Sop;
  readonly collection: Collection;
  /** Names of the profiles that exist. */
  readonly profiles: ReadonlySet<string>;
  /** The SOP's own profile; missing where it is not known what it prints. */
  readonly form?: Form | undefined;
  /** What the SOP's file silences: a place that a line of it speaks of is told alone, so that it can be taken out. */
  readonly silences?: readonly Silence[];
}

/** What a rule may look at. Graphs and names are made when they are first asked for, once an SOP. */
export interface RuleContext extends CheckContext {
  readonly flow: Flow;
  /** Null when more basic faults (an unknown step, a step that leads to itself) make it idle to look. */
  readonly parallel: ParallelFaults | null;
  /** The actors that a sentence of this SOP names, from left to right. */
  mentionsIn(sentence: string): readonly Mention[];
  /** Items that one finding of this code would tell together, as their silences want them: see `tellTogether`. */
  together<Item>(code: string, items: readonly Item[], placeOf: (item: Item) => Place): Iterable<Group<Item>>;
}

/** At least one item. */
export type Group<Item> = readonly [Item, ...Item[]];

export interface Finding {
  readonly message: Bilingual;
  readonly cure?: Bilingual | undefined;
  /** Only what is certain: see `Diagnostic`. */
  readonly fix?: readonly Change[] | undefined;
  readonly place: Place;
  readonly related?: readonly RelatedPlace[];
}
