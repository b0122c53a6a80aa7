import { PDFArray, PDFDict, type PDFDocument, type PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import {
  ATTRIBUTES,
  CELL,
  COL_SPAN,
  ELEMENT,
  HEADERS,
  HEADING,
  KIDS,
  KIND,
  PARENT,
  ROW,
  ROW_SPAN,
  STRUCTURE_TREE,
  TABLE,
  TYPE,
} from "./structure-names.ts";
import type { TableView } from "./view/table.ts";

/**
 * Puts the empty cells of tables into the structure tree. The browser leaves out cells in which nothing stands, so that
 * a reader that counts cells would take one column for another. And no cell stays under a heading that stands after it.
 *
 * @param tables of the flowchart pages, in order: the document's last ones. One that is not found as it is described
 *   here stays as it is.
 */
export function mendTables(pdf: PDFDocument, tables: readonly TableView[]): void {
  const root = pdf.catalog.lookupMaybe(STRUCTURE_TREE, PDFDict);
  if (root === undefined) return;
  const found = elementsOf(pdf, root, TABLE);
  const first = found.length - tables.length;
  for (const letterhead of found.slice(0, Math.max(0, first))) mendLetterhead(pdf, letterhead);
  for (const [index, view] of tables.entries()) {
    const table = found[first + index];
    if (table === undefined) return;
    const all = elementsOf(pdf, table.element, ROW);
    for (const row of all) for (const cell of kidsOf(pdf, row.element)) dropDefaults(cell.element);
    const rows = all.slice(view.head.length);
    if (rows.length !== view.rows.length) continue;
    for (const [at, row] of rows.entries()) fillRow(pdf, row, view.rows[at]?.cells ?? []);
  }
}

/**
 * The identity page's table. In its first row stands the institution's name, beside all rows, before the row's heading:
 * the browser lets that heading head it too. What is blank stands after a heading.
 */
function mendLetterhead(pdf: PDFDocument, table: Found): void {
  for (const row of elementsOf(pdf, table.element, ROW)) {
    const cells = kidsOf(pdf, row.element);
    const heading = cells.findIndex(({ element }) => element.get(KIND) === HEADING);
    if (heading === -1) continue;
    for (const { element } of cells.slice(0, heading)) dropHeaders(element);
    if (heading < cells.length - 1) continue;
    const kids = [...cells.map(({ ref }) => ref), pdf.context.register(emptyCell(pdf, row.ref, 1))];
    row.element.set(KIDS, pdf.context.obj(kids));
  }
}

function dropHeaders(cell: PDFDict): void {
  const attributes = cell.lookup(ATTRIBUTES);
  for (const each of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
    if (each instanceof PDFDict) each.delete(HEADERS);
  }
}

/** What the browser says of every cell, that it goes over one row and one column, is so anyway (ISO 32000-2, 14.8.5.7). */
function dropDefaults(cell: PDFDict): void {
  const attributes = cell.get(ATTRIBUTES);
  if (!(attributes instanceof PDFArray)) return;
  for (let at = attributes.size() - 1; at >= 0; at--) {
    const each = attributes.get(at);
    if (!(each instanceof PDFDict)) continue;
    for (const span of [ROW_SPAN, COL_SPAN]) if (isOne(each.get(span))) each.delete(span);
    // Whose attributes they were is left.
    if (each.keys().length <= 1) attributes.remove(at);
  }
  if (attributes.size() === 0) cell.delete(ATTRIBUTES);
}

function isOne(value: unknown): boolean {
  return value instanceof PDFNumber && value.asNumber() === 1;
}

interface Found {
  readonly ref: PDFRef;
  readonly element: PDFDict;
}

/** The outermost elements of one kind below another, in reading order. */
function elementsOf(pdf: PDFDocument, parent: PDFDict, kind: PDFName): readonly Found[] {
  return kidsOf(pdf, parent).flatMap((kid) =>
    kid.element.get(KIND) === kind ? [kid] : elementsOf(pdf, kid.element, kind),
  );
}

function kidsOf(pdf: PDFDocument, parent: PDFDict): readonly Found[] {
  const kids = parent.get(KIDS);
  const resolved = kids instanceof PDFRef ? pdf.context.lookup(kids) : kids;
  const all = resolved instanceof PDFArray ? resolved.asArray() : kids === undefined ? [] : [kids];
  return all.flatMap((ref) => {
    const element = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined;
    return ref instanceof PDFRef && element instanceof PDFDict ? [{ ref, element }] : [];
  });
}

function fillRow(pdf: PDFDocument, row: Found, cells: TableView["rows"][number]["cells"]): void {
  const printed = kidsOf(pdf, row.element).map(({ ref }) => ref);
  const filled = cells.filter((cell) => cell.filled || cell.figures.length > 0);
  if (filled.length !== printed.length || filled.length === cells.length) return;
  const kids = cells.map((cell) => {
    const ref = filled.includes(cell) ? printed.shift() : undefined;
    return ref ?? pdf.context.register(emptyCell(pdf, row.ref, cell.rowspan));
  });
  row.element.set(KIDS, pdf.context.obj(kids));
}

function emptyCell(pdf: PDFDocument, parent: PDFRef, rowspan: number): PDFDict {
  const cell = PDFDict.withContext(pdf.context);
  cell.set(TYPE, ELEMENT);
  cell.set(KIND, CELL);
  cell.set(PARENT, parent);
  if (rowspan > 1) cell.set(ATTRIBUTES, pdf.context.obj({ O: "Table", RowSpan: PDFNumber.of(rowspan) }));
  return cell;
}
