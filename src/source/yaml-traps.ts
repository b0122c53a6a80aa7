import type { Bilingual, Diagnostic } from "../diagnostic.ts";
import { finding, quoted, say } from "./finding.ts";
import { LIMITS } from "./limits.ts";
import type { Positions } from "./positions.ts";

const QUOTE_IT = say("Bila ini teks, apit seluruhnya dengan tanda kutip.", "If this is text, put all of it in quotes.");

/** One finding of one sign. */
function at(code: string, positions: Positions, offset: number, message: Bilingual, cure?: Bilingual): Diagnostic {
  return finding(code, positions.place(offset, offset + 1), { message, cure });
}

export function tab(positions: Positions, offset: number): Diagnostic {
  const tabAt = positions.text.indexOf("\t", offset);
  const sameLine = tabAt !== -1 && positions.lineAt(tabAt) === positions.lineAt(offset);
  return at(
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

export function leadingSign(positions: Positions, offset: number): Diagnostic {
  const sign = positions.text[offset] ?? "";
  const shown = sign === "`" ? "` (petik balik)" : `\`${sign}\``;
  const shownEn = sign === "`" ? "` (a backtick)" : shown;
  return at(
    "baca-tanda-awal",
    positions,
    offset,
    say(
      `Teks tanpa tanda kutip tidak dapat diawali ${shown}, karena di YAML tanda itu berarti lain.`,
      `A text without quotes cannot begin with ${shownEn}, because that sign means something else in YAML.`,
    ),
    say("Apit seluruh teks dengan tanda kutip.", "Put the whole text in quotes."),
  );
}

export function tag(positions: Positions, from: number, to: number): Diagnostic {
  const name = positions.text.slice(from, to);
  return finding("baca-tag", positions.place(from, to), {
    message: say(
      `Tanda \`!\` di awal berarti jenis data; jenis ${quoted(name)} tidak dikenal atau tidak cocok di sini.`,
      `A leading \`!\` means a kind of data; the kind ${quoted(name)} is not known or does not fit here.`,
    ),
    cure: QUOTE_IT,
  });
}

export function backslash(positions: Positions, from: number, to: number): Diagnostic {
  return finding("baca-kutip", positions.place(from, Math.min(to, from + 2)), {
    message: say(
      "Di dalam tanda kutip ganda, garis miring terbalik `\\` mengawali kode khusus, dan kode ini tidak ada.",
      "Within double quotes a backslash `\\` begins a special code, and there is no such code.",
    ),
    cure: say("Pakai tanda kutip tunggal, atau tulis `\\\\`.", "Use single quotes, or write `\\\\`."),
  });
}

export function tooDeep(positions: Positions, offset: number): Diagnostic {
  return at(
    "baca-terlalu-dalam",
    positions,
    offset,
    say(
      `Daftar atau peta di sini bersarang lebih dari ${LIMITS.depth} tingkat.`,
      `Lists or maps are nested here more than ${LIMITS.depth} levels deep.`,
    ),
  );
}

export function directive(positions: Positions, offset: number): Diagnostic {
  return at(
    "baca-tanda-awal",
    positions,
    offset,
    say(
      "Baris yang diawali `%` adalah perintah YAML, bukan isi.",
      "A line that begins with `%` is a YAML directive, not content.",
    ),
    QUOTE_IT,
  );
}

/** `kegiatan: memeriksa: …`; points at the colon within the text. */
export function colonInText(positions: Positions, offset: number): Diagnostic {
  const line = positions.text.slice(offset, positions.lineRange(positions.lineAt(offset)).to);
  const colon = /:(?=\s|$)/.exec(line);
  return at(
    "baca-titik-dua",
    positions,
    offset + (colon?.index ?? 0),
    say(
      "Titik dua yang diikuti spasi di dalam teks terbaca sebagai kunci baru.",
      "A colon followed by a space within a text is read as a new key.",
    ),
    say("Apit seluruh teks dengan tanda kutip.", "Put the whole text in quotes."),
  );
}

export function indentation(positions: Positions, offset: number): Diagnostic {
  const { from, to } = positions.lineRange(positions.lineAt(offset));
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
  if (text.slice(lineStart, from).trim() === "") return notYaml(positions, from);
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
  return at(
    "baca-spasi",
    positions,
    offset,
    say("Sesudah titik dua harus ada spasi.", "A colon must be followed by a space."),
    say("Beri spasi sesudah titik dua.", "Put a space after the colon."),
  );
}

export function dashWithoutSpace(positions: Positions, offset: number): Diagnostic {
  return at(
    "baca-spasi",
    positions,
    positions.text.indexOf("-", offset),
    say(
      "Sesudah tanda hubung butir daftar harus ada spasi.",
      "The hyphen of a list's item must be followed by a space.",
    ),
    say("Beri spasi sesudah tanda hubung.", "Put a space after the hyphen."),
  );
}

/** `waktu: -`: an empty list's item instead of a printed hyphen. */
export function loneDash(positions: Positions, offset: number): Diagnostic {
  return at(
    "baca-strip",
    positions,
    offset,
    say(
      "Tanda hubung tanpa tanda kutip mengawali butir daftar, bukan teks.",
      "A hyphen without quotes begins a list's item, not a text.",
    ),
    say(
      'Tulis "-" dengan tanda kutip; bila memang daftar, mulai di baris baru.',
      'Write "-" in quotes; if it is a list, begin it on a new line.',
    ),
  );
}

export function openQuote(positions: Positions, offset: number): Diagnostic {
  return at(
    "baca-kutip",
    positions,
    offset,
    say("Tanda kutip yang dibuka di sini tidak pernah ditutup.", "The quote opened here is never closed."),
    say(
      "Tutup dengan tanda kutip yang sama; di dalam kutip tunggal, apostrof ditulis dua kali ('').",
      "Close it with the same quote; within single quotes an apostrophe is written twice ('').",
    ),
  );
}

export function textAfterQuote(positions: Positions, offset: number): Diagnostic {
  return at(
    "baca-kutip",
    positions,
    offset,
    say("Sesudah tanda kutip penutup masih ada teks.", "There is more text after the closing quote."),
    say(
      "Apit seluruh teks dengan satu pasang tanda kutip dari jenis yang tidak ada di dalamnya.",
      "Put the whole text in one pair of quotes, of the kind that it does not contain.",
    ),
  );
}

export function openBracket(positions: Positions, offset: number): Diagnostic {
  const sign = positions.text[offset] ?? "[";
  return at(
    "baca-kurung",
    positions,
    offset,
    say(`Kurung \`${sign}\` yang dibuka di sini tidak ditutup.`, `The bracket \`${sign}\` opened here is not closed.`),
    sign === "[" ? say("Tutup dengan `]`.", "Close it with `]`.") : say("Tutup dengan `}`.", "Close it with `}`."),
  );
}

export function strayBracket(positions: Positions, offset: number): Diagnostic {
  const sign = positions.text[offset] ?? "]";
  return at(
    "baca-kurung",
    positions,
    offset,
    say(`Kurung \`${sign}\` ini tidak punya pembuka.`, `This bracket \`${sign}\` has no opening one.`),
    QUOTE_IT,
  );
}

export function textAfterBracket(positions: Positions, offset: number): Diagnostic {
  return at(
    "baca-kurung",
    positions,
    offset,
    say("Sesudah kurung penutup masih ada teks.", "There is more text after the closing bracket."),
    QUOTE_IT,
  );
}

export function notYaml(positions: Positions, offset: number): Diagnostic {
  const { to } = positions.lineRange(positions.lineAt(offset));
  return finding("baca-bukan-yaml", positions.place(offset, Math.max(offset + 1, to)), {
    message: say(
      "Baris ini bukan YAML yang dapat dibaca: yang diharapkan `kunci: nilai`, atau butir daftar yang diawali `- `.",
      "This line is not readable YAML: expected is `key: value`, or a list's item begun with `- `.",
    ),
    cure: say(
      "Bila ini lanjutan teks di atas, jorokkan lebih dalam dari kuncinya.",
      "If it continues the text above, indent it deeper than its key.",
    ),
  });
}
