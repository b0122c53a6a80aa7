import { type Citation, parseCitation } from "../../model/citation.ts";
import type { Sop, TextItem } from "../../model/sop.ts";
import { plainText } from "../../model/spans.ts";
import { isNational, sameBody } from "./kinds.ts";
import { find, isNumber, REGISTER, type Regulation } from "./register.ts";
import { type Subject, sameTitle, saysTitle, subjectOf, unrelated } from "./subject.ts";

/** One entry of `dasar_hukum`. */
export interface Cited {
  readonly item: TextItem;
  readonly citation: Citation;
  /** What the register knows of the regulation that is named, if anything. */
  readonly known: Regulation | null;
  readonly fault: CitationFault | null;
}

export type CitationFault =
  /** Number, year and subject are those of a regulation of another kind. */
  | { readonly kind: "kind"; readonly meant: Regulation }
  /** The number is that of a regulation on something else; `meant` is the one with this title, if it is known. */
  | { readonly kind: "number"; readonly is: Regulation; readonly title: string; readonly meant: Regulation | null }
  /** The very title of another one of this year or of this number. */
  | { readonly kind: "title"; readonly meant: Regulation };

/** Several rules ask for them in turn. */
const read = new WeakMap<Sop, readonly Cited[]>();
const subjects = new WeakMap<Regulation, Subject>();

/** The citations of an SOP; lead-ins of lists and texts that cite nothing are left out. */
export function citationsIn(sop: Sop): readonly Cited[] {
  const known = read.get(sop) ?? leaves(sop.legalBasis).flatMap(readItem);
  read.set(sop, known);
  return known;
}

/** What stands among the citations and cites nothing. */
export function uncitedIn(sop: Sop): readonly TextItem[] {
  const cited = new Set(citationsIn(sop).map(({ item }) => item));
  return leaves(sop.legalBasis).filter((item) => !cited.has(item));
}

function readItem(item: TextItem): readonly Cited[] {
  const citation = parseCitation(plainText(item.text));
  if (citation.kind === null) return [];
  return [{ item, citation, known: find(REGISTER, citation), fault: faultOf(citation, REGISTER) }];
}

function leaves(text: readonly TextItem[]): readonly TextItem[] {
  return text.flatMap((item) => (item.points.length === 0 ? [item] : leaves(item.points)));
}

/** What is wrong with a citation, as far as a register tells. */
export function faultOf(citation: Citation, register: readonly Regulation[]): CitationFault | null {
  const { about, kind } = citation;
  if (about === null || kind === null) return null;
  const is = find(register, citation);
  if (!is) {
    const meant = register.find((one) => isOfOtherKind(citation, kind, about, one));
    return meant ? { kind: "kind", meant } : misnumbered(citation, kind, about, register);
  }
  const said = subjectOf(about);
  if (is.title === null || !unrelated(said, subjectOfRegulation(is))) return null;
  return { kind: "number", is, title: is.title, meant: withTitle(register, kind, said) };
}

/**
 * What the President makes bears one title once a year, and no other of the same number bears it. A ministry may make
 * the same regulation twice in a year, so of its own nothing is said.
 */
function misnumbered(
  { number, year }: Citation,
  kind: string,
  about: string,
  register: readonly Regulation[],
): CitationFault | null {
  if (!isNational(kind) || number === null || year === null) return null;
  const said = subjectOf(about);
  const [meant, ...others] = register.filter(
    (one) =>
      one.kind === kind &&
      (one.year === year || isNumber(one.number, number)) &&
      sameTitle(said, subjectOfRegulation(one)),
  );
  return meant && others.length === 0 ? { kind: "title", meant } : null;
}

/** The one regulation of this body that has this title; null when several might be meant. */
function withTitle(register: readonly Regulation[], kind: string, said: Subject): Regulation | null {
  const likely = register.filter((one) => sameBody(kind, one.kind) && saysTitle(said, subjectOfRegulation(one)));
  const same = likely.filter((one) => sameTitle(said, subjectOfRegulation(one)));
  const [only, ...others] = same.length > 0 ? same : likely;
  return others.length === 0 ? (only ?? null) : null;
}

/**
 * The President makes laws, government regulations and his own, so that number, year and subject tell which was meant. The
 * bodies that make regulations of their own each number them from one, often on the same subjects: of two such nothing
 * follows, and only the very title tells that what is said to be the President's is a ministry's.
 */
function isOfOtherKind(citation: Citation, kind: string, about: string, one: Regulation): boolean {
  if (!isNational(kind) || one.year !== citation.year || !isNumber(one.number, citation.number ?? "")) return false;
  const [said, meant] = [subjectOf(about), subjectOfRegulation(one)];
  return isNational(one.kind) ? saysTitle(said, meant) : sameTitle(said, meant);
}

/** Nothing, where the title is not known: no text says it, and none is unrelated to it. */
function subjectOfRegulation(one: Regulation): Subject {
  const subject = subjects.get(one) ?? subjectOf(one.title ?? "");
  subjects.set(one, subject);
  return subject;
}
