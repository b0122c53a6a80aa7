import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from "@cantoo/pdf-lib";
import { ATTRIBUTES, ELEMENT, HEADERS, STRUCTURE_TREE, TYPE } from "./structure-names.ts";

/**
 * Gives the structure tree's element identifiers new numbers, in their old order. Chrome takes them from a counter of
 * its process, so that they depend on what it printed before. They stand in elements, in what cells say of their
 * headings, and in the tree that finds elements by them (ISO 32000-2, 14.7.2): no text of the document is looked at.
 */
export function renumberNodes(pdf: PDFDocument): void {
  const places = [...inElements(pdf), ...inTree(pdf.catalog.lookupMaybe(STRUCTURE_TREE, PDFDict)?.lookup(ID_TREE))];
  const order = [...new Set(places.map(({ number }) => number))].sort((a, b) => a - b);
  const renumbered = new Map(
    order.map((number, index) => [number, PDFString.of(`node${String(index + 1).padStart(8, "0")}`)]),
  );
  for (const { number, put } of places) {
    const id = renumbered.get(number);
    if (id !== undefined) put(id);
  }
}

const ID_TREE = PDFName.of("IDTree");
const ID = PDFName.of("ID");

interface Place {
  readonly number: number;
  readonly put: (id: PDFString) => void;
}

function* inElements(pdf: PDFDocument): Generator<Place> {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(TYPE) !== ELEMENT) continue;
    const number = nodeNumber(object.get(ID));
    if (number !== null) yield { number, put: (id) => object.set(ID, id) };
    const attributes = object.lookup(ATTRIBUTES);
    for (const each of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      if (each instanceof PDFDict) yield* inArray(each.lookup(HEADERS));
    }
  }
}

/** A node of the name tree, and all below it. */
function* inTree(node: PDFObject | undefined): Generator<Place> {
  if (!(node instanceof PDFDict)) return;
  yield* inArray(node.lookup(PDFName.of("Limits")));
  yield* inArray(node.lookup(PDFName.of("Names")));
  const kids = node.lookup(PDFName.of("Kids"));
  if (kids instanceof PDFArray) for (let at = 0; at < kids.size(); at++) yield* inTree(kids.lookup(at));
}

function* inArray(array: PDFObject | undefined): Generator<Place> {
  if (!(array instanceof PDFArray)) return;
  for (let at = 0; at < array.size(); at++) {
    const number = nodeNumber(array.get(at));
    if (number !== null) yield { number, put: (id) => array.set(at, id) };
  }
}

const NODE = /^node(\d+)$/;

/** As it is written: plain letters and digits need no decoding. */
function nodeNumber(id: PDFObject | undefined): number | null {
  const found = id instanceof PDFString ? NODE.exec(id.asString())?.[1] : undefined;
  return found === undefined ? null : Number(found);
}
