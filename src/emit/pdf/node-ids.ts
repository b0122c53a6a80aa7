import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

/**
 * Gives the structure tree's element identifiers new numbers, in their old order. Chrome takes them from a counter of
 * its process, so that they depend on what it printed before.
 */
export function renumberNodes(pdf: PDFDocument): void {
  const places: { readonly number: number; readonly put: (id: PDFString) => void }[] = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) collect(object, pdf.context, places);
  const order = [...new Set(places.map((place) => place.number))].sort((a, b) => a - b);
  const renumbered = new Map(order.map((number, index) => [number, index + 1]));
  for (const { number, put } of places) {
    put(PDFString.of(`node${String(renumbered.get(number) ?? 0).padStart(8, "0")}`));
  }
}

const NODE = /^node(\d+)$/;

function collect(
  object: PDFObject,
  context: PDFContext,
  places: { readonly number: number; readonly put: (id: PDFString) => void }[],
): void {
  const look = (value: PDFObject, put: (id: PDFString) => void) => {
    const number =
      value instanceof PDFString || value instanceof PDFHexString ? NODE.exec(value.decodeText())?.[1] : undefined;
    if (number !== undefined) places.push({ number: Number(number), put });
    else collect(value, context, places);
  };
  if (object instanceof PDFDict) {
    for (const key of object.keys()) {
      const value = object.get(key);
      if (value !== undefined) look(value, (id) => object.set(key, id));
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) look(value, (id) => object.set(index, id));
  } else if (object instanceof PDFStream) {
    collect(object.dict, context, places);
  }
}
