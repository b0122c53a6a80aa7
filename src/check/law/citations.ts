import { type Citation, parseCitation } from "../../model/citation.ts";
import type { Sop, TextItem } from "../../model/sop.ts";
import { plainText } from "../../model/spans.ts";
import { find, REGISTER, type Regulation } from "./register.ts";
import { sameSubject, unrelated } from "./subject.ts";

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
  | { readonly kind: "number"; readonly is: Regulation; readonly title: string; readonly meant: Regulation | null };

/** The citations of an SOP; lead-ins of lists and texts that cite nothing are left out. */
export function citationsIn(sop: Sop, register: readonly Regulation[] = REGISTER): readonly Cited[] {
  return leaves(sop.legalBasis).flatMap((item) => {
    const citation = parseCitation(plainText(item.text));
    if (citation.kind === null) return [];
    return [{ item, citation, known: find(register, citation), fault: faultOf(citation, register) }];
  });
}

function leaves(text: readonly TextItem[]): readonly TextItem[] {
  return text.flatMap((item) => (item.points.length === 0 ? [item] : leaves(item.points)));
}

function faultOf(citation: Citation, register: readonly Regulation[]): CitationFault | null {
  const { about } = citation;
  if (about === null) return null;
  const is = find(register, citation);
  if (is) {
    if (is.title === null || !unrelated(about, is.title)) return null;
    const meant = register.find(
      ({ kind, title }) => kind === citation.kind && title !== null && sameSubject(about, title),
    );
    return { kind: "number", is, title: is.title, meant: meant ?? null };
  }
  const meant = register.find(
    ({ number, year, title }) =>
      number === citation.number && year === citation.year && title !== null && sameSubject(about, title),
  );
  return meant ? { kind: "kind", meant } : null;
}
