import type { Page } from "puppeteer";

/** CSS pixels to pt. */
const PT = 0.75;

export interface TableMeasures {
  /** Height of each heading row, and of each row's texts, padding included. pt */
  readonly headHeights: readonly number[];
  readonly rowHeights: readonly number[];
  /** Where a row's first line of text begins, and the height of its lines. pt */
  readonly lineTop: number;
  readonly lineHeight: number;
  /** Height of the footnotes; 0 when there are none. pt */
  readonly footnotes: number;
}

/** The browser refuses a font: one that a profile brings along, since ours are tried. */
export class FontRefused extends Error {
  override readonly name = "FontRefused";
  readonly words = {
    id: "Peramban menolak berkas huruf profil (`huruf.berkas`): berkasnya rusak. Ganti berkasnya, atau hapus isian itu.",
    en: "The browser refuses a font file of the profile (`huruf.berkas`): it is broken. Replace it, or remove the entry.",
  };
}

/**
 * Waits until every font of the page can be used, so that nothing is measured in another one.
 *
 * @throws FontRefused
 */
export async function loadFonts(page: Page): Promise<void> {
  const loaded = await page.evaluate(async () => {
    const fonts = await Promise.allSettled([...document.fonts].map((font) => font.load()));
    await document.fonts.ready;
    return fonts.every(({ status }) => status === "fulfilled");
  });
  if (!loaded) throw new FontRefused();
}

/** Puts HTML into the page's body and measures the table, and the footnotes if there are any, that stand in it. */
export async function measureTable(page: Page, body: string): Promise<TableMeasures> {
  const px = await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    await document.fonts.ready;
    const heights = (selector: string): number[] =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().height);
    const cell = document.querySelector("table.flow td.activity");
    const style = cell === null ? null : getComputedStyle(cell);
    return {
      headHeights: heights("table.flow thead tr"),
      rowHeights: heights("table.flow tbody tr"),
      lineTop: Number.parseFloat(style?.paddingTop ?? "0"),
      lineHeight: Number.parseFloat(style?.lineHeight ?? "0"),
      footnotes: heights(".footnotes")[0] ?? 0,
    };
  }, body);
  return {
    headHeights: px.headHeights.map(up),
    rowHeights: px.rowHeights.map(up),
    lineTop: px.lineTop * PT,
    lineHeight: px.lineHeight * PT,
    footnotes: up(px.footnotes),
  };
}

/** A length in pt. Chrome places things in steps of 1/64 px: a hundredth of a pt on top keeps what is measured from being squeezed. */
export function up(px: number): number {
  return px === 0 ? 0 : Math.ceil(px * PT * 100 + 1) / 100;
}
