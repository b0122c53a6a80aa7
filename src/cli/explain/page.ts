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
    "## Yang tidak diperiksa · What is not checked",
    ...UNCHECKED.map(({ id, en }) => `- ${id}\n\n  ${en}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** What a reader may miss among the findings, and why no rule could tell it for certain. */
const UNCHECKED: readonly Bilingual[] = [
  {
    id: "Cabang sejajar yang berakhir sendiri-sendiri. Setiap akhir selain langkah terakhir ditulis (`selesai`), jadi cabang yang lupa digabung tidak dapat dibedakan dari cabang yang memang selesai di situ. Yang ditemukan: cabang yang bertemu tanpa `gabung`, dan `gabung` yang tidak pernah terpenuhi.",
    en: "Parallel branches that end separately. Every end but the last step's is written (`selesai`), so a branch that somebody forgot to join looks like one that is meant to end there. What is found: branches that meet without `gabung`, and a `gabung` that is never satisfied.",
  },
  {
    id: "Lebih dari lima macam simbol. Formatnya hanya dapat meminta lima: kapsul, kotak, belah ketupat, panah, dan segi lima antarhalaman.",
    en: "More than five kinds of symbol. The format can ask for five only: capsule, box, diamond, arrow, and the pentagon between pages.",
  },
  {
    id: "Naskah yang tidak dihasilkan langkah mana pun. Buku agenda, stempel, atau formulir boleh datang dari luar di langkah mana saja; yang ditemukan adalah naskah yang baru dihasilkan sesudah diperlukan.",
    en: "A paper that no step makes. A register, a stamp or a form may come from outside at any step; what is found is a paper that is made only after it is needed.",
  },
];

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
