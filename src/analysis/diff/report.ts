import type { Bilingual } from "../../diagnostic.ts";
import type { Change } from "./change.ts";

/** The two editions by the names under which they were asked for. */
export interface Editions {
  readonly before: string;
  readonly after: string;
}

/** The changes in words, a line each: a line break at the end. */
export function diffText(changes: readonly Change[], { before, after }: Editions, language: keyof Bilingual): string {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const heading = say(`Dari ${before} ke ${after}`, `From ${before} to ${after}`);
  const head = changes.filter(({ from, to }) => from === null && to === null);
  const table = changes.filter((change) => !head.includes(change));
  const part = (title: string, lines: readonly Change[]): readonly string[] =>
    lines.length === 0 ? [] : ["", title, ...lines.map(({ words }) => `  ${words[language]}`)];
  if (changes.length === 0) return `${heading}\n\n${say("Tidak ada yang berubah.", "Nothing has changed.")}\n`;
  const lines = [heading, ...part(say("Kepala dokumen", "Header"), head), ...part(say("Langkah", "Steps"), table)];
  return `${lines.join("\n")}\n`;
}

/** The changes for programs (`schemas/sop-diff.schema.json`): a line break at the end. */
export function diffJson(changes: readonly Change[], { before, after }: Editions, language: keyof Bilingual): string {
  const told = changes.map(({ words, ...change }) => ({ ...change, message: words[language] }));
  return `${JSON.stringify({ format: "sop-diff/1", from: before, to: after, changes: told }, null, 2)}\n`;
}
