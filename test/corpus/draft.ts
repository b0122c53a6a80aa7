/** A step on its way to YAML: the others it names are the drafts themselves, ids come when all are known. */
export interface DraftStep {
  readonly actors: readonly string[];
  readonly mode: "single" | "joint" | "sequential";
  /** `sebaris`: drawn in the row of the draft before it. */
  readonly sameRow: boolean;
  readonly copy: boolean;
  /** The plain ways on, of a task. */
  next: DraftStep[];
  /** The exits of a decision, by label; null of a task. */
  exits: DraftExit[] | null;
  /** What it waits for. */
  join: "all" | readonly DraftStep[] | null;
  start: boolean;
  /** Whether it ends, or which of its actors do. */
  end: boolean | readonly string[];
  question: string | null;
}

export interface DraftExit {
  readonly label: string;
  to: DraftStep[] | "end";
}

/** The shape of one generated SOP. Shares are probabilities, 0 where left out. */
export interface Recipe {
  /** About so many rows. */
  readonly rows: number;
  readonly actors: number;
  /** A folder of profiles; `kemnaker` where left out. */
  readonly profile?: string;
  /** How often a block of the flow is of this kind; the rest are plain tasks. */
  readonly blocks?: Partial<Readonly<Record<BlockKind, number>>>;
  readonly joint?: number;
  readonly handOver?: number;
  readonly question?: number;
  /** Copies that go out beside a task's own way on. */
  readonly copies?: number;
  readonly sameTimeAsAbove?: number;
  /** Most exits of a decision that chooses between ways; 2 where left out. */
  readonly exits?: 2 | 3 | 4;
  readonly labels?: "yes-no" | "phrases" | "long";
  readonly texts?: "short" | "mixed" | "long";
  readonly headings?: "short" | "long";
  /** Actors stand in groups. */
  readonly groups?: boolean;
  /** Further starts. */
  readonly starts?: number;
  /** One row's texts are taller than a page. */
  readonly tallRow?: boolean;
  /** Steps have ids of their own instead of their numbers. */
  readonly ids?: boolean;
  readonly footnotes?: boolean;
}

export type BlockKind =
  /** A decision whose other exits go back. */
  | "check"
  /** A decision one of whose exits jumps ahead. */
  | "skip"
  /** A decision between ways that meet again. */
  | "choice"
  /** The same, its ways side by side in one row. */
  | "choice-in-row"
  /** Parallel branches, one below the other. */
  | "fork"
  /** Parallel branches side by side in one row. */
  | "fork-in-row"
  /** A decision one of whose exits is a fork. */
  | "fork-exit"
  /** Work and its own check in one cell. */
  | "stack"
  /** A decision one of whose exits ends at once. */
  | "stop"
  /** A way that ends in the middle. */
  | "dead-end"
  /** Joint work where one of the actors ends. */
  | "leave";
