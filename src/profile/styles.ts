import type { Bilingual, Diagnostic } from "../diagnostic.ts";
import type { Sheet } from "./templates.ts";

/**
 * What is wrong with a style sheet, as far as it would harm the whole document: what is left open, what would end the
 * sheet early, and what asks for something from outside, which is never fetched. A rule that the browser does not know
 * is no finding: it is passed over.
 */
export function styleFindings({ file, text }: Sheet): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const report = (index: number, length: number, message: Bilingual): void => {
    const before = text.slice(0, index).split("\n");
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = { file, line, column, endLine: line, endColumn: column + length };
    findings.push({ code: "profil-templat", severity: "error", message, place, related: [] });
  };

  const open: number[] = [];
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token === "{") open.push(index);
    else if (token === "}") {
      if (open.pop() === undefined) report(index, 1, { id: '"}" tanpa "{"', en: '"}" without "{"' });
    } else if (token === "/*") report(index, 2, { id: "komentar tidak ditutup", en: "a comment is left open" });
    else if (token === '"' || token === "'") {
      report(index, 1, { id: "tanda kutip tidak ditutup", en: "a quotation mark is left open" });
    } else if (token.startsWith("</")) {
      report(index, token.length, { id: '"</" mengakhiri gaya di tengah', en: '"</" would end the styles early' });
    } else if (/^(?:@import|url\()/i.test(token) && !/^url\(\s*["']?data:/i.test(token)) {
      const named = token.slice(0, 60);
      report(index, token.length, {
        id: `"${named}" mengambil berkas dari luar; itu tidak dilakukan`,
        en: `"${named}" asks for something from outside, which is not fetched`,
      });
    }
    if (/^["'].|^\/\*./s.test(token) && token.includes("</")) {
      report(index, token.length, { id: '"</" mengakhiri gaya di tengah', en: '"</" would end the styles early' });
    }
  }
  for (const index of open) report(index, 1, { id: '"{" tidak ditutup', en: '"{" is left open' });
  return findings;
}

/** Whole comments and texts first, so that nothing in them counts; then what is left open, and what matters. */
const TOKENS =
  /\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|\/\*|["']|<\/|@import|url\((?:\s*"[^"]*"|\s*'[^']*'|[^)]*)\)?|[{}]/gi;
