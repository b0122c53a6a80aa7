import { sameness } from "../../check/texts.ts";
import type { Sop, Step } from "../../model/sop.ts";
import { inline } from "../../model/text.ts";
import type { ActorMatching } from "./actors.ts";

/** Which step of one edition is which of the other. */
export interface Matching {
  readonly actors: ActorMatching;
  /** By the place in the old edition, the place in the new one. */
  readonly newOf: ReadonlyMap<number, number>;
  readonly oldOf: ReadonlyMap<number, number>;
  /** Places in the new edition of steps that stand elsewhere among those that stayed. */
  readonly moved: ReadonlySet<number>;
}

/** How alike two activities must be, from 0 to 1, for the same step reworded. */
const ALIKE = 0.5;

/**
 * Pairs the steps of two editions: first by their written ids, then by the same words and actors, then by words that are
 * alike, the most alike first. Numbers that stand for ids say nothing: they shift with every row that is put in.
 */
export function matchSteps(before: Sop, after: Sop, actors: ActorMatching): Matching {
  const newOf = new Map<number, number>();
  const oldOf = new Map<number, number>();
  const pair = (old: number, now: number): void => {
    if (newOf.has(old) || oldOf.has(now)) return;
    newOf.set(old, now);
    oldOf.set(now, old);
  };
  const written = new Map(after.steps.flatMap((step, now) => (step.idWritten ? [[step.id, now] as const] : [])));
  for (const [old, step] of before.steps.entries()) {
    const now = step.idWritten ? written.get(step.id) : undefined;
    if (now !== undefined) pair(old, now);
  }
  const olds = before.steps.map((step) => ({ step, actors: newActors(step, actors) }));
  const news = after.steps.map((step) => ({ step, actors: step.performers.actors }));
  for (const [old, now] of alikePairs(olds, news, newOf, oldOf)) pair(old, now);
  return { actors, newOf, oldOf, moved: movedAmong([...newOf].sort(([a], [b]) => a - b).map(([, now]) => now)) };
}

/** Who does a step of the old edition, by the ids of the new one. */
export function newActors({ performers }: Step, matching: ActorMatching): readonly string[] {
  return performers.actors.map((id) => matching.get(id) ?? `-${id}`);
}

interface Acted {
  readonly step: Step;
  /** By the ids of the new edition. */
  readonly actors: readonly string[];
}

/** Pairs of steps without a partner that are alike enough, the most alike and the nearest first. */
function alikePairs(
  before: readonly Acted[],
  after: readonly Acted[],
  newOf: ReadonlyMap<number, number>,
  oldOf: ReadonlyMap<number, number>,
): readonly (readonly [number, number])[] {
  const olds = [...before.entries()]
    .filter(([old]) => !newOf.has(old))
    .map(([at, acted]) => ({ ...acted, at, words: wordsOf(acted) }));
  const news = [...after.entries()]
    .filter(([now]) => !oldOf.has(now))
    .map(([at, acted]) => ({ ...acted, at, words: wordsOf(acted) }));
  const found: { readonly pair: readonly [number, number]; readonly alike: number; readonly apart: number }[] = [];
  for (const old of olds) {
    for (const now of news) {
      if (old.step.copy !== now.step.copy) continue;
      const alike = likeness(old.words, now.words) + (old.actors.join(" ") === now.actors.join(" ") ? 0.1 : 0);
      const apart = Math.abs(old.at - now.at);
      if (alike >= ALIKE) found.push({ pair: [old.at, now.at], alike, apart });
    }
  }
  return found.sort((a, b) => b.alike - a.alike || a.apart - b.apart).map(({ pair }) => pair);
}

/** A symbol in another's row has no words: then its question or its actors stand for them. */
function wordsOf({ step, actors }: Acted): ReadonlySet<string> {
  const text = sameness(`${inline(step.activity)} ${inline(step.question)}`);
  return new Set(text === "" ? [step.id, ...actors] : text.split(" "));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

/** Those outside the longest run that kept its order: the fewest steps whose moving explains the new order. */
function movedAmong(order: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const previous: number[] = [];
  for (const [i, now] of order.entries()) {
    length[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j++) {
      if ((order[j] ?? 0) < now && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        previous[i] = j;
      }
    }
  }
  const stayed = new Set<number>();
  let at = length.indexOf(Math.max(0, ...length));
  while (at >= 0) {
    stayed.add(order[at] ?? -1);
    at = previous[at] ?? -1;
  }
  return new Set(order.filter((now) => !stayed.has(now)));
}
