import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import Handlebars from "handlebars";
import type { CatalogueEntry } from "./entry.ts";
import { catalogueView } from "./view.ts";

/** What the page is made with, as texts. */
export interface CatalogueParts {
  /** The page's body, in Handlebars. */
  readonly template: string;
  readonly style: string;
  readonly script: string;
}

/** Reads the parts that ship. @throws the file system's errors */
export async function shippedParts(): Promise<CatalogueParts> {
  const read = (name: string): Promise<string> =>
    readFile(new URL(`../../../templates/katalog/${name}`, import.meta.url), "utf8");
  const [template, style, script] = await Promise.all(["katalog.hbs", "katalog.css", "katalog.js"].map(read));
  return { template: template ?? "", style: style ?? "", script: script ?? "" };
}

/**
 * The catalogue: one page that needs nothing but itself, the same bytes for the same entries. Texts of SOPs reach it
 * through escaping templates alone; the page's own policy lets it load nothing and run only its own script.
 */
export function cataloguePage(entries: readonly CatalogueEntry[], parts: CatalogueParts): string {
  const handlebars = Handlebars.create();
  const body = handlebars.compile(parts.template, { strict: true, knownHelpersOnly: true })(catalogueView(entries));
  const policy = [
    "default-src 'none'",
    `style-src '${digestOf(parts.style)}'`,
    `script-src '${digestOf(parts.script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Katalog SOP</title>
<style>${parts.style}</style>
</head>
<body>
${body}<script>${parts.script}</script>
</body>
</html>
`;
}

function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
