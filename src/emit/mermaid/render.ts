import { createHash } from "node:crypto";
import type { SopBrowser } from "../../browser/browser.ts";
import { BrowserGone, BrowserTimeout } from "../../browser/errors.ts";
import { fontFaceRules } from "../../fonts/faces.ts";
import { type LayoutName, mermaidConfig } from "./config.ts";
import { drawOn, MERMAID_PAGES } from "./mermaid-page.ts";
import { hideEntities, restoreEntities } from "./stand-ins.ts";

/** What drawing asks of a browser. */
export type DrawingBrowser = Pick<SopBrowser, "withPrepared">;

/**
 * Draws what `toMermaid` wrote. The SVG is whole in itself: its texts are SVG text, it loads nothing and runs
 * nothing, it has the width and height of its drawing, and names itself by the SOP's title. The same text and the
 * same browser give the same bytes.
 *
 * @throws BrowserTimeout, BrowserGone, or Mermaid's own error for a text that is no diagram.
 */
export async function renderMermaidSvg(browser: DrawingBrowser, text: string): Promise<string> {
  const svg = await drawing(browser, text, "elk").catch((error: unknown) => {
    if (error instanceof BrowserTimeout || error instanceof BrowserGone) throw error;
    // ELK gives up on some legal graphs with an error of its own making; dagre draws whatever is a diagram.
    return drawing(browser, text, "dagre");
  });
  return `${svg}\n`;
}

async function drawing(browser: DrawingBrowser, text: string, layout: LayoutName): Promise<string> {
  // Drawings stand together in one page without meeting: their styles go by this id.
  const id = `sop-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  // For measuring alone. Embedded they would make every drawing larger than its SOP, for the gain of nothing: wherever
  // Arimo is missing, Arial or another of its metrics stands in.
  const fonts = fontFaceRules([text]);
  const job = { id, fonts, config: mermaidConfig(id, layout) };
  const drawn = await browser.withPrepared(MERMAID_PAGES, (page) => drawOn(page, hideEntities(text), job, "finished"));
  return restoreEntities(drawn);
}
