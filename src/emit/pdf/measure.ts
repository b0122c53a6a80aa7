import type { Page } from "puppeteer";
import type { TextMeter } from "./variants.ts";

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

/** Puts HTML into the page's body; the head with its fonts stays. */
export async function showBody(page: Page, body: string): Promise<void> {
  await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    await document.fonts.ready;
  }, body);
}

/** Waits until every font of the page can be used, so that nothing is measured in another one. */
export async function loadFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    await document.fonts.ready;
  });
}

/** Natural heights of the table, and of the footnotes if there are any, that stand on the page. */
export async function measureTable(page: Page): Promise<TableMeasures> {
  const px = await page.evaluate(() => {
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
  });
  return {
    headHeights: px.headHeights.map(up),
    rowHeights: px.rowHeights.map(up),
    lineTop: px.lineTop * PT,
    lineHeight: px.lineHeight * PT,
    footnotes: up(px.footnotes),
  };
}

/** Measures lines of text in the style of the drawing's labels, of the table's texts, or of the bold column headings. */
export function textMeter(page: Page, style: "label" | "body" | "heading"): TextMeter {
  return async (texts) => {
    const widths = await page.evaluate(
      (all, name) => {
        const spans = all.map((text) => {
          const span = document.createElement("span");
          span.className = `measured-text measured-${name}`;
          span.textContent = text;
          document.body.append(span);
          return span;
        });
        const measured = spans.map((span) => span.getBoundingClientRect().width);
        for (const span of spans) span.remove();
        return measured;
      },
      [...texts],
      style,
    );
    return widths.map(up);
  };
}

/** Chrome places things in steps of 1/64 px: a hundredth of a pt on top keeps what is measured from being squeezed. */
function up(px: number): number {
  return px === 0 ? 0 : Math.ceil(px * PT * 100 + 1) / 100;
}
