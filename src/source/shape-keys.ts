import type { ErrorObject } from "ajv/dist/2020.js";
import type { Bilingual, Diagnostic } from "../diagnostic.ts";
import { nearest } from "../nearest.ts";
import { finding, quoted, say } from "./finding.ts";
import type { Spot } from "./instance.ts";
import { KEYS } from "./keys.ts";
import { entryOf, type SourceEntry, type SourceMap } from "./tree.ts";
import { ODD_SPACES } from "./yaml-causes.ts";

/** Definitions whose value is mostly a text: a map there is often a text with `: ` in it. */
const TEXTS: ReadonlySet<string> = new Set([
  "teks",
  "teks_wajib",
  "butir",
  "waktu",
  "keterkaitan",
  "butir_keterkaitan",
]);

/** Words of other formats for keys of this one. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ["text", "teks"],
  ["item", "butir"],
  ["items", "butir"],
  ["name", "nama"],
]);

/** A finding for a key that the format does not know, and the key that was probably meant. */
export function unknownKey(
  spot: Spot,
  error: ErrorObject,
  definition: string | null,
): { readonly diagnostic: Diagnostic | null; readonly meant: string | null } {
  const { node } = spot;
  const key = String(error.params.additionalProperty);
  const entry = node.kind === "map" ? entryOf(node, key) : undefined;
  if (node.kind !== "map" || entry === undefined) return { diagnostic: null, meant: null };
  const known = Object.keys((error.parentSchema?.properties ?? {}) as Record<string, unknown>);
  const written = new Set(node.entries.map((other) => other.key));
  const free = known.filter((name) => !written.has(name));
  const english = ENGLISH.get(key.toLowerCase());
  const meant = nearest(key, free) ?? nearest(key, known) ?? (free.includes(english ?? "") ? (english ?? null) : null);
  if (/^(?:[^\S ]|\u200b)/u.test(key)) return { diagnostic: oddSpace(entry), meant: key.trim() };
  const isBelow = KEYS.has(key) && spot.entry !== null && spot.entry.keyPlace.line < entry.keyPlace.line;
  if (meant === null && !isBelow && isTextWithColon(node, known, definition)) {
    // The text's missing `teks` is part of the same mistake.
    return { diagnostic: isWithoutColon(entry) ? bracesInText(spot) : colonInText(entry), meant: "teks" };
  }
  if (entry.value.kind === "blank" && /^\w+:\S/.test(key))
    return { diagnostic: missingSpace(entry), meant: before(key) };
  return {
    // Below a text's key stands a key that belongs elsewhere: that the text has no `teks` is no other mistake.
    meant: meant ?? (isBelow && definition !== null && TEXTS.has(definition) ? "teks" : null),
    diagnostic: finding("baca-kunci-tak-dikenal", entry.keyPlace, {
      message:
        meant === null
          ? say(
              `Kunci ${quoted(key)} tidak dikenal di sini. Yang dikenal: ${known.join(", ")}.`,
              `The key ${quoted(key)} is not known here. Known are: ${known.join(", ")}.`,
            )
          : say(`Kunci ${quoted(key)} tidak dikenal di sini.`, `The key ${quoted(key)} is not known here.`),
      cure: meant === null ? elsewhere(key) : say(`Maksud Anda \`${meant}\`?`, `Did you mean \`${meant}\`?`),
      fix:
        meant === null || written.has(meant)
          ? undefined
          : [{ kind: "replace", place: entry.keyPlace, was: key, text: meant }],
    }),
  };
}

/** A key that another level of the format knows stands there by its line's depth alone. */
function elsewhere(key: string): Bilingual | undefined {
  if (!KEYS.has(key)) return undefined;
  return say(
    `\`${key}\` dikenal di tingkat lain: periksa jumlah spasi di awal baris ini dan baris-baris di atasnya.`,
    `\`${key}\` is known at another level: look at the spaces that begin this line and those above it.`,
  );
}

/** `{ya:kirim}` is to YAML one key `ya:kirim` without a value. */
export function missingSpace(entry: SourceEntry): Diagnostic {
  const colon = entry.key.indexOf(":");
  const place = { ...entry.keyPlace, column: entry.keyPlace.column + colon };
  const was = entry.key.slice(colon);
  return finding("baca-spasi", place, {
    message: say(
      `Sesudah titik dua harus ada spasi; tanpa spasi, ${quoted(entry.key)} terbaca sebagai satu kata.`,
      `A colon must be followed by a space; without it, ${quoted(entry.key)} is read as one word.`,
    ),
    cure: say(`Tulis \`${entry.key.replace(":", ": ")}\`.`, `Write \`${entry.key.replace(":", ": ")}\`.`),
    fix: [{ kind: "replace", place, was, text: was.replace(":", ": ") }],
  });
}

function before(key: string): string {
  return key.slice(0, key.indexOf(":"));
}

function isTextWithColon(map: SourceMap, known: readonly string[], definition: string | null): boolean {
  return definition !== null && TEXTS.has(definition) && !map.entries.some((entry) => known.includes(entry.key));
}

/** `{nama}`: a key without a colon, and so without a value. */
function isWithoutColon({ value, keyPlace }: SourceEntry): boolean {
  return value.kind === "blank" && value.place.column === keyPlace.column && value.place.line === keyPlace.line;
}

function bracesInText({ node }: Spot): Diagnostic {
  return finding("baca-kurung", node.place, {
    message: say(
      "Teks yang diawali `{` terbaca sebagai peta, bukan teks.",
      "A text that begins with `{` is read as a map, not as text.",
    ),
    cure: say("Apit seluruh teks dengan tanda kutip.", "Put the whole text in quotes."),
  });
}

function oddSpace({ key, keyPlace }: SourceEntry): Diagnostic {
  const blanks = /^(?:\s|\u200b)+/u.exec(key)?.[0] ?? "";
  const place = { ...keyPlace, endLine: keyPlace.line, endColumn: keyPlace.column + blanks.length };
  return finding("baca-spasi", place, {
    ...ODD_SPACES,
    fix: [{ kind: "replace", place, was: blanks, text: " ".repeat(blanks.length) }],
  });
}

function colonInText(entry: SourceEntry): Diagnostic {
  const { line, endLine, endColumn } = entry.keyPlace;
  const place = line === endLine ? { ...entry.keyPlace, column: endColumn, endColumn: endColumn + 1 } : entry.keyPlace;
  return finding("baca-titik-dua", place, {
    message: say(
      "Teks ini memuat titik dua yang diikuti spasi, sehingga terbaca sebagai kunci dan nilai.",
      "This text holds a colon followed by a space, so it is read as a key and a value.",
    ),
    cure: say("Apit seluruh teks dengan tanda kutip.", "Put the whole text in quotes."),
  });
}
