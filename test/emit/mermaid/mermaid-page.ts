import { createRequire } from "node:module";
import type { Page } from "puppeteer";
import type { SopBrowser } from "../../../src/browser/browser.ts";

/** A flowchart as the installed Mermaid understands it. */
export interface ReadDiagram {
  readonly nodes: readonly { readonly id: string; readonly shape: string; readonly text: string }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly arrow: boolean;
    readonly label: string;
  }[];
  readonly subgraphs: readonly { readonly id: string; readonly title: string; readonly nodes: readonly string[] }[];
  readonly title: string;
}

/** A page with the installed Mermaid on it; it goes with its browser. */
export async function mermaidPage(browser: SopBrowser): Promise<Page> {
  const page = await browser.raw.newPage();
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });
  return page;
}

/** Reads diagrams as Mermaid's parser does before anything is drawn. A text that is none gives its complaint. */
export function readDiagrams(page: Page, texts: readonly string[]): Promise<readonly (ReadDiagram | string)[]> {
  return page.evaluate(readAll, texts);
}

/** Runs in the browser. */
async function readAll(texts: readonly string[]): Promise<(ReadDiagram | string)[]> {
  interface Db {
    getVertices(): Map<string, { id: string; type?: string; text?: string }>;
    getEdges(): { start: string; end: string; type?: string; text: string }[];
    getSubGraphs(): { id: string; title: string; nodes: string[] }[];
    getAccTitle(): string;
  }
  interface Mermaid {
    initialize(config: object): void;
    mermaidAPI: { getDiagramFromText(text: string): Promise<{ db: Db }> };
  }
  // The script that the page has loaded sets it.
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    htmlLabels: false,
    maxTextSize: 1e7,
    maxEdges: 1e5,
  });
  const plain = (text: string) => {
    const area = document.createElement("textarea");
    const lines = text.replace(/<br\s*\/?>/g, "\n");
    area.innerHTML = lines.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
    return area.value;
  };
  const read: (ReadDiagram | string)[] = [];
  for (const text of texts) {
    try {
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      read.push({
        nodes: [...db.getVertices().values()].map(({ id, type, text: label }) => ({
          id,
          shape: type ?? "",
          text: plain(label ?? ""),
        })),
        edges: db.getEdges().map(({ start, end, type, text: label }) => ({
          from: start,
          to: end,
          arrow: type === "arrow_point",
          label: plain(label),
        })),
        subgraphs: db.getSubGraphs().map(({ id, title, nodes }) => ({ id, title: plain(title), nodes })),
        title: plain(db.getAccTitle()),
      });
    } catch (error) {
      read.push(error instanceof Error ? error.message : String(error));
    }
  }
  return read;
}
