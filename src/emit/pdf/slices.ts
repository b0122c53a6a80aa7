import type { Page } from "puppeteer";

/**
 * Of rows that are cut over pages: hides the lines of text that belong to other pages. They are out of sight behind
 * the window's edge already; hidden, they are not in the PDF either, so that nothing is found or read aloud twice.
 */
export async function hideOtherSlices(page: Page): Promise<void> {
  await page.evaluate(() => {
    const range = document.createRange();
    // Where each of the text's characters begins, and where the last one ends.
    const edgesOf = (text: Text): readonly number[] => {
      let at = 0;
      return [
        0,
        ...Array.from(text.data, (char) => {
          at += char.length;
          return at;
        }),
      ];
    };
    // Above the window (-1), in it (0), or below (1): never less from one character to the next. A space that a line
    // break swallowed stands nowhere: it goes with what is before it.
    const placeOf = (text: Text, edges: readonly number[], char: number, frame: DOMRect): number => {
      for (let index = char; index >= 0; index--) {
        range.setStart(text, edges[index] ?? 0);
        range.setEnd(text, edges[index + 1] ?? 0);
        const [rect] = range.getClientRects();
        if (rect === undefined) continue;
        const middle = rect.top + rect.height / 2;
        return middle <= frame.top ? -1 : middle < frame.bottom ? 0 : 1;
      }
      return -1;
    };
    // Where the characters begin that stand there or further down.
    const firstAt = (place: number, text: Text, edges: readonly number[], frame: DOMRect): number => {
      let low = 0;
      let high = edges.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (placeOf(text, edges, middle, frame) < place) low = middle + 1;
        else high = middle;
      }
      return edges[low] ?? 0;
    };
    const runsOf = (text: Text, frame: DOMRect) => {
      const edges = edgesOf(text);
      const from = firstAt(0, text, edges, frame);
      const to = firstAt(1, text, edges, frame);
      const runs = [
        { text: text.data.slice(0, from), shown: false },
        { text: text.data.slice(from, to), shown: true },
        { text: text.data.slice(to), shown: false },
      ];
      return runs.filter((run) => run.text !== "");
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
      const all = texts.map((text) => ({ text, runs: runsOf(text, frame) }));
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
