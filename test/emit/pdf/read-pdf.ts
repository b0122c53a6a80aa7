import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What an independent reader finds in a PDF. */
export interface PdfFacts {
  readonly pages: readonly { readonly width: number; readonly height: number; readonly text: string }[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly tagged: boolean;
  readonly outline: readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[];
  readonly attachments: Readonly<Record<string, string>>;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
      pages.push({ width: x1 - x0, height: y1 - y0, text });
    }
    const { info } = await document.getMetadata();
    const outline = (await document.getOutline()) ?? [];
    const attached: Record<string, { filename: string; content: Uint8Array }> = (await document.getAttachments()) ?? {};
    const attachments = Object.values(attached).map(({ filename, content }) => [
      filename,
      new TextDecoder().decode(content),
    ]);
    return {
      pages,
      info: { ...info },
      tagged: (await document.getMarkInfo())?.Marked ?? false,
      outline,
      attachments: Object.fromEntries(attachments),
      fonts: await fontsOf(bytes),
    };
  } finally {
    await task.destroy();
  }
}

async function fontsOf(bytes: Uint8Array): Promise<PdfFacts["fonts"]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of("Type")) !== PDFName.of("Font")) return [];
    const subtype = object.get(PDFName.of("Subtype"));
    // A composite font's own data is its descendant's.
    if (subtype === PDFName.of("Type0")) return [];
    const descriptor = object.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
    const embedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(PDFName.of(key)) ?? false);
    return [{ name: String(object.get(PDFName.of("BaseFont"))), embedded }];
  });
}
