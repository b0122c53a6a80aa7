import type { Bilingual } from "../../diagnostic.ts";
import type { Explanation } from "./explanation.ts";
import { grouped, levelWords } from "./groups.ts";
import type { ShownExample, ShownExplanation } from "./shown.ts";

/** Said at the top of every page, so that nobody edits one by hand. */
const GENERATED = "<!-- Dibuat oleh tools/docs-checks.ts dari aturannya sendiri; jangan disunting di sini. -->";

/** One code's page as Markdown: Indonesian first, English below, the examples once. */
export function page(shown: ShownExplanation): string {
  const level = levelWords(shown);
  const parts = [
    GENERATED,
    `# ${shown.code}`,
    `**${shown.title.id}** · ${level.id}`,
    shown.explanation.id,
    ...shown.wrong.flatMap((example) => ["## Salah", fenced(example.yaml), ...quotes(example, "id")]),
    ...shown.right.flatMap((yaml) => ["## Benar", fenced(yaml)]),
    "## In English",
    `**${shown.title.en}** · ${level.en}`,
    shown.explanation.en,
    ...shown.wrong.flatMap((example) => quotes(example, "en")),
    "[Semua temuan · All findings](README.md)",
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The page that lists all codes by group. */
export function indexPage(explanations: readonly Explanation[]): string {
  const groups = grouped(explanations).map(({ title, members }) =>
    [
      `## ${title.id} · ${title.en}`,
      "",
      "| kode | tingkat | temuan | finding |",
      "|---|---|---|---|",
      ...members.map((member) => {
        const { code, title: words } = member;
        return `| [${code}](${code}.md) | ${levelWords(member).id} | ${cell(words.id)} | ${cell(words.en)} |`;
      }),
    ].join("\n"),
  );
  const parts = [
    GENERATED,
    "# Yang diperiksa",
    "Tiap temuan `sop check` punya kode. Halamannya menjelaskan mengapa itu keliru dan bagaimana memperbaikinya; di terminal: `sop explain KODE`.",
    "Every finding of `sop check` has a code. Its page says why that is wrong and what to do about it, in both languages; on the terminal: `sop explain CODE --lang en`.",
    ...groups,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A block of YAML whose fence is longer than any in it. */
function fenced(yaml: string): string {
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}yaml\n${yaml}\n${fence}`;
}

function quotes({ said }: ShownExample, language: keyof Bilingual): readonly string[] {
  return said.map((one) => `> ${one[language].replace(/\s*\n\s*/g, " ")}`);
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
