import { PDFName } from "@cantoo/pdf-lib";

// Names of the structure tree (ISO 32000-2, 14.7 and 14.8), once for all its elements: to look a name up by its letters
// takes longer than what is asked of an element.

export const TYPE = PDFName.of("Type");
export const ELEMENT = PDFName.of("StructElem");
export const STRUCTURE_TREE = PDFName.of("StructTreeRoot");
/** Of an element: what it is, its parent, its kids, its page. */
export const KIND = PDFName.of("S");
export const PARENT = PDFName.of("P");
export const KIDS = PDFName.of("K");
export const PAGE = PDFName.of("Pg");

export const TABLE = PDFName.of("Table");
export const ROW = PDFName.of("TR");
export const HEADING = PDFName.of("TH");
export const CELL = PDFName.of("TD");

export const ATTRIBUTES = PDFName.of("A");
export const HEADERS = PDFName.of("Headers");
export const ROW_SPAN = PDFName.of("RowSpan");
export const COL_SPAN = PDFName.of("ColSpan");
