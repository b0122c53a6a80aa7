import type { Diagnostic, Place } from "../diagnostic.ts";
import { finding, findingAt, quoted, say } from "./finding.ts";
import type { Positions } from "./positions.ts";

// Causes that show when undoing them makes the rest of the file readable.

/** Any blank that is not a space, a tab or a line break, the invisible one of no width included. */
const ODD_SPACE = /[^\S\r\n\t ]|\u200b/u;

/** What a finding of `oddSpaces` says. */
export const ODD_SPACES = {
  message: say(
    "Di sini ada spasi khusus (misalnya spasi tak-putus dari pengolah kata), yang bagi YAML bukan spasi.",
    "There is a special space here (such as a no-break space from a word processor), which is none to YAML.",
  ),
  cure: say("Hapus, lalu ketik spasi biasa.", "Delete it and type a common space."),
} as const;

interface Level {
  readonly spaces: number;
  readonly hyphens: number;
}

/** A line that would be right at another depth, or with a hyphen more or less. */
export function wrongLevel(positions: Positions, line: number, now: Level, right: Level): Diagnostic {
  const place = contentOf(positions, line);
  const indent = say(`${right.spaces} spasi`, countEn(right.spaces));
  if (now.hyphens < right.hyphens) {
    return finding("baca-butir", place, {
      message: say(
        "Di sini mulai butir baru dari sebuah daftar, tetapi barisnya tidak diawali tanda hubung.",
        "A new item of a list begins here, yet the line does not begin with a hyphen.",
      ),
      cure: say(`Awali baris ini dengan ${indent.id} dan \`- \`.`, `Begin this line with ${indent.en} and \`- \`.`),
    });
  }
  if (now.hyphens > right.hyphens) {
    return finding("baca-butir", place, {
      message: say(
        "Tanda hubung di awal baris ini terlalu banyak, sehingga terbaca sebagai butir dari daftar lain.",
        "This line begins with a hyphen too many, so it is read as an item of another list.",
      ),
      cure: say(
        `Awali baris ini dengan ${indent.id}${right.hyphens === 0 ? ", tanpa tanda hubung" : " dan satu tanda hubung"}.`,
        `Begin this line with ${indent.en}${right.hyphens === 0 ? " and no hyphen" : " and one hyphen"}.`,
      ),
    });
  }
  return finding("baca-lekukan", place, {
    message: say(
      `Baris ini diawali ${now.spaces} spasi; menurut baris di sekitarnya seharusnya ${right.spaces}.`,
      `This line begins with ${countEn(now.spaces)}; by the lines around it, it should be ${right.spaces}.`,
    ),
    cure:
      right.spaces === 0
        ? say("Mulai baris ini tanpa spasi di awal.", "Begin this line without a space.")
        : say(`Awali baris ini dengan ${indent.id}.`, `Begin this line with ${indent.en}.`),
  });
}

/** A word that has keys below it and no colon. */
export function missingColonAt(positions: Positions, line: number): Diagnostic {
  const place = contentOf(positions, line);
  const { from } = positions.lineRange(line);
  const word = positions.text.slice(from + place.column - 1, from + place.endColumn - 1);
  return finding("baca-titik-dua-kurang", place, {
    message: say(`Sesudah ${quoted(word)} kurang titik dua.`, `A colon is missing after ${quoted(word)}.`),
    cure: say(`Tulis ${quoted(`${word}:`)}.`, `Write ${quoted(`${word}:`)}.`),
  });
}

export function missingHyphen(positions: Positions, line: number): Diagnostic {
  return finding("baca-butir", contentOf(positions, line), {
    message: say(
      "Baris ini berada di dalam daftar, tetapi tidak diawali tanda hubung.",
      "This line stands in a list, yet it does not begin with a hyphen.",
    ),
    cure: say(
      "Awali tiap butir dengan `- ` (tanda hubung dan spasi), bukan dengan tanda atau angka lain; bila ini lanjutan butir di atas, jorokkan lebih dalam.",
      "Begin every item with `- ` (a hyphen and a space), not with another sign or number; if this continues the item above, indent it deeper.",
    ),
  });
}

/** Blanks on a line that look like spaces and are none, before its text or after its colon; null when there are none. */
export function oddSpaces(positions: Positions, line: number): Diagnostic | null {
  const { from, to } = positions.lineRange(line);
  const text = positions.text.slice(from, to);
  const [found] = /^\s*(?=[^\s])/u.exec(text)?.[0].match(ODD_SPACE) ?? [];
  const at = found === undefined ? text.search(/(?<=[:-])(?:[^\S\r\n\t ]|\u200b)/u) : text.indexOf(found);
  if (at === -1) return null;
  return findingAt("baca-spasi", positions, from + at, ODD_SPACES.message, ODD_SPACES.cure);
}

export function closedTooFarLeft(positions: Positions, opened: Place, line: number, spaces: number): Diagnostic {
  return finding("baca-lekukan", contentOf(positions, line), {
    message: say(
      `Baris ini melanjutkan teks atau daftar yang dibuka di baris ${opened.line}, tetapi tidak menjorok lebih dalam darinya.`,
      `This line goes on with what is opened on line ${opened.line}, yet it is not indented deeper.`,
    ),
    cure: say(
      `Awali baris ini dengan paling sedikit ${spaces} spasi, atau gabungkan dengan baris di atasnya.`,
      `Begin this line with at least ${countEn(spaces)}, or join it to the line above.`,
    ),
    related: [{ message: say("Dibuka di sini.", "It is opened here."), place: opened }],
  });
}

function contentOf(positions: Positions, line: number): Place {
  const { from, to } = positions.lineRange(line);
  const text = positions.text.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  return positions.place(start, Math.max(start + 1, from + text.trimEnd().length));
}

function countEn(spaces: number): string {
  return spaces === 1 ? "1 space" : `${spaces} spaces`;
}
