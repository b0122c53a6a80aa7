import { createHash } from "node:crypto";
import { closedPage } from "../../browser/page.ts";
import type { PageKind } from "../../browser/pool.ts";
import { loadFonts } from "./measure.ts";

/**
 * Pages that hold a document's head, its fonts ready to be measured in, and an empty body: all SOPs with this head
 * print on them, one after the other, and each comes out as on a new page.
 *
 * @param html as `htmlDocument` gives it
 */
export function tablePages(html: string): PageKind {
  return {
    name: `table ${createHash("sha256").update(html).digest("hex")}`,
    prepare: async (context) => {
      const page = await closedPage(context);
      await page.emulateMediaType("print");
      await page.setContent(html);
      await loadFonts(page);
      return page;
    },
    reset: (page) => page.evaluate(() => document.body.replaceChildren()),
  };
}
