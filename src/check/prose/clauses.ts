import type { TextItem } from "../../model/sop.ts";
import { type Condition, conditionOf } from "./conditions.ts";

/** What a sentence says for the case that something holds: "jika tidak setuju dikembalikan kepada Kabag". */
export interface Clause {
  /** From after the "jika" to the end of the clause, as written. */
  readonly text: string;
  /** Where it begins in the item's text. */
  readonly at: number;
  readonly condition: Condition;
  /**
   * Where the sentence says what is then done: mostly from `at` on, but "mengembalikan kepada Kabag jika tidak lengkap"
   * says it before. Null where it might be either.
   */
  readonly done: { readonly from: number; readonly to: number } | null;
}

const IF = /\b(?:jika|apabila|bilamana|bila|kalau|dalam\s+hal)\s+/giu;

/** The cases that a sentence tells apart, in order; each ends where the next begins, or with the sentence. */
export function clausesIn({ text }: TextItem): readonly Clause[] {
  const starts = [...text.matchAll(IF)].filter((match) => !isMatter(match[0], text.slice(match.index)));
  const before = text.slice(0, starts[0]?.index ?? 0);
  const from = handedBefore(before);
  return starts.map((match, i) => {
    const at = match.index + match[0].length;
    const upTo = text.slice(at, starts[i + 1]?.index ?? text.length);
    const clause = upTo.split(/[.;\n]/u)[0] ?? "";
    const condition = conditionOf(clause);
    const clear = from === null || (starts.length === 1 && RETURNS.test(before.slice(from)) && isShort(clause));
    const done = from === null ? { from: at, to: at + clause.length } : { from, to: before.length };
    return { text: clause, at, condition, done: clear ? done : null };
  });
}

/** "berkoordinasi dalam hal pelaksanaan anggaran" tells no case. */
function isMatter(word: string, clause: string): boolean {
  return /^dalam/iu.test(word) && conditionOf(clause.slice(word.length)).about === "other";
}

const RETURNS = /^(?:mengembalikan|dikembalikan)/iu;

/** A mere condition, and nothing done: "tidak lengkap", "belum memenuhi persyaratan". */
function isShort(clause: string): boolean {
  return /^(?:tidak|belum|kurang)\s+\p{L}+(?:\s+(?!di|me)\p{L}+)?\s*$/iu.test(clause);
}

/**
 * Where a handing over begins that stands right before the first "jika", with neither a sign nor a word between that
 * would set it apart: "memeriksa surat dan mengembalikan kepada Staf apabila …". Null when there is none.
 */
function handedBefore(before: string): number | null {
  if (
    !/[^\s.,;:]\s+$/u.test(before) ||
    /\b(?:dan|serta|namun|tetapi|sedangkan|atau|lalu|kemudian)\s+$/iu.test(before)
  ) {
    return null;
  }
  const piece = before.split(/[.,;:\n]/u).at(-1) ?? "";
  const verbs = [...piece.matchAll(/(?:^|\s(?:dan|serta|lalu|kemudian)\s)\s*(?=(?:me|di)\p{Ll}{4,})/giu)];
  const last = verbs.at(-1);
  const from = before.length - piece.length + (last ? last.index + last[0].length : 0);
  return /\b(?:kepada|ke)\s/iu.test(before.slice(from)) ? from : null;
}
