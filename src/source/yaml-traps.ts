import type { Diagnostic } from "../diagnostic.ts";
import { finding, findingAt, quoted, say } from "./finding.ts";
import { MAP_KEYS } from "./keys.ts";
import type { Positions } from "./positions.ts";

// Signs within a text, or at its beginning, that mean something else to YAML.

const QUOTE_IT = say("Bila ini teks, apit seluruhnya dengan tanda kutip.", "If this is text, put all of it in quotes.");

export function leadingSign(positions: Positions, offset: number): Diagnostic {
  const sign = positions.text[offset] ?? "";
  const shown = sign === "`" ? "` (petik balik)" : `\`${sign}\``;
  const shownEn = sign === "`" ? "` (a backtick)" : shown;
  return findingAt(
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

/** `kegiatan: memeriksa: …`; points at the colon within the text. `keputusan: ya: kirim` lacks its braces instead. */
export function colonInText(positions: Positions, offset: number): Diagnostic {
  const range = positions.lineRange(positions.lineAt(offset));
  const line = positions.text.slice(offset, range.to);
  const map = PAIRS.exec(positions.text.slice(range.from, range.to));
  if (map !== null && MAP_KEYS.has(map[1] ?? "")) return missingBraces(positions, offset, map[1] ?? "", map[2] ?? "");
  const colon = /:(?=\s|$)/.exec(line);
  return findingAt(
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

/** `key: a: x, b: y`: pairs on one line, none of them in quotes. */
const PAIRS =
  /^\s*(?:-\s+)?([a-z_]+):\s+((?:[^\s,:[\]{}"'#][^,:[\]{}"'#]*:\s+(?:\[[^\]#"']*\]|[^,:[\]{}"'#]+)(?:,\s*|$))+)$/;

function missingBraces(positions: Positions, offset: number, key: string, pairs: string): Diagnostic {
  const meant = quoted(`${key}: { ${pairs.trim()} }`);
  return finding("baca-kurung", positions.place(offset, offset + pairs.trimEnd().length), {
    message: say(
      `Pasangan \`kunci: nilai\` di baris yang sama dengan \`${key}\` harus berada di dalam kurung kurawal.`,
      `Pairs of \`key: value\` on the same line as \`${key}\` must stand in braces.`,
    ),
    cure: say(`Tulis ${meant}.`, `Write ${meant}.`),
  });
}

/** `waktu: -`: an empty list's item instead of a printed hyphen. */
export function loneDash(positions: Positions, offset: number): Diagnostic {
  return findingAt(
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
  return findingAt(
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
  return findingAt(
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
  return findingAt(
    "baca-kurung",
    positions,
    offset,
    say(`Kurung \`${sign}\` yang dibuka di sini tidak ditutup.`, `The bracket \`${sign}\` opened here is not closed.`),
    sign === "[" ? say("Tutup dengan `]`.", "Close it with `]`.") : say("Tutup dengan `}`.", "Close it with `}`."),
  );
}

export function strayBracket(positions: Positions, offset: number): Diagnostic {
  const sign = positions.text[offset] ?? "]";
  return findingAt(
    "baca-kurung",
    positions,
    offset,
    say(`Kurung \`${sign}\` ini tidak punya pembuka.`, `This bracket \`${sign}\` has no opening one.`),
    say(
      "Hapus kurung ini; bila ini teks, apit seluruhnya dengan tanda kutip.",
      "Delete this bracket; if this is text, put all of it in quotes.",
    ),
  );
}

export function textAfterBracket(positions: Positions, offset: number): Diagnostic {
  return findingAt(
    "baca-kurung",
    positions,
    offset,
    say("Sesudah kurung penutup masih ada teks.", "There is more text after the closing bracket."),
    QUOTE_IT,
  );
}

export function missingComma(positions: Positions, offset: number): Diagnostic {
  return findingAt(
    "baca-koma",
    positions,
    offset,
    say(
      "Di dalam kurung, antara dua butir harus ada koma.",
      "Within brackets there must be a comma between two items.",
    ),
    say("Beri koma sebelum butir ini.", "Put a comma before this item."),
  );
}

export function strayComma(positions: Positions, offset: number): Diagnostic {
  const comma = positions.text.indexOf(",", offset);
  return findingAt(
    "baca-koma",
    positions,
    comma === -1 ? offset : comma,
    say("Sebelum koma ini tidak ada butir.", "There is no item before this comma."),
    say("Hapus koma itu, atau isi butirnya.", "Delete the comma, or fill in the item."),
  );
}
