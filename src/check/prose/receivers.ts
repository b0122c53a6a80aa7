import type { Actor } from "../../model/sop.ts";
import type { Mention } from "./mentions.ts";

/** Of the actors that a stretch of a sentence names. */
export interface Named {
  /** To whom it says that something goes: "kepada Kabag dan Kasubag", "memerintahkan Tim". */
  readonly receivers: readonly Mention[];
  /** Everybody whom it names, in whatever part. */
  readonly all: ReadonlySet<Actor>;
}

/** What stands before a receiver: "kepada ", "kepada Kabag dan ". Each word has its own end, so that it reads in one pass. */
const HANDING =
  /(?:^|\s)(?:kepada|ke|memerintahkan|menugaskan)\s+(?:(?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}/'’-]*|dan|serta|&)(?:,\s*|\s+))*$/u;

/** `mentions`: those of the whole sentence; only the ones from `from` up to `to` count. */
export function namedBetween(sentence: string, mentions: readonly Mention[], from: number, to: number): Named {
  const inside = mentions.filter(({ at }) => at >= from && at < to);
  return {
    receivers: inside.filter(({ kind, at }) => kind !== "longer" && HANDING.test(sentence.slice(from, at))),
    all: new Set(inside.map(({ actor }) => actor)),
  };
}
