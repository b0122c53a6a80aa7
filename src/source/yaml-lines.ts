import type { Bilingual, Diagnostic } from "../diagnostic.ts";
import { finding, findingAt, quoted, say, spaceAfter } from "./finding.ts";
import { KEYS } from "./keys.ts";
import type { Positions } from "./positions.ts";

// Lines that stand at the wrong depth, or are no `key: value` at all.

export function tab(positions: Positions, offset: number): Diagnostic {
  const tabAt = positions.text.indexOf("\t", offset);
  const sameLine = tabAt !== -1 && positions.lineAt(tabAt) === positions.lineAt(offset);
  return findingAt(
    "baca-tab",
    positions,
    sameLine ? tabAt : offset,
    say(
      "Baris ini menjorok dengan tab; YAML hanya mengenal spasi.",
      "This line is indented with a tab; YAML knows only spaces.",
    ),
    say("Ganti tab dengan spasi.", "Replace the tab by spaces."),
  );
}

export function directive(positions: Positions, offset: number): Diagnostic {
  return findingAt(
    "baca-tanda-awal",
    positions,
    offset,
    say(
      "Baris yang diawali `%` adalah perintah YAML, bukan isi.",
      "A line that begins with `%` is a YAML directive, not content.",
    ),
    say("Bila ini teks, apit seluruhnya dengan tanda kutip.", "If this is text, put all of it in quotes."),
  );
}

export function indentation(positions: Positions, offset: number): Diagnostic {
  const { from, to } = positions.lineRange(positions.lineAt(filledFrom(positions.text, offset)));
  const line = positions.text.slice(from, to);
  const start = from + (line.length - line.trimStart().length);
  return finding("baca-lekukan", positions.place(start, Math.max(start + 1, to)), {
    message: say(
      "Jumlah spasi di awal baris ini tidak sejajar dengan baris mana pun yang setingkat di atasnya.",
      "This line's indentation matches no line of its level above.",
    ),
    cure: say(
      "Samakan jumlah spasi di awal baris yang setingkat.",
      "Give lines of one level the same number of spaces.",
    ),
  });
}

/** A text that runs on over several lines into one with a colon: `nama:Penyusunan`, or a line indented too far. */
export function runOn(positions: Positions, from: number, to: number): Diagnostic {
  const { text } = positions;
  const firstLine = text.slice(from, positions.lineRange(positions.lineAt(from)).to);
  const colon = /^-?\s*[\w-]+:(?=\S)/.exec(firstLine);
  if (colon !== null) return colonWithoutSpace(positions, from + colon[0].length - 1);
  if (/^-[^\s-]/.test(firstLine)) return dashWithoutSpace(positions, from);
  const lineStart = positions.lineRange(positions.lineAt(from)).from;
  const before = text.slice(lineStart, from).trim();
  if (before === "") return notYaml(positions, from);
  const key = /^([A-Za-z_]+)\s+\S/.exec(firstLine)?.[1] ?? "";
  if (before === "-" && KEYS.has(key)) return missingColon(positions, from, firstLine, key, true);
  const last = positions.lineRange(positions.lineAt(Math.max(from, to - 1)));
  const line = text.slice(last.from, last.to);
  const start = last.from + (line.length - line.trimStart().length);
  return finding("baca-lekukan", positions.place(start, Math.max(start + 1, last.to)), {
    message: say(
      "Baris ini menjorok lebih dalam, sehingga terbaca sebagai lanjutan teks di atasnya.",
      "This line is indented deeper, so it is read as part of the text above.",
    ),
    cure: say(
      "Sejajarkan dengan kunci di atasnya; bila memang lanjutan teks, apit seluruh teks dengan tanda kutip.",
      "Align it with the key above; if it does belong to the text, put the whole text in quotes.",
    ),
  });
}

export function colonWithoutSpace(positions: Positions, offset: number): Diagnostic {
  return finding("baca-spasi", positions.place(offset, offset + 1), {
    message: say("Sesudah titik dua harus ada spasi.", "A colon must be followed by a space."),
    cure: say("Beri spasi sesudah titik dua.", "Put a space after the colon."),
    fix: spaceAfter(positions, offset),
  });
}

export function dashWithoutSpace(positions: Positions, offset: number): Diagnostic {
  const dash = positions.text.indexOf("-", offset);
  return finding("baca-spasi", positions.place(dash, dash + 1), {
    message: say(
      "Sesudah tanda hubung butir daftar harus ada spasi.",
      "The hyphen of a list's item must be followed by a space.",
    ),
    cure: say("Beri spasi sesudah tanda hubung.", "Put a space after the hyphen."),
    fix: spaceAfter(positions, dash),
  });
}

/** A line that is neither `key: value` nor an item, with the likeliest cause that its words and its neighbours show. */
export function notYaml(positions: Positions, stumbled: number): Diagnostic {
  const offset = filledFrom(positions.text, stumbled);
  const { from, to } = positions.lineRange(positions.lineAt(offset));
  const line = positions.text.slice(from, to);
  if (/^\s*[^\s:#][^:#]*:(?:\s|$)/.test(line)) return indentation(positions, offset);
  const key = /^\s*(?:-\s+)?([A-Za-z_]+)(?=[\s;=]|$)/.exec(line)?.[1] ?? "";
  const isFirst = !/^[^\S\n]*[^\s#]/m.test(positions.text.slice(0, from));
  if (KEYS.has(key.toLowerCase())) return missingColon(positions, from, line, key, isFirst);
  return finding("baca-bukan-yaml", positions.place(offset, Math.max(offset + 1, to)), {
    message: say(
      "Baris ini bukan YAML yang dapat dibaca: yang diharapkan `kunci: nilai`, atau butir daftar yang diawali `- `.",
      "This line is not readable YAML: expected is `key: value`, or a list's item begun with `- `.",
    ),
    cure: isFirst ? START_OF_SOP : keyOrText(line, positions.text.slice(0, from)),
  });
}

/** The parser may stumble on the blank lines and comments before the line that it cannot read. */
function filledFrom(text: string, offset: number): number {
  const blank = /^(?:[ \t\r]*(?:#[^\n]*)?\n)+[ \t]*/.exec(text.slice(offset))?.[0] ?? "";
  return offset + blank.length < text.length ? offset + blank.length : offset;
}

/** How an SOP begins, for a file that begins otherwise. */
export const START_OF_SOP = say(
  "Sebuah SOP diawali baris `sop: 1`; `sop new <nama>` membuat kerangkanya.",
  "An SOP begins with the line `sop: 1`; `sop new <name>` makes the frame of one.",
);

function keyOrText(line: string, before: string): Bilingual {
  // Below a key without a value stand keys of its own, or a list.
  const opens = before.trimEnd().endsWith(":");
  const [, key = "", value = ""] = (opens ? /^\s*(?:-\s+)?([\w-]+)\s+(\S.*?)\s*$/ : /^$/).exec(line) ?? [];
  const continues = {
    id: "bila ini lanjutan teks di atas, jorokkan lebih dalam dari kuncinya.",
    en: "if it continues the text above, indent it deeper than its key.",
  };
  if (key === "") {
    return say(`B${continues.id.slice(1)}`, `I${continues.en.slice(1)}`);
  }
  const meant = quoted(`${key}: ${value}`);
  return say(
    `Bila ini sebuah isian, tulis ${meant}; ${continues.id}`,
    `If it is a key and its value, write ${meant}; ${continues.en}`,
  );
}

function missingColon(positions: Positions, from: number, line: string, key: string, isFirst: boolean): Diagnostic {
  const at = line.indexOf(key);
  const meant = quoted(
    `${key.toLowerCase()}: ${line
      .slice(at + key.length)
      .replace(/^[\s;=]+/, "")
      .trim()}`,
  );
  return finding("baca-titik-dua-kurang", positions.place(from + at, from + at + key.length), {
    message: say(`Sesudah ${quoted(key)} kurang titik dua.`, `A colon is missing after ${quoted(key)}.`),
    cure: isFirst
      ? say(`Tulis ${meant}.`, `Write ${meant}.`)
      : say(
          `Tulis ${meant}; bila baris ini lanjutan teks di atas, jorokkan lebih dalam dari kuncinya.`,
          `Write ${meant}; if this line continues the text above, indent it deeper than its key.`,
        ),
  });
}
