import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type mermaid from "mermaid";
import type { MermaidConfig } from "mermaid";
import type { BrowserContext, HTTPRequest, Page } from "puppeteer";
import type { PageKind } from "../../browser/pool.ts";
import { finish } from "./finish.ts";

/** A host that cannot exist: what is asked of it is answered out of Mermaid's own folder. */
const ORIGIN = "https://mermaid.invalid";
const ENTRY = "mermaid.esm.mjs";

declare global {
  interface Window {
    sopMermaid?: typeof mermaid;
    sopFinish?: typeof finish;
  }
}

/**
 * Pages with Mermaid in them, loaded once. What they draw is, byte for byte, what `mermaid-cli` draws on a new page for
 * each diagram: its result depends on the text, the settings and the fonts alone.
 */
export const MERMAID_PAGES: PageKind = { name: "mermaid", prepare, reset: async () => undefined };

const HTML = `<!DOCTYPE html>
<script type="module">
import mermaid from "${ORIGIN}/${ENTRY}";
window.sopMermaid = mermaid;
</script>
<div id="container"></div>
`;

async function prepare(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const folder = mermaidFolder();
  await page.setRequestInterception(true);
  page.on("request", (request) => void answer(request, folder).catch(() => undefined));
  // The page is loaded when its script has run.
  await page.setContent(HTML);
  await page.evaluate(`window.sopFinish = ${finish}`);
  return page;
}

/** The copy that `mermaid-cli` brings along. */
export function mermaidFolder(): string {
  const cli = createRequire(import.meta.resolve("@mermaid-js/mermaid-cli"));
  return dirname(cli.resolve("mermaid").replace(/mermaid\.core\.mjs$/, ENTRY));
}

async function answer(request: HTTPRequest, folder: string): Promise<void> {
  const url = new URL(request.url());
  if (url.protocol === "data:" || url.href === "about:blank") return request.continue();
  if (url.origin !== ORIGIN || !url.pathname.endsWith(".mjs")) return request.abort("blockedbyclient");
  // An address resolves its own dots, so that none leads out of the folder.
  const body = withOneCopy(await readFile(join(folder, url.pathname), "utf8"));
  const headers = { "Access-Control-Allow-Origin": "*" };
  return request.respond({ status: 200, contentType: "application/javascript", headers, body });
}

/** Where Mermaid's settings are asked for, in its own words. */
const COPY = "return assignWithDepth_default({}, currentConfig);";

/**
 * Mermaid copies all its settings, some five hundred, for every symbol and arrow that it draws: a quarter of its time.
 * One copy is enough while they are the same. Should a newer Mermaid write it otherwise, it is only slower.
 */
export function withOneCopy(script: string): string {
  const once = `if (sopCopied !== currentConfig) {
    sopCopied = currentConfig;
    sopCopy = assignWithDepth_default({}, currentConfig);
  }
  return sopCopy;`;
  return script.includes(COPY) ? `${script.replace(COPY, once)}\nvar sopCopied, sopCopy;\n` : script;
}

export interface Drawing {
  /** The drawing's own id, by which its styles go. */
  readonly id: string;
  /** CSS that brings the fonts in which texts are measured. */
  readonly fonts: string;
  readonly config: MermaidConfig;
}

/** The fonts that a page holds: larger than most diagrams, and mostly the same for all. */
const fontsOn = new WeakMap<Page, string>();

/**
 * Draws one diagram, as Mermaid draws it or with what it leaves to do done.
 *
 * @throws Mermaid's own error for a text that is no diagram, or that its layout cannot draw
 */
export async function drawOn(
  page: Page,
  text: string,
  { id, fonts, config }: Drawing,
  state: "as drawn" | "finished",
): Promise<string> {
  if (fontsOn.get(page) !== fonts) {
    await page.evaluate(setFonts, fonts);
    fontsOn.set(page, fonts);
  }
  return page.evaluate(draw, text, id, JSON.stringify(config), state === "finished");
}

/** Runs in the browser: refers to nothing outside of itself. */
async function setFonts(fonts: string): Promise<void> {
  const style = document.head.querySelector("style") ?? document.head.appendChild(document.createElement("style"));
  style.textContent = fonts;
  await Promise.all([...document.fonts].map((font) => font.load()));
}

/** Runs in the browser: refers to nothing outside of itself but what its page was given. */
async function draw(text: string, id: string, config: string, finished: boolean): Promise<string> {
  const container = document.querySelector("#container");
  const { sopMermaid, sopFinish } = window;
  if (container === null || sopMermaid === undefined) throw new Error("Mermaid is not loaded");
  sopMermaid.initialize({ startOnLoad: false, ...JSON.parse(config) });
  try {
    const { svg } = await sopMermaid.render(id, text, container);
    container.innerHTML = svg;
    const drawing = container.querySelector("svg");
    if (drawing === null) throw new Error("Mermaid drew nothing");
    if (finished) {
      if (sopFinish === undefined) throw new Error("this page finishes no drawings");
      // Outside of the page nothing of it is laid out once more.
      drawing.remove();
      sopFinish(drawing);
    } else {
      drawing.style.backgroundColor = "white";
    }
    return new XMLSerializer().serializeToString(drawing);
  } finally {
    container.innerHTML = "";
  }
}
