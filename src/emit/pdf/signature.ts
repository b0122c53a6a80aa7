import type { Page } from "puppeteer";
import type { Bilingual, Diagnostic } from "../../diagnostic.ts";
import type { Sop } from "../../model/sop.ts";
import { signatureFinding } from "../../profile/signature.ts";

/** The document would be signed in a wrong place. */
export interface SignatureFailure {
  readonly kind: "signature-mark";
  readonly diagnostics: readonly Diagnostic[];
}

/** Side of the square around the mark that must be free for the visible signature. pt */
const FREE = 45;

/**
 * Makes sure that the printed page keeps what a signing service relies on, whatever the profile's templates do: one mark
 * in the whole document, and nothing else in the square around it.
 *
 * @param page holds the whole document
 */
export async function checkSignature(page: Page, sop: Sop, mark: string): Promise<SignatureFailure | null> {
  const { count, crowded } = await page.evaluate(lookForMark, mark, FREE / 0.75);
  if (count === 1 && !crowded) return null;
  const words: Bilingual =
    count === 1
      ? {
          id: `profil ${sop.profile.name} tidak menyisakan ${FREE} x ${FREE} pt di sekitar penanda tanda tangan "${mark}"`,
          en: `the profile ${sop.profile.name} leaves less than ${FREE} x ${FREE} pt around the signature mark "${mark}"`,
        }
      : {
          id: `profil ${sop.profile.name} mencetak penanda tanda tangan "${mark}" ${count} kali; harus tepat satu kali`,
          en: `the profile ${sop.profile.name} prints the signature mark "${mark}" ${count} times instead of once`,
        };
  return { kind: "signature-mark", diagnostics: [signatureFinding(sop.profile.place, words)] };
}

/** Runs in the browser. */
function lookForMark(mark: string, side: number): { readonly count: number; readonly crowded: boolean } {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  const rectsOf = (text: Text, from: number, to: number): readonly DOMRect[] => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return [...range.getClientRects()];
  };
  const marks = texts.flatMap((text) =>
    [...text.data.matchAll(new RegExp(`[${mark}]`, "g"))].map(({ index }) => ({ text, index })),
  );
  const [first] = marks;
  const glyph = first === undefined ? undefined : rectsOf(first.text, first.index, first.index + mark.length)[0];
  const cell = first?.text.parentElement?.closest("td")?.getBoundingClientRect();
  if (first === undefined || glyph === undefined || cell === undefined) return { count: marks.length, crowded: true };
  const x = glyph.x + glyph.width / 2 - side / 2;
  const y = glyph.y + glyph.height / 2 - side / 2;
  const outside = x < cell.left || y < cell.top || x + side > cell.right || y + side > cell.bottom;
  const touches = ({ left, right, top, bottom }: DOMRect) =>
    left < x + side && right > x && top < y + side && bottom > y;
  const others = texts.filter((text) => text !== first.text && text.data.trim() !== "");
  return {
    count: marks.length,
    crowded:
      outside || first.text.data.trim() !== mark || others.some((text) => rectsOf(text, 0, text.length).some(touches)),
  };
}
