import type { Bilingual } from "../../diagnostic.ts";
import { oneLine } from "../../report/cells.ts";
import type { Explanation } from "./explanation.ts";
import { grouped, levelWords } from "./groups.ts";
import type { ShownExplanation } from "./shown.ts";

/** Columns of a terminal that texts are broken for. */
const WIDTH = 80;

/** One explanation for a terminal: title, level, reason, examples and what is said about them. Ends with a line break. */
export function explanationText(shown: ShownExplanation, language: keyof Bilingual): string {
  const say = (id: string, en: string): string => (language === "id" ? id : en);
  const lines = [
    `${shown.code} (${levelWords(shown)[language]})`,
    shown.title[language],
    "",
    ...wrapped(shown.explanation[language], ""),
  ];
  for (const { yaml, said } of shown.wrong) {
    lines.push("", say("Salah:", "Wrong:"), "", ...indented(yaml), "");
    for (const one of said) lines.push(...wrapped(oneLine(one[language]), "  > "));
  }
  for (const yaml of shown.right) lines.push("", say("Benar:", "Right:"), "", ...indented(yaml));
  return `${lines.join("\n")}\n`;
}

/** Every code with its title, by group, for a terminal. Ends with a line break. */
export function listText(explanations: readonly Explanation[], language: keyof Bilingual): string {
  const width = Math.max(...explanations.map(({ code }) => code.length)) + 2;
  const groups = grouped(explanations).map(({ title, members }) =>
    [
      title[language],
      ...members.map(
        (member) => `  ${member.code.padEnd(width)}${member.title[language]} (${levelWords(member)[language]})`,
      ),
    ].join("\n"),
  );
  return `${groups.join("\n\n")}\n`;
}

function indented(yaml: string): readonly string[] {
  return yaml.split("\n").map((line) => `    ${line}`.trimEnd());
}

/** A text in lines that fit, each after the prefix; a single word may be longer. */
function wrapped(text: string, prefix: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && prefix.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one) => `${prefix}${one}`);
}
