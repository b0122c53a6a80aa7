import type { Text, TextItem } from "../../model/sop.ts";
import { plainText } from "../../model/spans.ts";

/** One text per item, without marks of italics; its points on lines of their own, indented by two spaces a level. */
export function items(text: Text): string[] {
  return text.map((item) => withPoints(item, "").join("\n"));
}

/** All items as one text, a line each; null when the form leaves it blank. */
export function whole(text: Text): string | null {
  return text.length === 0 ? null : items(text).join("\n");
}

/** A single text without marks of italics, and with no character that JSON cannot hold. */
export function plain(text: string): string {
  return plainText(text).toWellFormed();
}

function withPoints(item: TextItem, indent: string): string[] {
  const own = plain(item.text)
    .split("\n")
    .map((line) => `${indent}${line}`);
  return [...own, ...item.points.flatMap((point) => withPoints(point, `${indent}  `))];
}
