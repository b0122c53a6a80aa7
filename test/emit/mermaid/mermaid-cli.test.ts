import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderMermaid } from "@mermaid-js/mermaid-cli";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type SopBrowser } from "../../../src/browser/browser.ts";
import { mermaidConfig } from "../../../src/emit/mermaid/config.ts";
import { toMermaid } from "../../../src/emit/mermaid/mermaid.ts";
import { drawOn, MERMAID_PAGES, mermaidFolder, withOneCopy } from "../../../src/emit/mermaid/mermaid-page.ts";
import { hideEntities } from "../../../src/emit/mermaid/stand-ins.ts";
import { fontFaceRules } from "../../../src/fonts/faces.ts";
import { sopOf } from "../read-sop.ts";

let browser: SopBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env });
});
afterAll(() => browser.close());

const words = { yes: "Ya", no: "Tidak" };
const diagram = (file: string): string =>
  hideEntities(toMermaid(sopOf(readFileSync(join(import.meta.dirname, "../../..", file), "utf8"), file), words));
/** Other letters bring other fonts into the page; other shapes, other parts of Mermaid. */
const DIAGRAMS = ["test/fixtures/sops/hostile.yaml", "sops/penyusunan-pengukuran-kinerja.yaml"].map(diagram);
const ID = "sop-contoh";
const config = mermaidConfig(ID, "elk");

async function byTheirs(text: string): Promise<string> {
  const fonts = Buffer.from(fontFaceRules([text])).toString("base64");
  const { data } = await browser.withContext((context) =>
    renderMermaid(context, text, "svg", {
      svgId: ID,
      backgroundColor: "white",
      mermaidConfig: config,
      customFontCSS: [{ cssUrl: new URL(`data:text/css;base64,${fonts}`) }],
      fontEmbed: false,
    }),
  );
  return new TextDecoder().decode(data);
}

test("a page that has drawn other diagrams draws what mermaid-cli draws on a new one, to the byte", async () => {
  const theirs = await Promise.all(DIAGRAMS.map(byTheirs));
  const ours = await browser.withPrepared(MERMAID_PAGES, async (page) => {
    const drawn: string[] = [];
    // Each after the other one, and after itself.
    for (const text of [...DIAGRAMS, ...DIAGRAMS.toReversed()]) {
      drawn.push(await drawOn(page, text, { id: ID, fonts: fontFaceRules([text]), config }, "as drawn"));
    }
    return drawn;
  });
  expect(ours).toEqual([...theirs, ...theirs.toReversed()]);
});

test("the installed Mermaid copies its settings in one place, and there once", () => {
  const folder = join(mermaidFolder(), "chunks/mermaid.esm");
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".mjs"));
  const changed = scripts.filter((file) => {
    const script = readFileSync(join(folder, file), "utf8");
    return withOneCopy(script) !== script;
  });
  expect(changed).toHaveLength(1);
});
