import type { Change } from "../diagnostic.ts";
import { positionsOf } from "../source/positions.ts";
import { editsOf, moved } from "./edits.ts";
import { nameOf, type Proposal, propose } from "./proposal.ts";
import { sameElsewhere } from "./same.ts";
import { isBetter, type Looked } from "./verdict.ts";

/** Looks at files, by name, as `sop check` does. Gives one answer a file. */
export type Look = (texts: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, Looked>>;

/** One change that was made, for one finding. */
export interface Mended {
  readonly code: string;
  readonly change: Change;
  /** In the file as it is now, from 1. */
  readonly line: number;
}

export interface FixedFile {
  readonly text: string;
  /** In the order of the file; empty when nothing was changed. */
  readonly mended: readonly Mended[];
}

/**
 * Mends what can be mended without a doubt. Every mend is looked at again: it stays only when its finding is gone, no
 * other has come, and the file says the same everywhere else, comments included. Goes on until nothing is left to
 * mend, so that doing it twice changes nothing more.
 *
 * @param texts by file name, as decoded, without byte order marks
 */
export async function fixTexts(
  texts: ReadonlyMap<string, string>,
  look: Look,
): Promise<ReadonlyMap<string, FixedFile>> {
  const works = new Map([...texts].map(([name, text]) => [name, workOn(text)] as const));
  const current = (): Map<string, string> => new Map([...works].map(([name, { text }]) => [name, text] as const));
  let seen = await look(texts);
  let hasMended = false;
  for (;;) {
    const proposals = proposalsFor(works, seen);
    if (proposals.size === 0 && !hasMended) break;
    if (proposals.size === 0) {
      // What did not hold may hold now, in its own file and in those that know of it: one more round, from the start.
      for (const work of works.values()) startOver(work);
      hasMended = false;
      continue;
    }
    const tried = await look(
      new Map([...current(), ...[...proposals].map(([name, { text }]) => [name, text] as const)]),
    );
    const verdicts = [...proposals].map(([name, proposal]) =>
      judge(works.get(name), proposal, seen.get(name), tried.get(name)),
    );
    if (!verdicts.includes(true)) continue;
    hasMended = true;
    seen = verdicts.includes(false) ? await look(current()) : tried;
  }
  return new Map([...works].map(([name, work]) => [name, finished(work)] as const));
}

/** A file that needs more rounds is no work for a tool: it stays wholly as it was. */
const MOST_TRIES = 60;

interface Work {
  text: string;
  readonly mended: { readonly code: string; readonly change: Change; at: number }[];
  /** Every text that the file has been: none is gone back to. */
  readonly been: Set<string>;
  /** Mends that were tried on their own and did not hold, by name. */
  readonly refused: Set<string>;
  /** So that one bad mend does not keep back the others. */
  oneByOne: boolean;
  readonly original: string;
  tries: number;
}

function workOn(text: string): Work {
  return { text, mended: [], been: new Set([text]), refused: new Set(), oneByOne: false, original: text, tries: 0 };
}

function startOver(work: Work): void {
  work.refused.clear();
  work.oneByOne = false;
}

function proposalsFor(
  works: ReadonlyMap<string, Work>,
  seen: ReadonlyMap<string, Looked>,
): ReadonlyMap<string, Proposal> {
  const proposals = new Map<string, Proposal>();
  for (const [name, work] of works) {
    const looked = seen.get(name);
    const proposal = looked && work.tries <= MOST_TRIES ? propose(looked, work.refused, work.oneByOne) : null;
    if (proposal) proposals.set(name, proposal);
  }
  return proposals;
}

/** Keeps what was proposed when it holds, and says so; else remembers that it did not. */
function judge(
  work: Work | undefined,
  { text, edits, mended }: Proposal,
  before: Looked | undefined,
  after: Looked | undefined,
): boolean {
  if (!work || !before || !after) return false;
  work.tries++;
  const changes = mended.flatMap(({ code, fix }) => (fix ?? []).map((change) => ({ code, change })));
  const holds =
    !work.been.has(text) &&
    isBetter(before, after, edits, mended) &&
    sameElsewhere(
      before.text,
      text,
      edits,
      changes.map(({ change }) => change),
    );
  if (!holds) {
    for (const diagnostic of mended.length === 1 ? mended : []) work.refused.add(nameOf(diagnostic, before.text));
    work.oneByOne = true;
    return false;
  }
  for (const earlier of work.mended) earlier.at = moved(earlier.at, edits);
  for (const { code, change } of changes) {
    const at = editsOf([change], before.text).at(-1)?.from ?? 0;
    work.mended.push({ code, change, at: moved(at, edits) });
  }
  work.been.add(text);
  work.text = text;
  return true;
}

function finished({ text, mended, original, tries }: Work): FixedFile {
  if (tries > MOST_TRIES) return { text: original, mended: [] };
  const { lineAt } = positionsOf("", text);
  const sorted = mended.toSorted((a, b) => a.at - b.at);
  return { text, mended: sorted.map(({ code, change, at }) => ({ code, change, line: lineAt(at) })) };
}
