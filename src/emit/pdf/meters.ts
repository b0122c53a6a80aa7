import { setImmediate } from "node:timers/promises";
import type { Page } from "puppeteer";
import { up } from "./measure.ts";
import type { TextMeter } from "./variants.ts";

/** Styles of text that are measured: the drawing's labels, the table's texts, its bold column headings. */
export type TextStyle = "label" | "body" | "heading";

export type TextMeters = Readonly<Record<TextStyle, TextMeter>>;

/** What is measured together: by style, each text once. */
type Round = Readonly<Record<TextStyle, Set<string>>>;

/**
 * Measures lines of text on a page that already holds the document's head and fonts. Whatever is asked for at the same
 * time, in whichever style, goes to the browser in one message, because messages cost more than measuring; what was
 * measured once is known.
 */
export function textMeters(page: Page): TextMeters {
  const known: Readonly<Record<TextStyle, Map<string, number>>> = {
    label: new Map(),
    body: new Map(),
    heading: new Map(),
  };
  let open: { readonly round: Round; readonly done: Promise<void> } | null = null;
  const measure = async (round: Round) => {
    // By then everybody who could go on has asked.
    await setImmediate();
    open = null;
    for (const [style, text, width] of await widthsOnPage(page, round)) known[style].set(text, width);
  };
  const nextRound = () => {
    const round: Round = { label: new Set(), body: new Set(), heading: new Set() };
    return { round, done: measure(round) };
  };
  const meterOf =
    (style: TextStyle): TextMeter =>
    async (texts) => {
      const unknown = texts.filter((text) => !known[style].has(text));
      if (unknown.length > 0) {
        open ??= nextRound();
        for (const text of unknown) open.round[style].add(text);
        await open.done;
      }
      return texts.map((text) => known[style].get(text) ?? 0);
    };
  return { label: meterOf("label"), body: meterOf("body"), heading: meterOf("heading") };
}

async function widthsOnPage(page: Page, { label, body, heading }: Round): Promise<readonly Width[]> {
  const asked = [
    ...[...label].map((text) => ({ style: "label", text }) as const),
    ...[...body].map((text) => ({ style: "body", text }) as const),
    ...[...heading].map((text) => ({ style: "heading", text }) as const),
  ];
  const widths = await page.evaluate((all) => {
    const lines = document.createElement("div");
    for (const { style, text } of all) {
      const span = document.createElement("span");
      span.className = `measured-text measured-${style}`;
      span.textContent = text;
      lines.append(span);
    }
    document.body.append(lines);
    const measured = [...lines.children].map((line) => line.getBoundingClientRect().width);
    lines.remove();
    return measured;
  }, asked);
  return asked.map(({ style, text }, index) => [style, text, up(widths[index] ?? 0)] as const);
}

type Width = readonly [style: TextStyle, text: string, width: number];
