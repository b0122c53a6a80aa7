import type { SourceNode } from "../source/tree.ts";
import type { Text, TextItem } from "./sop.ts";

/**
 * A value of the file as texts: one text, a list of them, or `{teks, butir}`. Missing, blank and an empty list all
 * give no items, and so does a text of blanks. Line breaks within a block text stay, those at its end go.
 */
export function lowerText(node: SourceNode | undefined): Text {
  switch (node?.kind) {
    case undefined:
    case "blank":
      return [];
    case "text": {
      const text = withoutLastBreaks(node.text);
      return text.trim() === "" ? [] : [{ text, points: [], place: node.place }];
    }
    case "list":
      return node.items.flatMap(lowerText);
    case "map": {
      const lead = node.entries.find((entry) => entry.key === "teks")?.value;
      const points = lowerText(node.entries.find((entry) => entry.key === "butir")?.value);
      return lowerText(lead).map((item) => ({ ...item, points }));
    }
  }
}

/** A text on one line, for headings and names: items after commas, a lead-in followed by its points. */
export function inline(text: Text): string {
  return text.map(inlineItem).join(", ");
}

function inlineItem(item: TextItem): string {
  const own = item.text.replace(/\s*[\r\n]+\s*/g, " ").trim();
  return item.points.length === 0 ? own : `${own} ${inline(item.points)}`;
}

/** The scalar's text without the line breaks that end it; empty for what is no text. */
export function lowerScalar(node: SourceNode | undefined): string {
  return node?.kind === "text" ? withoutLastBreaks(node.text) : "";
}

function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return text.slice(0, end);
}
