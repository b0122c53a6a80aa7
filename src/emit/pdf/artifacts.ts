import { inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { ELEMENT, KIDS, PAGE, STRUCTURE_TREE, TYPE } from "./structure-names.ts";

/**
 * Marks as artifacts what only decorates: rules, lines, shades, page numbers, labels that a symbol's description
 * repeats (ISO 32000-2, 14.8.2.2). The browser leaves most of it unmarked, and takes borders for content.
 */
export function markArtifacts(pdf: PDFDocument): void {
  const borders = new Map<string, ReadonlySet<number>>();
  for (const page of pdf.getPages()) {
    const marked = withArtifacts(contentOf(pdf, page.node.Contents()));
    const stream = pdf.context.flateStream(Buffer.from(marked.content, "latin1"));
    page.node.set(PDFName.of("Contents"), pdf.context.register(stream));
    borders.set(page.ref.toString(), marked.decoration);
    forgetMarks(pdf, page.node.lookupMaybe(PDFName.of("StructParents"), PDFNumber)?.asNumber(), marked.decoration);
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(TYPE) !== ELEMENT) continue;
    const gone = borders.get(String(object.get(PAGE)));
    if (gone !== undefined && gone.size > 0) dropMarks(object, gone);
  }
}

export interface MarkedContent {
  readonly content: string;
  /** Identifiers of marked content that holds no text and is no figure: no longer content. */
  readonly decoration: ReadonlySet<number>;
}

/** One page's content stream (as latin1) with everything that is no content between artifact marks. */
export function withArtifacts(content: string): MarkedContent {
  const decoration = new Set<number>();
  const parts: string[] = [];
  let end = 0;
  for (const { 0: whole, 1: tag = "", 2: mark = "", 3: body = "", index } of content.matchAll(MARKED)) {
    parts.push(asArtifact(content.slice(end, index)));
    end = index + whole.length;
    const isContent = tag === "Figure" || SHOWS.test(body);
    if (!isContent) decoration.add(Number(mark));
    parts.push(isContent ? whole : asArtifact(body));
  }
  parts.push(asArtifact(content.slice(end)));
  return { content: parts.join(""), decoration };
}

/** Marked content as the browser writes it; its strings are hexadecimal, so that no text can look like an operator. */
const MARKED = /^\/(\w+) <<\/MCID (\d+) ?>> ?BDC\n([\s\S]*?)^EMC\n/gm;
/** Operators that show text or an embedded object, and those that paint anything. */
const SHOWS = /(?:^|\s)(?:Tj|TJ|Do)\s/;
const PAINTS = /(?:^|\s)(?:Tj|TJ|Do|S|s|f|F|f\*|B|B\*|b|b\*|sh)\s/;

function asArtifact(content: string): string {
  return PAINTS.test(content) ? `/Artifact BMC\n${content}EMC\n` : content;
}

function contentOf(pdf: PDFDocument, contents: unknown): string {
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((each) => pdf.context.lookup(each)) : [contents];
  return streams
    .flatMap((stream) => (stream instanceof PDFRawStream ? [decoded(stream)] : []))
    .map((bytes) => `${bytes.toString("latin1").trimEnd()}\n`)
    .join("");
}

/** The browser compresses what gets smaller by it, and in no other way. */
function decoded(stream: PDFRawStream): Buffer {
  const isDeflated = stream.dict.get(PDFName.of("Filter")) === PDFName.of("FlateDecode");
  return isDeflated ? inflateSync(stream.getContents()) : Buffer.from(decodePDFRawStream(stream).decode());
}

/** Takes marks out of the list by which a reader finds the element of a piece of content. */
function forgetMarks(pdf: PDFDocument, parents: number | undefined, gone: ReadonlySet<number>): void {
  const root = pdf.catalog.lookupMaybe(STRUCTURE_TREE, PDFDict);
  const numbers = root?.lookupMaybe(PDFName.of("ParentTree"), PDFDict)?.lookupMaybe(PDFName.of("Nums"), PDFArray);
  if (numbers === undefined || parents === undefined) return;
  for (let index = 0; index + 1 < numbers.size(); index += 2) {
    if (numbers.lookup(index, PDFNumber).asNumber() !== parents) continue;
    const elements = numbers.lookup(index + 1, PDFArray);
    for (const mark of gone) if (mark < elements.size()) elements.set(mark, PDFNull);
  }
}

function dropMarks(element: PDFDict, gone: ReadonlySet<number>): void {
  const kids = element.lookup(KIDS);
  const isGone = (kid: unknown) => kid instanceof PDFNumber && gone.has(kid.asNumber());
  if (isGone(kids)) element.delete(KIDS);
  else if (kids instanceof PDFArray) {
    for (let index = kids.size() - 1; index >= 0; index--) if (isGone(kids.get(index))) kids.remove(index);
  }
}
