import { type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from "@cantoo/pdf-lib";

interface Entry {
  readonly title: string;
  /** Index of the page that it opens. */
  readonly page: number;
  readonly children: readonly Entry[];
}

/** The bookmarks: the identity page, and the flowchart with each of its pages. */
export function addOutline(pdf: PDFDocument, flowchartPages: number): void {
  const pages = pdf.getPageCount();
  const first = Math.max(0, pages - flowchartPages);
  const children = Array.from({ length: pages - first }, (_, index) => ({
    title: `Halaman ${first + index + 1}`,
    page: first + index,
    children: [],
  }));
  const entries: Entry[] = [
    { title: "Identitas", page: 0, children: [] },
    { title: "Diagram alir", page: first, children: children.length > 1 ? children : [] },
  ];
  const root = pdf.context.nextRef();
  const linked = link(pdf, entries, root);
  pdf.context.assign(root, pdf.context.obj({ Type: "Outlines", ...linked, Count: count(entries) }));
  pdf.catalog.set(PDFName.of("Outlines"), root);
}

function count(entries: readonly Entry[]): number {
  return entries.reduce((total, entry) => total + 1 + count(entry.children), 0);
}

/** Makes the entries of one level and links them to each other; gives the parent's `First` and `Last`. */
function link(pdf: PDFDocument, entries: readonly Entry[], parent: PDFRef): Record<string, PDFRef> {
  const refs = entries.map(() => pdf.context.nextRef());
  for (const [index, entry] of entries.entries()) {
    const ref = refs[index];
    const page = pdf.getPages()[entry.page];
    if (ref === undefined || page === undefined) continue;
    const item: PDFDict = pdf.context.obj({
      Title: PDFHexString.fromText(entry.title),
      Parent: parent,
      Dest: [page.ref, "XYZ", null, null, null],
    });
    const before = refs[index - 1];
    const after = refs[index + 1];
    if (before !== undefined) item.set(PDFName.of("Prev"), before);
    if (after !== undefined) item.set(PDFName.of("Next"), after);
    if (entry.children.length > 0) {
      for (const [key, value] of Object.entries(link(pdf, entry.children, ref))) item.set(PDFName.of(key), value);
      item.set(PDFName.of("Count"), pdf.context.obj(count(entry.children)));
    }
    pdf.context.assign(ref, item);
  }
  const [first] = refs;
  const last = refs.at(-1);
  return first === undefined || last === undefined ? {} : { First: first, Last: last };
}
