import type { SopBrowser } from "../../../src/browser/browser.ts";
import { emitPdf, type PdfJob } from "../../../src/emit/pdf/emit.ts";

/** Prints an SOP that must be printable. */
export async function printPdf(
  job: Pick<PdfJob, "sop" | "profile"> & Partial<PdfJob>,
  browser: Pick<SopBrowser, "withPrepared">,
): Promise<Uint8Array> {
  const result = await emitPdf(
    { titles: new Map(), runtimeJson: '{"id":"contoh"}', software: "sop-compiler 9.9.9", epoch: null, ...job },
    browser,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.pdf;
}
