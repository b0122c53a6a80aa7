import type { Diagnostic, Place, RelatedPlace } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import { finding, quoted, say } from "./finding.ts";
import type { SourceEntry } from "./tree.ts";

/** A key that its map has already; the earlier one counts. `at` is its number among the map's pairs. */
export interface Repeated {
  readonly entry: SourceEntry;
  readonly earlier: SourceEntry;
  readonly at: number;
}

/** One finding for each second key, and one for many of a map: an item whose hyphen is missing repeats most keys. */
export function duplicateKeys(repeated: readonly Repeated[]): readonly Diagnostic[] {
  const [first, second] = repeated;
  if (first === undefined) return [];
  const isOne = repeated.length > 2 || (second !== undefined && second.at === first.at + 1);
  return isOne ? [repeatedKeys(first, repeated)] : repeated.map(duplicateKey);
}

function duplicateKey({ entry, earlier }: Repeated): Diagnostic {
  return finding("baca-kunci-ganda", entry.keyPlace, {
    message: say(
      `Kunci ${quoted(entry.key)} ditulis dua kali; yang berlaku hanya satu.`,
      `The key ${quoted(entry.key)} is written twice; only one can count.`,
    ),
    cure: say("Gabungkan isinya, atau hapus salah satu.", "Join what they hold, or delete one of them."),
    related: [alreadyAt(earlier)],
  });
}

function repeatedKeys({ entry, earlier }: Repeated, repeated: readonly Repeated[]): Diagnostic {
  const names = repeated.slice(0, 4).map((each) => quoted(each.entry.key));
  const list = `${names.join(", ")}${repeated.length > names.length ? ", …" : ""}`;
  return finding("baca-kunci-ganda", entry.keyPlace, {
    message: say(
      `Mulai di sini ${repeated.length} kunci ditulis lagi (${list}); yang berlaku hanya satu.`,
      `From here on ${repeated.length} keys are written again (${list}); only one can count.`,
    ),
    cure: say(
      "Bila di sini mulai butir baru, awali butir itu dengan `- `; bila tidak, hapus salah satu.",
      "If a new item begins here, begin it with `- `; if not, delete one of each.",
    ),
    related: [alreadyAt(earlier)],
  });
}

function alreadyAt({ keyPlace }: SourceEntry): RelatedPlace {
  return { message: say("Sudah ditulis di sini.", "It is already written here."), place: keyPlace };
}

export function exclamation(place: Place): Diagnostic {
  return finding("baca-tag", place, {
    message: say(
      "Tanda `!` di awal menyatakan jenis data, sehingga tidak ikut tercetak.",
      "A leading `!` states a kind of data, so it is not printed.",
    ),
    cure: say("Bila ini teks, apit seluruhnya dengan tanda kutip.", "If this is text, put all of it in quotes."),
  });
}

/** A list or a map where a key should be. */
export function keyNotText(place: Place): Diagnostic {
  return finding("baca-kunci-bukan-teks", place, {
    message: say("Kunci harus berupa satu kata, bukan daftar atau peta.", "A key must be a word, not a list or a map."),
    cure: say(
      "Bila ini teks, misalnya `{{nama}}`, apit dengan tanda kutip.",
      "If this is text, such as `{{name}}`, put it in quotes.",
    ),
  });
}

/** `*x` without an `&x` above it: a reference gone wrong, or a text that begins with a star. */
export function unknownAnchor(name: string, place: Place, known: Iterable<string>): Diagnostic {
  const meant = nearest(name, known);
  return finding("baca-tanda-awal", place, {
    message: say(
      `Tanda \`*\` di awal berarti rujukan, dan jangkar \`&${name}\` tidak ada di atasnya.`,
      `A leading \`*\` means a reference, and there is no anchor \`&${name}\` above it.`,
    ),
    cure:
      meant === null
        ? say("Bila ini teks biasa, apit dengan tanda kutip.", "If this is plain text, put it in quotes.")
        : say(`Maksud Anda \`*${meant}\`?`, `Did you mean \`*${meant}\`?`),
  });
}

/** `&x` before a text, and no reference to it: perhaps an ampersand that was meant as text. */
export function unusedAnchor(name: string, place: Place): Diagnostic {
  return finding("baca-tanda-awal", place, {
    severity: "warning",
    message: say(
      `Tanda \`&\` di awal menjadikan \`${name}\` sebuah jangkar, bukan teks, dan jangkar itu tidak pernah dirujuk.`,
      `A leading \`&\` makes \`${name}\` an anchor, not text, and that anchor is never referred to.`,
    ),
    cure: say("Bila ini teks biasa, apit dengan tanda kutip.", "If this is plain text, put it in quotes."),
  });
}

/** `&x [*x]`. */
export function selfAlias(name: string, place: Place, anchor: Place): Diagnostic {
  return finding("baca-alias-melingkar", place, {
    message: say(
      `Rujukan \`*${name}\` berada di dalam bagian yang dirujuknya sendiri.`,
      `The reference \`*${name}\` stands inside the very part it refers to.`,
    ),
    related: [{ message: say("Jangkarnya di sini.", "Its anchor is here."), place: anchor }],
  });
}

/** References that would unfold to far more than any SOP holds. */
export function tooManyRepeats(place: Place): Diagnostic {
  return finding("baca-alias-berlebihan", place, {
    message: say(
      "Rujukan (`*`, `<<`) di berkas ini mengulang terlalu banyak bagian.",
      "The references (`*`, `<<`) in this file repeat too many parts.",
    ),
    cure: say("Tulis bagian itu apa adanya.", "Write those parts out."),
  });
}

/** `"\\0"` and its like. */
export function forbiddenEscape(place: Place): Diagnostic {
  return finding("baca-karakter-kendali", place, {
    message: say(
      "Teks ini memuat karakter kendali yang tidak dapat dicetak (ditulis dengan `\\`).",
      "This text holds a control character that cannot be printed (written with `\\`).",
    ),
  });
}
