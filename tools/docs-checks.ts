import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { catalogue } from "../src/cli/explain/catalogue.ts";
import { indexPage, page } from "../src/cli/explain/page.ts";
import { withFindings } from "../src/cli/explain/shown.ts";

/** The folder of the pages. */
export const FOLDER = new URL("../docs/checks/", import.meta.url);

/** Every page of `docs/checks/` by file name, as the rules say it now. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const explanations = catalogue();
  const shown = await Promise.all(explanations.map(withFindings));
  return new Map([
    ["README.md", indexPage(explanations)],
    ...shown.map((one) => [`${one.code}.md`, page(one)] as const),
  ]);
}

// `node tools/docs-checks.ts`: writes them anew, and deletes those of codes that are gone.
if (import.meta.main) {
  const written = await pages();
  await mkdir(FOLDER, { recursive: true });
  for (const name of await readdir(FOLDER)) if (!written.has(name)) await rm(new URL(name, FOLDER));
  for (const [name, text] of written) await writeFile(new URL(name, FOLDER), text);
}
