import type { Page } from "puppeteer";

/**
 * Of rows that are cut over pages: hides the lines of text that belong to other pages. They are out of sight behind
 * the window's edge already; hidden, they are not in the PDF either, so that nothing is found or read aloud twice.
 */
export async function hideOtherSlices(page: Page): Promise<void> {
  await page.evaluate(() => {
    const runsOf = (text: Text, inside: (rect: DOMRect) => boolean) => {
      const runs: { text: string; shown: boolean }[] = [];
      const range = document.createRange();
      let at = 0;
      for (const char of text.data) {
        range.setStart(text, at);
        range.setEnd(text, at + char.length);
        at += char.length;
        const [rect] = range.getClientRects();
        const last = runs.at(-1);
        // A space that a line break swallowed stands nowhere: it stays with what is before it.
        const shown = rect === undefined ? (last?.shown ?? false) : inside(rect);
        if (last !== undefined && last.shown === shown) last.text += char;
        else runs.push({ text: char, shown });
      }
      return runs;
    };
    for (const window of document.querySelectorAll<HTMLElement>(".window")) {
      const frame = window.getBoundingClientRect();
      const inside = ({ top, height }: { top: number; height: number }) =>
        top + height / 2 > frame.top && top + height / 2 < frame.bottom;
      const texts: Text[] = [];
      const walker = document.createTreeWalker(window, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      const items = [...window.querySelectorAll("li")].map((item) => {
        const height = Number.parseFloat(getComputedStyle(item).lineHeight);
        return { item, shown: inside({ top: item.getBoundingClientRect().top, height }) };
      });
      const all = texts.map((text) => ({ text, runs: runsOf(text, inside) }));
      // The number or dash before an item shows where its first line does.
      for (const { item, shown } of items) item.style.visibility = shown ? "visible" : "hidden";
      for (const { text, runs } of all) {
        text.replaceWith(
          ...runs.map((run) => {
            const span = document.createElement("span");
            span.style.visibility = run.shown ? "visible" : "hidden";
            span.textContent = run.text;
            return span;
          }),
        );
      }
    }
  });
}
