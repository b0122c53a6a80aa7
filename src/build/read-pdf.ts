import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** What one of our documents says of itself. */
export interface PdfClaims {
  /** Of the source's bytes: `sha256-` and hexadecimal digits. */
  readonly sourceDigest: string;
  /** Name and version of the software that made it. */
  readonly software: string;
  readonly attachment: { readonly name: string; readonly content: Uint8Array };
}

/** Null when the bytes are no PDF, a broken one, or one that is not ours: it names no source or holds no definition. */
export async function readClaims(bytes: Uint8Array): Promise<PdfClaims | null> {
  try {
    return claimsOf(await PDFDocument.load(bytes, { updateMetadata: false }));
  } catch {
    // The library throws wherever a broken document first breaks it: at loading, at the catalogue, in a stream.
    return null;
  }
}

function claimsOf(pdf: PDFDocument): PdfClaims | null {
  const sourceDigest = /\bsha256-[0-9a-f]{64}\b/.exec(pdf.getKeywords() ?? "")?.[0];
  const attachment = attachmentOf(pdf);
  if (sourceDigest === undefined || attachment === null) return null;
  return { sourceDigest, software: pdf.getCreator() ?? "", attachment };
}

function attachmentOf(pdf: PDFDocument): PdfClaims["attachment"] | null {
  const names = pdf.catalog.lookupMaybe(PDFName.of("Names"), PDFDict);
  const files = names?.lookupMaybe(PDFName.of("EmbeddedFiles"), PDFDict)?.lookupMaybe(PDFName.of("Names"), PDFArray);
  const name = files?.lookup(0);
  const stream = files?.lookupMaybe(1, PDFDict)?.lookupMaybe(PDFName.of("EF"), PDFDict)?.lookup(PDFName.of("F"));
  if (!(stream instanceof PDFRawStream)) return null;
  if (!(name instanceof PDFString) && !(name instanceof PDFHexString)) return null;
  return { name: name.decodeText(), content: decodePDFRawStream(stream).decode() };
}
