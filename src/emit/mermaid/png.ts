import type { SopBrowser } from "../../browser/browser.ts";
import { fontFaceRules } from "../../fonts/faces.ts";

/** Pixels a pixel of the drawing: sharp on today's screens and on paper. */
const SCALE = 2;
/** What a browser can hold of one picture, px a side. */
const LONGEST = 16_000;

/**
 * A picture of what `renderMermaidSvg` drew, as PNG, twice as fine as its own measure (less where that would be too
 * large for a browser). The same drawing and the same browser give the same bytes.
 *
 * @throws BrowserTimeout, BrowserGone
 */
export function renderPng(browser: Pick<SopBrowser, "withPage">, svg: string): Promise<Uint8Array> {
  const fonts = fontFaceRules([svg]);
  return browser.withPage(async (page) => {
    const size = await page.evaluate(show, svg, fonts);
    const scale = Math.min(SCALE, LONGEST / Math.max(size.width, size.height));
    await page.setViewport({ ...size, deviceScaleFactor: scale });
    return page.screenshot({ type: "png", clip: { x: 0, y: 0, ...size }, optimizeForSpeed: false });
  });
}

/** Runs in the browser: the drawing alone on the page, in the bundled fonts. */
async function show(source: string, fonts: string): Promise<{ width: number; height: number }> {
  const drawing = new DOMParser().parseFromString(source, "image/svg+xml");
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = `${fonts}body{margin:0}svg{display:block}`;
  const svg = document.body.appendChild(document.adoptNode(drawing.documentElement));
  await Promise.all([...document.fonts].map((font) => font.load()));
  return { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) };
}
