import type { Page } from "puppeteer";
import type { Sop } from "../../model/sop.ts";
import { measureTable } from "./measure.ts";
import { textMeters } from "./meters.ts";
import type { Measurer } from "./place.ts";
import type { Renderer } from "./render.ts";
import { measuredTable } from "./view/table.ts";
import { blockOf } from "./view/texts.ts";

/**
 * Measures on a page of the browser, by the profile's own templates and style sheet.
 *
 * @param page already holds the document's head and fonts; its body is ours
 */
export function pageMeasurer(page: Page, render: Renderer, sop: Pick<Sop, "footnotes">): Measurer {
  const footnotes = sop.footnotes.length === 0 ? "" : render("footnotes", blockOf(sop.footnotes, "plain"));
  return {
    ...textMeters(page),
    table: (columns, head, rows) => {
      const table = render("table", measuredTable(columns, head, rows));
      return measureTable(page, `<section>${table}${footnotes}</section>`);
    },
  };
}
