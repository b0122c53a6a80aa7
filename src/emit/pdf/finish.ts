import { createHash } from "node:crypto";
import { AFRelationship, ParseSpeeds, PDFDocument, PDFHexString } from "@cantoo/pdf-lib";
import type { PaperSize } from "../../profile/paper.ts";
import { markArtifacts } from "./artifacts.ts";
import { renumberNodes } from "./node-ids.ts";
import { addOutline } from "./outline.ts";
import { mendTables } from "./tables.ts";
import type { TableView } from "./view/table.ts";

/** What a finished document says of itself. */
export interface Finish {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Ours, with its version. */
  readonly software: string;
  readonly created: Date;
  readonly modified: Date;
  readonly paper: PaperSize;
  /** Digest of the source (`sha256-…`), or null. */
  readonly sourceDigest: string | null;
  /** The tables of the flowchart pages; these are the document's last pages. */
  readonly tables: readonly TableView[];
  /** The runtime definition, attached whole. */
  readonly attachment: { readonly name: string; readonly text: string };
}

/**
 * Makes the browser's PDF the official document: metadata, outline, attachment, exact page size. Everything that the
 * browser took from the clock or from its own counters is replaced, so that the same document gives the same bytes.
 */
export async function finishPdf(printed: Uint8Array, finish: Finish): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const producer = pdf.getProducer();
  pdf.setTitle(finish.title, { showInWindowTitleBar: true });
  pdf.setAuthor(finish.author);
  pdf.setSubject(finish.subject);
  if (finish.sourceDigest !== null) pdf.setKeywords([finish.sourceDigest]);
  pdf.setLanguage("id-ID");
  pdf.setCreator(finish.software);
  pdf.setProducer(producer === undefined ? finish.software : `${finish.software} (${producer})`);
  pdf.setCreationDate(finish.created);
  pdf.setModificationDate(finish.modified);

  for (const page of pdf.getPages()) {
    // The browser rounds the page down to its own dots; what it drew hangs from the upper edge.
    const gap = finish.paper.height - page.getHeight();
    page.setMediaBox(0, 0, finish.paper.width, finish.paper.height);
    if (gap !== 0) page.translateContent(0, gap);
  }
  markArtifacts(pdf);
  mendTables(pdf, finish.tables);
  renumberNodes(pdf);
  addOutline(pdf, finish.tables.length);
  await pdf.attach(Buffer.from(finish.attachment.text, "utf8"), finish.attachment.name, {
    mimeType: "application/json",
    description: "sop-runtime/1",
    creationDate: finish.created,
    modificationDate: finish.modified,
    afRelationship: AFRelationship.Data,
  });
  const id = documentId(finish);
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  // Without pauses for other work between objects: each costs a millisecond, and there is no screen to keep alive.
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

/** The file identifier (ISO 32000-2, 14.4), from what the document is made of instead of from the clock. */
function documentId({ title, software, attachment }: Finish): PDFHexString {
  const hash = createHash("sha256").update(JSON.stringify([software, title, attachment.name, attachment.text]));
  return PDFHexString.of(hash.digest("hex").slice(0, 32));
}
