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
    if (value instanceof PDFDict || value instanceof PDFArray || value instanceof PDFStream) {
      collect(value, context, places);
      return;
    }
    const number = nodeNumber(value);
    if (number !== undefined) places.push({ number: Number(number), put });
  };
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) look(value, (id) => object.set(key, id));
  } else if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index++) look(object.get(index), (id) => object.set(index, id));
  } else if (object instanceof PDFStream) {
    collect(object.dict, context, places);
  }
}

/** Decoding a text costs much more than looking at how it is written, and most texts are no identifiers. */
function nodeNumber(value: PDFObject): string | undefined {
  if (value instanceof PDFString) {
    return value.asString().startsWith("node") ? NODE.exec(value.decodeText())?.[1] : undefined;
  }
  return value instanceof PDFHexString ? NODE.exec(value.decodeText())?.[1] : undefined;
}
